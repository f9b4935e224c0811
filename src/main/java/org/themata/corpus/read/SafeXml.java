package org.themata.corpus.read;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.themata.text.InputException;
import org.themata.text.Place;

/** Reads XML that strangers wrote: no DOCTYPE, nothing outside the file, and a limit to how deep it nests. */
public final class SafeXml {
    private static final int DEEPEST = 500;
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w.:-]{2,30})");

    private SafeXml() {}

    /** Takes the events of a document, from its root element on. */
    @FunctionalInterface
    interface Events {
        void take(int event, XMLStreamReader reader) throws XMLStreamException;
    }

    /**
     * Reads a whole document.
     *
     * @param part what is read, for messages
     * @throws InputException if it is not well-formed or has a DOCTYPE, with the line
     */
    static void read(byte[] xml, String file, String part, Events events) {
        XMLInputFactory factory = factory();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(text(xml));
            try {
                int depth = 0;
                while (reader.hasNext()) {
                    int event = reader.next();
                    if (event == XMLStreamConstants.DTD) {
                        throw new InputException(
                                Place.of(file), "refused: " + part + " has a DOCTYPE", "save it anew without one");
                    }
                    depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                    depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                    if (depth > DEEPEST) {
                        throw new InputException(
                                Place.of(file), "refused: " + part + " nests more than " + DEEPEST + " elements", "");
                    }
                    events.take(event, reader);
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException wrong) {
            int line = wrong.getLocation() == null
                    ? 0
                    : Math.max(0, wrong.getLocation().getLineNumber());
            throw new InputException(
                    new Place(file, line, 0),
                    part + " is not well-formed XML",
                    "save it anew with the program that made it");
        }
    }

    /**
     * Makes parsers without DOCTYPE and external entities, with the same limits in every JDK: from 24 on its own are
     * narrower, and would refuse what an older one reads. How deep a document nests is for the reader to look at.
     */
    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setProperty("jdk.xml.elementAttributeLimit", "10000");
        return factory;
    }

    /**
     * The characters of a document, by its byte-order mark or what it says of itself. The parser would print what it
     * thinks of bytes that are wrong.
     */
    public static Reader text(byte[] xml) {
        String head = new String(xml, 0, Math.min(xml.length, 200), StandardCharsets.ISO_8859_1);
        Matcher said = ENCODING.matcher(head);
        Charset charset = StandardCharsets.UTF_8;
        if (head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF")) {
            charset = StandardCharsets.UTF_16;
        } else if (said.find()
                && !said.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-16")
                && supported(said.group(1))) {
            charset = Charset.forName(said.group(1));
        }
        String text = new String(xml, charset);
        return new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static boolean supported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    /** Moves to the end of the element at whose start the reader stands. */
    static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The value of an attribute by its local name; empty if it is not there. */
    static String attribute(XMLStreamReader reader, String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return "";
    }
}
