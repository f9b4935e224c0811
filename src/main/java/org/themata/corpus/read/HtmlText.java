package org.themata.corpus.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.themata.text.Problem;

/**
 * The visible text of HTML: blocks are lines, cells of a row are separated by tabs; scripts, styles and the head are
 * out.
 */
final class HtmlText implements NodeFilter {
    private static final Set<String> OUT = Set.of(
            "head",
            "script",
            "style",
            "template",
            "noscript",
            "svg",
            "math",
            "select",
            "textarea",
            "button",
            "iframe",
            "object",
            "audio",
            "video",
            "nav");
    private static final Pattern CHARSET = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{2,30})");

    private final StringBuilder text = new StringBuilder();
    private final BitSet rows = new BitSet();
    private int preformatted;
    private int inRow;
    private boolean cell;

    private HtmlText() {}

    /** Bytes to text: what the user said, else the byte-order mark, else what the page says, else as any text. */
    static String decode(byte[] bytes, Optional<Charset> encoding, String file, List<Problem> doubts) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher said = CHARSET.matcher(head);
        boolean named = encoding.isEmpty() && said.find() && supported(said.group(1));
        return Decoding.decode(bytes, named ? Optional.of(Charset.forName(said.group(1))) : encoding, file, doubts);
    }

    /** Takes a page, or a piece of one, apart. */
    static HtmlText of(String html) {
        HtmlText page = new HtmlText();
        NodeTraversor.filter(page, Jsoup.parse(html));
        return page;
    }

    /** The text, with {@code \n} between paragraphs. */
    String text() {
        int end = text.length();
        while (end > 0 && " \n\t".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Whether a row of a table starts at the offset. */
    boolean row(int offset) {
        return rows.get(offset);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            words(words.getWholeText());
        } else if (node instanceof Element element) {
            if (OUT.contains(element.normalName()) || hidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            start(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "pre" -> {
                    preformatted--;
                    line();
                }
                case "tr" -> {
                    inRow--;
                    line();
                }
                case "td", "th" -> {}
                default -> {
                    if (element.isBlock()) {
                        line();
                    }
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private void start(Element element) {
        switch (element.normalName()) {
            case "br" -> {
                trim();
                text.append('\n');
            }
            case "pre" -> {
                line();
                preformatted++;
            }
            case "tr" -> {
                line();
                if (inRow++ == 0) {
                    rows.set(text.length());
                }
                cell = false;
            }
            case "td", "th" -> {
                if (cell) {
                    trim();
                    text.append('\t');
                }
                cell = true;
            }
            default -> {
                if (element.isBlock()) {
                    line();
                }
            }
        }
    }

    /** Ends the line; inside a row of a table blocks are separated by a blank, so that the row stays a line. */
    private void line() {
        if (inRow > 0) {
            words(" ");
            return;
        }
        trim();
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void trim() {
        while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private void words(String characters) {
        if (preformatted > 0) {
            text.append(characters);
            return;
        }
        for (int at = 0; at < characters.length(); at++) {
            char c = characters.charAt(at);
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                text.append(c);
            } else if (text.length() > 0 && " \t\n".indexOf(text.charAt(text.length() - 1)) < 0) {
                text.append(' ');
            }
        }
    }

    private static boolean hidden(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }

    private static boolean supported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
