package org.themata.corpus.read;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.themata.text.InputException;
import org.themata.text.Place;

/** Reads XML that strangers wrote: no DOCTYPE, nothing outside the file, and a limit to how deep it nests. */
final class SafeXml {
    private static final int DEEPEST = 500;

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
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
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
            int line = wrong.getLocation() == null ? 0 : Math.max(0, wrong.getLocation().getLineNumber());
            throw new InputException(
                    new Place(file, line, 0), part + " is not well-formed XML", "save it anew with the program that made it");
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
