package org.themata.corpus.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The styles of a docx that hide their text, by themselves or by a style that they are based on. */
final class HiddenStyles {
    private static final Set<String> OFF = Set.of("0", "false", "off");

    private final Map<String, Boolean> own = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();
    private String style = "";

    private HiddenStyles() {}

    /** Their ids, from {@code word/styles.xml}; none if that cannot be read. */
    static Set<String> of(byte[] xml) {
        XMLInputFactory factory = SafeXml.factory();
        HiddenStyles styles = new HiddenStyles();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(SafeXml.text(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    styles.element(reader);
                }
            }
        } catch (XMLStreamException damaged) {
            return Set.of();
        }
        Set<String> hidden = new HashSet<>(styles.own.keySet());
        hidden.addAll(styles.basedOn.keySet());
        hidden.removeIf(id -> !styles.hides(id));
        return hidden;
    }

    private void element(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "style" -> style = value(reader, "styleId");
            case "basedOn" -> basedOn.put(style, value(reader, "val"));
            case "vanish" -> own.put(style, isOn(reader));
            default -> {}
        }
    }

    /** Whether a property that is named is switched on. */
    static boolean isOn(XMLStreamReader reader) {
        return !OFF.contains(value(reader, "val"));
    }

    /** An attribute of the element's namespace; empty if it is not there. */
    static String value(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(reader.getNamespaceURI(), name);
        return value == null ? "" : value;
    }

    private boolean hides(String id) {
        String at = id;
        Set<String> met = new HashSet<>();
        while (!at.isEmpty() && met.add(at)) {
            Boolean said = own.get(at);
            if (said != null) {
                return said;
            }
            at = basedOn.getOrDefault(at, "");
        }
        return false;
    }
}
