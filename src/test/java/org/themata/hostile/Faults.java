package org.themata.hostile;

import static org.themata.hostile.Ask.Trait.CODES;
import static org.themata.hostile.Ask.Trait.HTML;
import static org.themata.hostile.Ask.Trait.JSON;
import static org.themata.hostile.Ask.Trait.TABLE;
import static org.themata.hostile.Ask.Trait.TEXT;
import static org.themata.hostile.Ask.Trait.XML;
import static org.themata.hostile.Ask.Trait.YAML;
import static org.themata.hostile.Ask.Trait.ZIP;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** Everything that can be wrong with a file, but for its being cut off, which is tried at every position. */
public final class Faults {
    private static final int MANY = 10_000_000;
    private static final int COLUMNS = 100_000;
    private static final int DEEP = 100_000;
    private static final String BOMB = """
            <!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">\
            <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">\
            <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">]>""";

    private final List<Fault> all = new ArrayList<>();

    private Faults() {}

    /** All of them. */
    public static List<Fault> all() {
        Faults faults = new Faults();
        faults.anything();
        faults.characters();
        faults.long_();
        faults.tables();
        faults.trees();
        faults.markup();
        faults.archives();
        faults.names();
        return faults.all;
    }

    private void anything() {
        Predicate<Ask> any = ask -> true;
        add("nothing", any, ask -> new byte[0]);
        add("one byte", any, ask -> new byte[] {'x'});
        add("only blanks", any, ask -> utf8(" \n\t\n  "));
        add("a thousand NUL", any, ask -> new byte[1000]);
        add(
                "another program's picture",
                any,
                ask -> concat(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, noise(4000)));
        add("random bytes", any, ask -> noise(4000));
        add("an empty archive", any, ask ->
                new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        add("the head of an archive", any, ask -> concat(new byte[] {'P', 'K', 3, 4}, noise(300)));
        add("the head of a PDF", any, ask -> concat(utf8("%PDF-1.7\n"), noise(300)));
        add(
                "an old Word file",
                any,
                ask -> concat(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, noise(300)));
        add("packed by gzip", any, ask -> gzip(ask.sample()));
        add("every byte turned", any, ask -> turned(ask.sample()));
        add("twice in one file", any, ask -> concat(ask.sample(), ask.sample()));
        add("the head of a database", any, ask -> concat(utf8("SQLite format 3\0"), noise(300)));
    }

    private void characters() {
        text("NUL in the middle", text -> middle(text, "\0"));
        text("a byte-order mark in the middle", text -> middle(text, "\uFEFF"));
        text("carriage returns only", text -> text.replace('\n', '\r'));
        text("control characters", text -> middle(text, "\u0001\u0007\u001B[2J\u0085\u009B"));
        text("bidirectional controls", text -> middle(text, "\u202Eabc\u2066def\u2069"));
        text("a character that is none", text -> middle(text, "\uFFFF\uFFFE\uD83F\uDFFF"));
        text("a thousand accents on a letter", text -> middle(text, "e" + "\u0301".repeat(1000)));
        bytes("a lone surrogate in UTF-8", "\u00ED\u00A0\u0080");
        bytes("overlong UTF-8", "\u00C0\u00AF\u00E0\u0080\u00AF");
        bytes("UTF-8 past the last plane", "\u00F5\u0080\u0080\u0080");
        bytes("half a character at the end of a line", "\u00E2\u0082\n");
        bytes("Latin-1", "caf\u00E9");
        bytes("Windows-1252", "\u0093so\u0094");
        encoded("UTF-16LE without a mark", "", "UTF-16LE");
        encoded("UTF-16BE with a mark", "\uFEFF", "UTF-16BE");
        encoded("UTF-32LE with a mark", "\uFEFF", "UTF-32LE");
        encoded("UTF-32BE without a mark", "", "UTF-32BE");
        encoded("EBCDIC", "", "IBM037");
        encoded("Shift-JIS", "\u30B5\u30A4\u30ED", "Shift_JIS");
        add("half a unit of UTF-16", is(TEXT), ask -> {
            byte[] wide = ("\uFEFF" + text(ask)).getBytes(StandardCharsets.UTF_16LE);
            return Arrays.copyOf(wide, wide.length - 1);
        });
        text("a lone surrogate in UTF-16", text -> text, "\uFEFF", (mark, text) -> {
            byte[] wide = (mark + text).getBytes(StandardCharsets.UTF_16LE);
            wide[wide.length / 4 * 2] = 0;
            wide[wide.length / 4 * 2 + 1] = (byte) 0xD8;
            return wide;
        });
    }

    private void long_() {
        text("a line of 10 million letters at the end", text -> text + "a".repeat(MANY));
        text("a line of 10 million letters at the start", text -> "a".repeat(MANY) + text);
        text("a line of 10 million characters in the middle", text -> middle(text, "ab c\u00E9 ".repeat(MANY / 6)));
        text("10 million line ends", text -> text + "\n".repeat(MANY));
        text("10 million quotation marks", text -> middle(text, "\"".repeat(MANY)));
        text("a million tabs", text -> middle(text, "\t".repeat(MANY / 10)));
        text("a million colons", text -> text + ": ".repeat(MANY / 10));
        text("a million brackets", text -> text + "([{<".repeat(MANY / 40));
        text(
                "100,000 lines alike",
                text -> text
                        + text.substring(text.substring(0, text.length() - 1).lastIndexOf('\n') + 1)
                                .repeat(COLUMNS));
    }

    private void tables() {
        String many = ",x".repeat(COLUMNS);
        table("100,000 columns, named alike", text -> text.replaceFirst("\n", many + "\n"));
        table("100,000 columns", text -> {
            StringBuilder head = new StringBuilder();
            for (int i = 0; i < COLUMNS; i++) {
                head.append(",c").append(i);
            }
            return text.replaceFirst("\n", head + "\n");
        });
        table("100,000 cells in a row", text -> text + many + "\n");
        table("a row too short", text -> text + "x\n");
        table("a quotation mark that is not closed", text -> text + "\"x,y\n".repeat(3));
        table("letters behind a quoted cell", text -> text + "\"x\"y,z\n");
        table("a column twice", text -> {
            String head = text.substring(0, text.indexOf('\n'));
            return head + "," + head + text.substring(head.length());
        });
        table("no head", text -> text.substring(text.indexOf('\n') + 1));
        table("only the head", text -> text.substring(0, text.indexOf('\n') + 1));
        table("a head of empty names", text -> ",,,\n" + text.substring(text.indexOf('\n') + 1));
        table("numbers out of range", text -> text.replaceAll("\\b\\d+\\b", "99999999999999999999"));
        table("numbers below zero", text -> text.replaceAll("\\b\\d+\\b", "-1"));
        table("numbers that are none", text -> text.replaceAll("\\b\\d+\\b", "NaN"));
        table(
                "every cell a formula",
                text -> text.replaceAll("(?m)(?<=,)(?=[A-Za-z])", "=")
                        .replaceFirst("(?s)^.*?\n", text.substring(0, text.indexOf('\n') + 1)));
        table("paths in the cells", text -> text.replaceFirst("(?s)\n.*", "\n") + rows(text, "../../../etc/passwd"));
    }

    private void trees() {
        add("100,000 brackets deep", is(YAML, JSON), ask -> utf8("[".repeat(DEEP)));
        add("100,000 objects deep", is(YAML, JSON), ask -> utf8("{\"segments\":".repeat(DEEP)));
        add("100,000 brackets in a value", is(JSON), ask -> utf8(text(ask).replaceFirst(":", ":" + "[".repeat(DEEP))));
        add("100,000 lists deep", is(YAML), ask -> utf8(text(ask) + "themes:\n" + "- ".repeat(DEEP) + "x\n"));
        add("a key 5,000 indents deep", is(YAML), ask -> {
            StringBuilder deep = new StringBuilder("themes:\n");
            for (int i = 1; i < 5_000; i++) {
                deep.append(" ".repeat(i)).append("a:\n");
            }
            return utf8(deep.toString());
        });
        add("aliases of aliases", is(YAML), ask -> {
            StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
            for (int i = 1; i < 10; i++) {
                bomb.append("a")
                        .append(i)
                        .append(": &a")
                        .append(i)
                        .append(" [")
                        .append(("*a" + (i - 1) + ", ").repeat(9))
                        .append("*a")
                        .append(i - 1)
                        .append("]\n");
            }
            return utf8(bomb + text(ask));
        });
        add("an alias of itself", is(YAML), ask -> utf8("themes: &a\n  - *a\n" + text(ask)));
        add("100,000 anchors", is(YAML), ask -> {
            StringBuilder anchors = new StringBuilder(text(ask)).append("x:\n");
            for (int i = 0; i < COLUMNS; i++) {
                anchors.append("  - &b").append(i).append(" y\n");
            }
            return utf8(anchors.toString());
        });
        add("a tag of Java", is(YAML), ask -> utf8(text(ask) + "x: !!javax.script.ScriptEngineManager [y]\n"));
        add("two documents", is(YAML), ask -> utf8(text(ask) + "---\n" + text(ask)));
        add("a merge key", is(YAML), ask -> utf8("x: &x {a: b}\n<<: *x\n" + text(ask)));
        add("a key twice", is(YAML), ask -> utf8(text(ask) + text(ask)));
        add(
                "lone surrogates escaped",
                is(YAML, JSON),
                ask -> utf8(text(ask).replaceFirst("\"", "\"\\\\uD800 \\\\uDFFF ")));
        add(
                "a number of 100,000 digits",
                is(JSON),
                ask -> utf8(text(ask).replaceFirst(":", ":" + "9".repeat(DEEP) + ",\"x\":")));
        add(
                "a number past all bounds",
                is(JSON),
                ask -> utf8(text(ask).replaceAll("\\b\\d+(\\.\\d+)?\\b", "1e999999999")));
        add(
                "the wrong kind of value",
                is(JSON),
                ask -> utf8(text(ask).replace('[', '{').replace(']', '}')));
        add("null everywhere", is(JSON), ask -> utf8(text(ask).replaceAll(":\\s*(\"[^\"]*\"|[\\d.]+)", ":null")));
        add("comments", is(JSON), ask -> utf8("/* x */ " + text(ask)));
        add("100,000 keys", is(JSON), ask -> {
            StringBuilder keys = new StringBuilder("{");
            for (int i = 0; i < COLUMNS; i++) {
                keys.append("\"k").append(i).append("\":1,");
            }
            return utf8(text(ask).replaceFirst("\\{", keys.toString()));
        });
    }

    private void markup() {
        xml("a DOCTYPE", xml -> prefixed(xml, "<!DOCTYPE x>"));
        xml("a DOCTYPE of another place", xml -> prefixed(xml, "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">"));
        xml(
                "an external entity",
                xml -> inside(prefixed(xml, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"), "&e;"));
        xml(
                "a parameter entity",
                xml -> prefixed(xml, "<!DOCTYPE x [<!ENTITY % e SYSTEM \"file:///etc/passwd\"> %e;]>"));
        xml("a billion laughs", xml -> inside(prefixed(xml, BOMB), "&h;"));
        xml("an entity that there is not", xml -> inside(xml, "&nothere;"));
        xml("a character that XML forbids", xml -> inside(xml, "&#0;&#x1F;"));
        xml("100,000 elements deep", xml -> inside(xml, "<a>".repeat(DEEP)));
        xml("100,000 elements deep and closed", xml -> inside(xml, "<a>".repeat(DEEP) + "</a>".repeat(DEEP)));
        xml("100,000 attributes", xml -> {
            StringBuilder tag = new StringBuilder("<a");
            for (int i = 0; i < COLUMNS; i++) {
                tag.append(" a").append(i).append("=\"\"");
            }
            return inside(xml, tag + "/>");
        });
        xml("an element that is not closed", xml -> xml.substring(0, xml.lastIndexOf("</")));
        xml("an encoding that there is not", xml -> "<?xml version=\"1.0\" encoding=\"klingon\"?>" + bare(xml));
        xml("an encoding that it has not", xml -> "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + bare(xml));
        xml(
                "XInclude",
                xml -> inside(
                        xml,
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>"));
        xml(
                "a style sheet of another place",
                xml -> "<?xml-stylesheet href=\"http://127.0.0.1:9/x.xsl\"?>" + bare(xml));
        html("100,000 elements deep", "<div>".repeat(DEEP));
        html("100,000 tables deep", "<table><tr><td>".repeat(DEEP));
        html("100,000 forms deep", "<b><i><a href=x>".repeat(DEEP / 3));
        html("a script", "<script>document.write('x')</script><img src=http://127.0.0.1:9/x onerror=alert(1)>");
        html("100,000 attributes", "<p " + "a=b ".repeat(DEEP) + ">");
        html("a comment that is not closed", "<!-- ");
        html("entities that are none", "&#xFFFFFFFF;&#0;&nothere;&#xD800;");
    }

    private void archives() {
        add("a bomb in the part that is read", is(ZIP), ask -> Zip.bomb(ask.sample(), Zip.main(ask.sample()), 600));
        add("a bomb beside it", is(ZIP), ask -> Zip.bomb(ask.sample(), "sources/bomb.txt", 600));
        add("a part outside", is(ZIP), ask -> Zip.with(ask.sample(), "../../outside.txt", utf8("x")));
        add("a part at the root", is(ZIP), ask -> Zip.with(ask.sample(), "/etc/outside.txt", utf8("x")));
        add("a part on a drive", is(ZIP), ask -> Zip.with(ask.sample(), "C:\\outside.txt", utf8("x")));
        add("100,000 parts", is(ZIP), ask -> Zip.many(ask.sample(), COLUMNS));
        add("no part that is read", is(ZIP), ask -> Zip.of("readme.txt", "x"));
        add("an archive in the archive", is(ZIP), ask -> Zip.with(ask.sample(), "a.zip", ask.sample()));
        add("a part damaged", is(ZIP), ask -> {
            byte[] bytes = ask.sample().clone();
            for (int i = 45; i < 60; i++) {
                bytes[i] ^= 0x55;
            }
            return bytes;
        });
        add("a part locked by a password", is(ZIP), ask -> {
            byte[] bytes = ask.sample().clone();
            for (int i = 0; i < bytes.length - 10; i++) {
                if (bytes[i] == 'P' && bytes[i + 1] == 'K' && (bytes[i + 2] == 3 || bytes[i + 2] == 1)) {
                    bytes[i + (bytes[i + 2] == 3 ? 6 : 8)] |= 1;
                }
            }
            return bytes;
        });
        add("the part empty", is(ZIP), ask -> Zip.with(ask.sample(), Zip.main(ask.sample()), new byte[0]));
        add("the part not XML", is(ZIP), ask -> Zip.with(ask.sample(), Zip.main(ask.sample()), noise(3000)));
        add(
                "a macro",
                is(ZIP),
                ask -> Zip.with(
                        ask.sample(),
                        ask.file().endsWith("docx") ? "word/vbaProject.bin" : "xl/vbaProject.bin",
                        noise(3000)));
    }

    private void names() {
        codes("bidirectional controls in a name", "\u202Eolis\u202C");
        codes("a line end escaped in a name", "a\\nb");
        codes("a name of 100,000 letters", "n".repeat(DEEP));
        codes("a path in a name", "../../../etc/passwd");
        codes("markup in a name", "<script>alert(1)</script>");
        codes("a formula in a name", "=cmd|'/C calc'!A0");
        codes("an escape of the terminal in a name", "\u001B]0;x\u0007");
        codes("a NUL in a name", "a\0b");
        codes("an unpaired bracket in a name", "a{[(b");
    }

    private static Predicate<Ask> is(Ask.Trait... traits) {
        return ask -> ask.is(traits);
    }

    private void add(String name, Predicate<Ask> where, Function<Ask, byte[]> made) {
        all.add(new Fault(name, where, made));
    }

    private void text(String name, UnaryOperator<String> change) {
        add(name, is(TEXT), ask -> utf8(change.apply(text(ask))));
    }

    private void text(
            String name,
            UnaryOperator<String> change,
            String mark,
            java.util.function.BiFunction<String, String, byte[]> coder) {
        add(name, is(TEXT), ask -> coder.apply(mark, change.apply(text(ask))));
    }

    private void bytes(String name, String latin) {
        add(name, is(TEXT), ask -> {
            byte[] sample = ask.sample();
            int half = half(text(ask));
            return concat(
                    Arrays.copyOf(sample, half),
                    latin.getBytes(StandardCharsets.ISO_8859_1),
                    Arrays.copyOfRange(sample, half, sample.length));
        });
    }

    private void encoded(String name, String before, String charset) {
        add(name, is(TEXT), ask -> (before + text(ask)).getBytes(Charset.forName(charset)));
    }

    private void table(String name, UnaryOperator<String> change) {
        add("table: " + name, is(TABLE), ask -> utf8(change.apply(text(ask))));
    }

    private void xml(String name, UnaryOperator<String> change) {
        add("XML: " + name, is(XML), ask -> {
            if (!ask.is(ZIP)) {
                return utf8(change.apply(text(ask)));
            }
            String part = Zip.main(ask.sample());
            String xml = new String(Zip.parts(ask.sample()).get(part), StandardCharsets.UTF_8);
            return Zip.with(ask.sample(), part, utf8(change.apply(xml)));
        });
    }

    private void html(String name, String markup) {
        add("HTML: " + name, is(HTML), ask -> utf8(middle(text(ask), markup)));
    }

    private void codes(String name, String code) {
        add(name, ask -> ask.is(CODES) && ask.is(TEXT), ask -> utf8(text(ask).replace("Silo", code)));
    }

    private static String text(Ask ask) {
        return new String(ask.sample(), StandardCharsets.UTF_8);
    }

    private static int half(String text) {
        int at = text.indexOf("silo");
        return at < 0 ? text.length() / 2 : at;
    }

    /** Before the word that is coded, or in the middle. */
    private static String middle(String text, String what) {
        return text.substring(0, half(text)) + what + text.substring(half(text));
    }

    private static String rows(String text, String cell) {
        int columns = text.substring(0, text.indexOf('\n')).split("[,\t]", -1).length;
        char separator = text.substring(0, text.indexOf('\n')).indexOf('\t') >= 0 ? '\t' : ',';
        return String.join("" + separator, java.util.Collections.nCopies(columns, cell)) + "\n";
    }

    private static String bare(String xml) {
        return xml.replaceFirst("^<\\?xml[^>]*\\?>", "");
    }

    private static String prefixed(String xml, String doctype) {
        String head = xml.startsWith("<?xml") ? xml.substring(0, xml.indexOf("?>") + 2) : "";
        return head + doctype + xml.substring(head.length());
    }

    /** Before the last end tag. */
    private static String inside(String xml, String what) {
        int end = xml.lastIndexOf("</");
        return xml.substring(0, end) + what + xml.substring(end);
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] turned(byte[] sample) {
        byte[] bytes = sample.clone();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 0xFF;
        }
        return bytes;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
