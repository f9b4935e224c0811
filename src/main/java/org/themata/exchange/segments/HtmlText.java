package org.themata.exchange.segments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * The text of a simple HTML document, as Taguette keeps it, and where its positions point: Taguette counts the UTF-8
 * bytes of the text between the tags. A block or a line break that is not followed by a line end gets one.
 */
final class HtmlText {
    private static final String BLOCKS =
            "(?:p|div|h[1-6]|li|ul|ol|tr|table|blockquote|pre|section|article|dt|dd|br|hr)";
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", "\u00A0");

    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[1024];
    private int bytes;
    private boolean breakDue;

    HtmlText(String html) {
        for (int i = 0; i < html.length(); ) {
            char c = html.charAt(i);
            if (c == '<') {
                int end = html.startsWith("<!--", i) ? html.indexOf("-->", i) + 2 : html.indexOf('>', i);
                end = end < i ? html.length() - 1 : end;
                tag(html.substring(i + 1, end));
                i = end + 1;
            } else if (c == '&') {
                i = entity(html, i);
            } else {
                int point = html.codePointAt(i);
                add(point);
                i += Character.charCount(point);
            }
        }
        mark(text.length());
    }

    private void tag(String tag) {
        String name = tag.toLowerCase(Locale.ROOT);
        if (name.matches("(?s)/" + BLOCKS + "\\b.*|(?:br|hr)\\b.*")) {
            breakDue = true;
        }
    }

    private int entity(String html, int at) {
        int end = html.indexOf(';', at);
        if (end > at && end - at <= 10) {
            String name = html.substring(at + 1, end);
            String known = ENTITIES.get(name);
            if (known != null) {
                add(known.codePointAt(0));
                return end + 1;
            }
            if (name.matches("#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}")) {
                boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
                int point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
                add(Character.isValidCodePoint(point) && point != 0 ? point : 0xFFFD);
                return end + 1;
            }
        }
        add('&');
        return at + 1;
    }

    private void add(int point) {
        if (breakDue && point != '\n' && !text.isEmpty()) {
            text.append('\n');
        }
        breakDue = false;
        mark(text.length());
        int size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
        for (int k = 1; k < size; k++) {
            bytes++;
            mark(text.length());
        }
        bytes++;
        text.appendCodePoint(point == '\r' ? '\n' : point);
    }

    private void mark(int offset) {
        if (bytes >= offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[bytes] = offset;
    }

    String text() {
        return text.toString();
    }

    /** The offset in {@link #text()} of a position in bytes; -1 if it lies outside. */
    int offset(int position) {
        return position < 0 || position > bytes ? -1 : offsets[position];
    }

    /** The offset after the character before a position in bytes; -1 if it lies outside. */
    int endOffset(int position) {
        int last = position == 0 ? -1 : offset(position - 1);
        return last < 0 ? -1 : last + Character.charCount(text.codePointAt(last));
    }
}
