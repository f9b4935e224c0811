package org.themata.codebook.format;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.read.SafeXml;
import org.themata.text.InputException;
import org.themata.text.Place;

/** Reads XML element by element; a DOCTYPE is refused, nothing is fetched. */
final class Xml {

    /** Takes what stands in a file, in order. */
    interface Listener {
        /** An element begins. */
        void start(XMLStreamReader element, Place place);

        /** It ends. */
        void end(String name);

        /** Text inside it. */
        default void text(String text) {}
    }

    private Xml() {}

    /**
     * Reads a whole text.
     *
     * @throws InputException if it is not well-formed, or has a DOCTYPE
     */
    static void read(String file, String text, Listener listener) {
        try {
            XMLStreamReader reader = open(text);
            while (reader.hasNext()) {
                int event = reader.next();
                Place place = new Place(file, reader.getLocation().getLineNumber(), 0);
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new InputException(place, "refused: it has a DOCTYPE", "save it without one");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    listener.start(reader, place);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    listener.end(reader.getLocalName());
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    listener.text(reader.getText());
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw new InputException(new Place(file, line, 0), "not well-formed XML", "export it anew");
        }
    }

    /** The local name of the root element, if the text is XML at all. */
    static Optional<String> root(String text) {
        if (!text.stripLeading().startsWith("<")) {
            return Optional.empty();
        }
        try {
            XMLStreamReader reader = open(text);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(reader.getLocalName());
                }
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static XMLStreamReader open(String text) throws XMLStreamException {
        XMLInputFactory factory = SafeXml.factory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new StringReader(text.stripLeading()));
    }

    /** The attribute with this local name, whatever its namespace; empty if it is not there. */
    static String attribute(XMLStreamReader element, String name) {
        @Nullable String value = element.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** A text as it stands between quotation marks or tags; line ends and tabs are kept. */
    static String escaped(String text, boolean attribute) {
        StringBuilder out = new StringBuilder();
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

    /** Whether XML 1.0 can hold the character, and gives it back. */
    static boolean isLegal(int c) {
        return c == '\n' || c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    /** The text as XML gives it back. */
    static String held(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(isLegal(c) ? c : 0xFFFD));
        return out.toString();
    }
}
