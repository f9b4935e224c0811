package org.themata.codebook.format;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML, indented; characters that XML cannot hold become U+FFFD. */
public final class XmlOut {
    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; {@code attributes} are names and values in turn, an empty value is left out. */
    public XmlOut start(String name, String... attributes) {
        tag(name, attributes);
        xml.append(">\n");
        open.push(name);
        return this;
    }

    /** Ends the element that was begun last. */
    public XmlOut end() {
        String name = open.pop();
        indent();
        xml.append("</").append(name).append(">\n");
        return this;
    }

    /** An element without anything in it. */
    public XmlOut empty(String name, String... attributes) {
        tag(name, attributes);
        xml.append("/>\n");
        return this;
    }

    /** An element with text in it; nothing if the text is empty. */
    public XmlOut text(String name, String text) {
        if (!text.isEmpty()) {
            indent();
            xml.append('<').append(name).append('>').append(Xml.escaped(text, false));
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
                xml.append(Xml.escaped(attributes[i + 1], true)).append('"');
            }
        }
    }

    private void indent() {
        xml.append("  ".repeat(open.size()));
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
