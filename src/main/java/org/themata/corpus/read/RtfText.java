package org.themata.corpus.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themata.text.InputException;
import org.themata.text.Place;

/**
 * The text of an RTF document: groups, control words and escapes are taken apart, in one pass. The control words par
 * and line are line breaks, a row of a table is one line with tabs between its cells. Hidden and deleted text, headers,
 * notes, comments, pictures and every destination that is not known are out. Letters by code page ({@code ansicpg}, the
 * fonts' {@code fcharset}) or as control word u, with its replacement left out.
 */
final class RtfText {
    private static final int DEEPEST = 1000;
    private static final Set<String> NOTES = Set.of(
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "footnote",
            "annotation",
            "shptxt");
    private static final Set<String> OUT = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "listtable",
            "listoverridetable",
            "revtbl",
            "rsidtbl",
            "generator",
            "themedata",
            "datastore",
            "latentstyles",
            "xmlnstbl",
            "filetbl",
            "nonshppict",
            "listtext",
            "pntext",
            "bkmkstart",
            "bkmkend",
            "fldinst",
            "atnid",
            "atnauthor",
            "atnref",
            "atndate",
            "tc",
            "xe");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("par", "\n"),
            Map.entry("line", "\n"),
            Map.entry("sect", "\n"),
            Map.entry("page", "\n"),
            Map.entry("cell", "\t"),
            Map.entry("nestcell", "\t"),
            Map.entry("row", "\n"),
            Map.entry("emdash", "\u2014"),
            Map.entry("endash", "\u2013"),
            Map.entry("bullet", "\u2022"),
            Map.entry("lquote", "\u2018"),
            Map.entry("rquote", "\u2019"),
            Map.entry("ldblquote", "\u201C"),
            Map.entry("rdblquote", "\u201D"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "));

    /** What holds until the group ends. */
    private static final class State {
        private boolean out;
        private boolean fonts;
        private boolean hidden;
        private boolean deleted;
        private int replacement = 1;
        private @Nullable Charset charset;

        State copy() {
            State copy = new State();
            copy.out = out;
            copy.fonts = fonts;
            copy.hidden = hidden;
            copy.deleted = deleted;
            copy.replacement = replacement;
            copy.charset = charset;
            return copy;
        }
    }

    private final byte[] bytes;
    private final String file;
    private final StringBuilder text = new StringBuilder();
    private final BitSet rows = new BitSet();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Deque<State> groups = new ArrayDeque<>();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private State state = new State();
    private Charset usual = Charset.forName("windows-1252");
    private int at;
    private int font;
    private int toSkip;
    private int rowStart;
    private boolean inRow;
    private boolean starred;
    private boolean notes;
    private boolean revisions;

    private RtfText(byte[] bytes, String file) {
        this.bytes = bytes;
        this.file = file;
    }

    /** @throws InputException if groups nest too deep or the file is cut off */
    static RtfText of(byte[] bytes, String file) {
        RtfText rtf = new RtfText(bytes, file);
        rtf.read();
        return rtf;
    }

    String text() {
        return text.toString().stripTrailing();
    }

    /** Whether a row of a table starts at the offset. */
    boolean row(int offset) {
        return rows.get(offset);
    }

    boolean hasNotes() {
        return notes;
    }

    boolean hasRevisions() {
        return revisions;
    }

    private void read() {
        boolean closed = false;
        while (at < bytes.length && !closed) {
            int c = bytes[at++] & 0xFF;
            switch (c) {
                case '{' -> open();
                case '}' -> {
                    flush();
                    closed = groups.size() <= 1;
                    state = groups.isEmpty() ? new State() : groups.pop();
                    toSkip = 0;
                }
                case '\\' -> control();
                case '\r', '\n', 0 -> {}
                default -> literal(c);
            }
        }
        flush();
        if (!closed) {
            throw new InputException(
                    Place.of(file), "the RTF file is cut off: its groups are not closed", "save it anew");
        }
    }

    private void open() {
        flush();
        if (groups.size() > DEEPEST) {
            throw new InputException(
                    Place.of(file), "refused: more than " + DEEPEST + " groups inside one another", "save it anew");
        }
        groups.push(state);
        state = state.copy();
        starred = false;
        toSkip = 0;
    }

    private void control() {
        if (at >= bytes.length) {
            return;
        }
        int c = bytes[at] & 0xFF;
        if (!letter(c)) {
            at++;
            symbol(c);
            return;
        }
        int start = at;
        while (at < bytes.length && letter(bytes[at]) && at - start < 40) {
            at++;
        }
        String word = ascii(start, at);
        int digits = at;
        if (at < bytes.length && bytes[at] == '-') {
            at++;
        }
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - digits < 10) {
            at++;
        }
        String number = ascii(digits, at);
        if (number.equals("-")) {
            at--;
            number = "";
        }
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        word(word, number.isEmpty() ? 1 : (int) Long.parseLong(number), !number.isEmpty());
    }

    private void symbol(int c) {
        switch (c) {
            case '\'' -> {
                int value = at + 1 < bytes.length ? hex(bytes[at]) * 16 + hex(bytes[at + 1]) : -1;
                at = Math.min(bytes.length, at + 2);
                if (value >= 0) {
                    literal(value);
                }
            }
            case '*' -> starred = true;
            case '~' -> say("\u00A0");
            case '_' -> say("\u2011");
            case '-' -> say("\u00AD");
            case '\r', '\n' -> say("\n");
            case '\\', '{', '}' -> literal(c);
            default -> {}
        }
    }

    private void word(String word, int number, boolean numbered) {
        String sign = SIGNS.get(word);
        boolean star = starred;
        starred = false;
        if (sign != null) {
            sign(word, sign);
        } else if (NOTES.contains(word)) {
            notes |= !state.out;
            state.out = true;
        } else if (OUT.contains(word) || star && !word.equals("shppict") && !word.equals("fldrslt")) {
            state.out = true;
            state.fonts = word.equals("fonttbl") || state.fonts;
        } else {
            format(word, number, numbered);
        }
    }

    private void sign(String word, String sign) {
        if (word.equals("cell")) {
            say("\t");
        } else if (word.equals("row")) {
            row();
        } else {
            say(sign);
        }
    }

    /** The cells since the row began are one line; paragraphs inside them become blanks. */
    private void row() {
        flush();
        int begin = inRow ? Math.min(rowStart, text.length()) : text.lastIndexOf("\n") + 1;
        inRow = false;
        for (int i = begin; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                text.setCharAt(i, ' ');
            }
        }
        while (text.length() > begin && text.charAt(text.length() - 1) == '\t') {
            text.setLength(text.length() - 1);
        }
        rows.set(begin);
        text.append('\n');
    }

    private void format(String word, int number, boolean numbered) {
        switch (word) {
            case "u" -> {
                say(String.valueOf((char) number));
                toSkip = state.replacement;
            }
            case "uc" -> state.replacement = Math.max(0, Math.min(number, 100));
            case "bin" -> at = (int) Math.min(bytes.length, (long) at + Math.max(0, numbered ? number : 0));
            case "v" -> state.hidden = !numbered || number != 0;
            case "deleted" -> {
                state.deleted = !numbered || number != 0;
                revisions = true;
            }
            case "revised" -> revisions = true;
            case "trowd" -> {
                flush();
                rowStart = inRow ? rowStart : text.length();
                inRow = true;
            }
            case "plain" -> {
                state.hidden = false;
                state.deleted = false;
            }
            case "ansicpg" -> usual = page(number, usual);
            case "mac" -> usual = named("x-MacRoman", usual);
            case "f" -> font(number);
            case "fcharset" -> {
                if (state.fonts) {
                    fonts.put(font, RtfCharsets.of(number, usual));
                }
            }
            default -> {}
        }
    }

    private void font(int number) {
        flush();
        font = number;
        if (!state.fonts) {
            state.charset = fonts.get(number);
        }
    }

    private void literal(int c) {
        if (toSkip > 0) {
            toSkip--;
        } else if (!state.out && !state.hidden && !state.deleted) {
            pending.write(c);
        }
    }

    private void say(String what) {
        flush();
        toSkip = 0;
        if (!state.out && !state.hidden && !state.deleted) {
            text.append(what);
        }
    }

    private void flush() {
        if (pending.size() > 0) {
            text.append(pending.toString(state.charset == null ? usual : state.charset));
            pending.reset();
        }
    }

    private String ascii(int from, int to) {
        return new String(bytes, from, to - from, java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static Charset page(int number, Charset otherwise) {
        return number == 65001
                ? java.nio.charset.StandardCharsets.UTF_8
                : named("windows-" + number, named("IBM" + number, otherwise));
    }

    private static Charset named(String name, Charset otherwise) {
        return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
    }

    private static boolean letter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static int hex(int c) {
        int digit = Character.digit(c, 16);
        return digit < 0 ? -1000 : digit;
    }
}
