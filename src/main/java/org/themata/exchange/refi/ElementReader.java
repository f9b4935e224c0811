package org.themata.exchange.refi;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.read.SafeXml;
import org.themata.text.InputException;
import org.themata.text.Place;

/** Reads XML into a tree of elements, whatever their namespace. A DOCTYPE is refused, nothing is fetched. */
final class ElementReader {
    private static final int MOST_DEPTH = 200;
    private static final int MOST_ELEMENTS = 5_000_000;

    private ElementReader() {}

    /**
     * The root element.
     *
     * @param file for messages
     * @throws InputException if it is not well-formed, has a DOCTYPE, or is nested or long beyond sense
     */
    static Element read(String file, byte[] xml) {
        XMLInputFactory factory = SafeXml.factory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(SafeXml.text(xml));
            try {
                return tree(file, reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw new InputException(new Place(file, line, 0), "not well-formed XML", "export it anew");
        }
    }

    private static Element tree(String file, XMLStreamReader reader) throws XMLStreamException {
        Deque<Element> open = new ArrayDeque<>();
        @Nullable Element root = null;
        int count = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            Place place = new Place(file, Math.max(0, reader.getLocation().getLineNumber()), 0);
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new InputException(place, "refused: it has a DOCTYPE", "save it without one");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (open.size() >= MOST_DEPTH || ++count > MOST_ELEMENTS) {
                    throw new InputException(
                            place,
                            "refused: more than " + MOST_DEPTH + " elements inside one another, or more than "
                                    + MOST_ELEMENTS + " in all",
                            "export a smaller project");
                }
                Element element = element(reader, place.line());
                if (open.isEmpty()) {
                    root = element;
                } else {
                    open.peek().add(element);
                }
                open.push(element);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (!open.isEmpty()) {
                    open.peek().append(reader.getText());
                }
            }
        }
        if (root == null) {
            throw new InputException(Place.of(file), "there is nothing in it", "export it anew");
        }
        return root;
    }

    private static Element element(XMLStreamReader reader, int line) {
        Element element = new Element(reader.getLocalName(), line);
        String namespace = reader.getNamespaceURI();
        element.put("xmlns", namespace == null ? "" : namespace);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return element;
    }
}
