package org.themata.corpus.read;

import java.util.BitSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of {@code content.xml} of an OpenDocument text: paragraphs end with a line break, rows of a table are one
 * line with tabs between the cells. Deleted text, notes, comments, text boxes and tables of contents are out.
 */
final class OdtText {
    private static final int MOST_BLANKS = 1000;

    private final StringBuilder text = new StringBuilder();
    private final BitSet rows = new BitSet();
    private boolean notes;
    private boolean textBoxes;
    private boolean revisions;
    private boolean contents;
    private int paragraphs;
    private int tables;
    private int cells;
    private boolean paragraphInCell;

    private OdtText() {}

    /**
     * Reads the main part of a document.
     *
     * @throws org.themata.text.InputException if it is not well-formed XML or has a DOCTYPE
     */
    static OdtText of(byte[] xml, String file) {
        OdtText odt = new OdtText();
        SafeXml.read(xml, file, "its content.xml", odt::take);
        return odt;
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

    boolean hasNotes() {
        return notes;
    }

    boolean hasTextBoxes() {
        return textBoxes;
    }

    boolean hasRevisions() {
        return revisions;
    }

    boolean hasContents() {
        return contents;
    }

    private void take(int event, XMLStreamReader reader) throws XMLStreamException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(reader);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(reader.getLocalName());
        } else if (paragraphs > 0 && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
            words(reader.getText());
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "p", "h" -> paragraph();
            case "s" -> text.append(" ".repeat(count(reader)));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            case "tracked-changes" -> {
                revisions = true;
                SafeXml.skip(reader);
            }
            case "note", "annotation" -> {
                notes = true;
                SafeXml.skip(reader);
            }
            case "text-box" -> {
                textBoxes = true;
                SafeXml.skip(reader);
            }
            case "table-of-content" -> {
                contents = true;
                SafeXml.skip(reader);
            }
            case "sequence-decls", "forms", "automatic-styles", "scripts", "font-face-decls" -> SafeXml.skip(reader);
            case "table" -> tables++;
            case "table-row" -> row();
            case "table-cell", "covered-table-cell" -> cell();
            default -> {}
        }
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
        paragraphs++;
        if (tables > 0 && paragraphInCell) {
            text.append('\n');
        }
        paragraphInCell = true;
    }

    private void end(String name) {
        switch (name) {
            case "p", "h" -> {
                paragraphs--;
                if (tables == 0) {
                    text.append('\n');
                }
            }
            case "table-row" -> {
                if (tables == 1) {
                    text.append('\n');
                }
            }
            case "table" -> tables--;
            default -> {}
        }
    }

    /** Runs of white space in the mark-up are one blank, and none at the start of a paragraph. */
    private void words(String characters) {
        for (int at = 0; at < characters.length(); at++) {
            char c = characters.charAt(at);
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
                text.append(c);
            } else if (text.length() > 0 && " \t\n".indexOf(text.charAt(text.length() - 1)) < 0) {
                text.append(' ');
            }
        }
    }

    private static int count(XMLStreamReader reader) {
        String count = SafeXml.attribute(reader, "c");
        return count.matches("\\d{1,9}") ? Math.min(MOST_BLANKS, Integer.parseInt(count)) : 1;
    }
}
