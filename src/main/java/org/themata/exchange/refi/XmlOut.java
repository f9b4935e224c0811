package org.themata.exchange.refi;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML, indented; characters that XML cannot hold become U+FFFD. */
final class XmlOut {
    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; {@code attributes} are names and values in turn, an empty value is left out. */
    XmlOut start(String name, String... attributes) {
        tag(name, attributes);
        xml.append(">\n");
        open.push(name);
        return this;
    }

    /** Ends the element that was begun last. */
    XmlOut end() {
        String name = open.pop();
        indent();
        xml.append("</").append(name).append(">\n");
        return this;
    }

    /** An element without anything in it. */
    XmlOut empty(String name, String... attributes) {
        tag(name, attributes);
        xml.append("/>\n");
        return this;
    }

    /** An element with text in it; nothing if the text is empty. */
    XmlOut text(String name, String text) {
        if (!text.isEmpty()) {
            indent();
            xml.append('<').append(name).append('>').append(escaped(text, false));
            xml.append("</").append(name).append(">\n");
        }
        return this;
    }

    private void tag(String name, String... attributes) {
        indent();
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                xml.append(' ').append(attributes[i]).append("=\"");
                xml.append(escaped(attributes[i + 1], true)).append('"');
            }
        }
    }

    private void indent() {
        xml.append("  ".repeat(open.size()));
    }

    private static String escaped(String text, boolean attribute) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n', '\t' -> out.append(attribute ? "&#" + c + ";" : Character.toString(c));
                default -> out.appendCodePoint(isLegal(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean isLegal(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
