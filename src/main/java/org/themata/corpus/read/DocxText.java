package org.themata.corpus.read;

import java.util.BitSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.themata.text.InputException;
import org.themata.text.Place;

/**
 * The text of {@code word/document.xml}: paragraphs end with a line break, rows of a table are one line with tabs
 * between the cells. Deleted and hidden text is out, inserted text is in; text boxes, notes and field codes are out.
 */
final class DocxText {
    private final String file;
    private final Set<String> hiddenStyles;
    private final StringBuilder text = new StringBuilder();
    private final BitSet rows = new BitSet();
    private boolean textBoxes;
    private boolean notes;
    private boolean revisions;
    private boolean hiding;
    private boolean hidingParagraph;
    private boolean hidden;
    private int tables;
    private int cells;
    private boolean paragraphInCell;

    private DocxText(String file, Set<String> hiddenStyles) {
        this.file = file;
        this.hiddenStyles = hiddenStyles;
    }

    /**
     * Reads the main part of a document.
     *
     * @param hiddenStyles ids of styles whose text is hidden
     * @throws InputException if it is not well-formed XML or has a DOCTYPE
     */
    static DocxText of(byte[] xml, Set<String> hiddenStyles, String file) {
        DocxText docx = new DocxText(file, hiddenStyles);
        XMLInputFactory factory = SafeXml.factory();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(SafeXml.text(xml));
            try {
                docx.read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException wrong) {
            throw new InputException(
                    Place.of(file),
                    "not a readable docx: its document.xml is not well-formed",
                    "open it in a word processor and save it anew");
        }
        return docx;
    }

    /** The text, with {@code \n} between paragraphs. */
    String text() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(0, end);
    }

    /** Whether a row of a table starts at the offset. */
    boolean row(int offset) {
        return rows.get(offset);
    }

    boolean hasTextBoxes() {
        return textBoxes;
    }

    boolean hasNotes() {
        return notes;
    }

    boolean hasHidden() {
        return hidden;
    }

    boolean hasRevisions() {
        return revisions;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        boolean inText = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new InputException(Place.of(file), "refused: its document.xml has a DOCTYPE", "save it anew");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                inText = start(reader);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                end(reader);
            } else if (inText && reader.hasText()) {
                text.append(reader.getText());
            }
        }
    }

    private boolean start(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        if (!word(reader)) {
            if (name.equals("Fallback")) {
                skip(reader);
            }
            return false;
        }
        switch (name) {
            case "t" -> {
                hidden |= hiding;
                return !hiding;
            }
            case "tab", "ptab" -> say('\t');
            case "br", "cr" -> say('\n');
            case "noBreakHyphen" -> say('\u2011');
            case "softHyphen" -> say('\u00AD');
            case "r" -> hiding = hidingParagraph;
            case "rPr" -> hiding = vanishes(reader, hidingParagraph);
            case "pPr" -> hidingParagraph = hasHiddenStyle(reader);
            case "sectPr", "tblPr", "trPr", "tcPr" -> skip(reader);
            case "del", "moveFrom" -> {
                revisions = true;
                skip(reader);
            }
            case "ins" -> revisions = true;
            case "txbxContent" -> {
                textBoxes = true;
                skip(reader);
            }
            case "footnoteReference", "endnoteReference", "commentReference" -> notes = true;
            case "tbl" -> tables++;
            case "tr" -> row();
            case "tc" -> cell();
            case "p" -> {
                hidingParagraph = false;
                paragraph();
            }
            default -> {}
        }
        return false;
    }

    private void say(char sign) {
        if (!hiding) {
            text.append(sign);
        }
    }

    /** Reads the properties of a run; whether its text is hidden, by itself or its style. */
    private boolean vanishes(XMLStreamReader reader, boolean byParagraph) throws XMLStreamException {
        boolean vanishes = byParagraph;
        boolean said = false;
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth++ == 1) {
                    String name = reader.getLocalName();
                    if (name.equals("vanish")) {
                        said = true;
                        vanishes = HiddenStyles.isOn(reader);
                    } else if (name.equals("rStyle") && !said) {
                        vanishes |= hiddenStyles.contains(HiddenStyles.value(reader, "val"));
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return vanishes;
    }

    /** Reads the properties of a paragraph; whether its style hides its text. */
    private boolean hasHiddenStyle(XMLStreamReader reader) throws XMLStreamException {
        boolean hides = false;
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                hides |= depth++ == 1
                        && reader.getLocalName().equals("pStyle")
                        && hiddenStyles.contains(HiddenStyles.value(reader, "val"));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return hides;
    }

    private void row() {
        if (tables == 1) {
            rows.set(text.length());
            cells = 0;
        }
        paragraphInCell = false;
    }

    private void cell() {
        if (tables == 1) {
            if (cells++ > 0) {
                text.append('\t');
            }
            paragraphInCell = false;
        }
    }

    private void paragraph() {
        if (tables > 0 && paragraphInCell) {
            text.append('\n');
        }
        paragraphInCell = true;
    }

    private void end(XMLStreamReader reader) {
        if (!word(reader)) {
            return;
        }
        switch (reader.getLocalName()) {
            case "r" -> hiding = false;
            case "p" -> {
                hidingParagraph = false;
                if (tables == 0) {
                    text.append('\n');
                }
            }
            case "tr" -> {
                if (tables == 1) {
                    text.append('\n');
                }
            }
            case "tbl" -> tables--;
            default -> {}
        }
    }

    private static boolean word(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI();
        return namespace != null && namespace.contains("wordprocessingml");
    }

    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
