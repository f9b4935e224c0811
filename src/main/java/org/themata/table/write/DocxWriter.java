package org.themata.table.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.themata.table.Table;

/**
 * A Word document with the table and nothing else, to be pasted into a paper: a caption that Word numbers, a real
 * table, the note below it. A wide table gets a page across. The same table gives the same bytes.
 */
final class DocxWriter {
    private static final int UPRIGHT = 90;
    private static final int ACROSS = 138;

    /** A4 and its margins, in twentieths of a point. */
    private static final int SHORT_SIDE = 11_906;

    private static final int LONG_SIDE = 16_838;
    private static final int MARGIN = 1440;

    private final TableLook look;
    private final HumanCells cells;

    DocxWriter(TableLook look) {
        this.look = look.withCharset(StandardCharsets.UTF_8);
        this.cells = new HumanCells(this.look);
    }

    void write(Table table, OutputStream out) throws IOException {
        List<String> headings = table.columns().stream().map(cells::heading).toList();
        List<List<String>> rows = cells.rows(table);
        PageLayout layout = PageLayout.of(table, headings, rows, UPRIGHT, ACROSS);
        int room = (layout.across() ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            properties(document, table.title());
            DocxStyles.addTo(document, look.language());
            for (PageLayout.Part part : layout.parts()) {
                caption(document, table.title(), part == layout.parts().get(0));
                new DocxTable(table, headings, rows, part).addTo(document, room);
            }
            note(document, table.notes());
            page(document, layout.across());
            document.write(bytes);
        }
        OfficeZip.copy(bytes.toByteArray(), out);
    }

    private void properties(XWPFDocument document, String title) throws IOException {
        try {
            var properties = document.getPackage().getPackageProperties();
            properties.setCreatorProperty("themata");
            properties.setCreatedProperty(Optional.empty());
            properties.setTitleProperty(HumanCells.shown(title));
            properties.setLanguageProperty(Optional.of(look.language()));
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
        document.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("themata");
    }

    /** "Table 1", which Word counts, and the title below it; further parts repeat the number. */
    private void caption(XWPFDocument document, String given, boolean first) {
        String title = look.title(given);
        if (title.isEmpty()) {
            return;
        }
        if (look.number() > 0) {
            XWPFParagraph numbered = paragraph(document, DocxStyles.CAPTION);
            numbered.createRun().setText("Table ");
            CTSimpleField field = numbered.getCTP().addNewFldSimple();
            field.setInstr(first ? " SEQ Table \\* ARABIC " : " SEQ Table \\c \\* ARABIC ");
            field.addNewR().addNewT().setStringValue(String.valueOf(look.number()));
            numbered.createRun().setText(first ? "" : " (continued)");
            if (first) {
                DocxTable.lines(paragraph(document, DocxStyles.TITLE), title);
            }
        } else {
            DocxTable.lines(paragraph(document, DocxStyles.CAPTION), title + (first ? "" : " (continued)"));
        }
    }

    private static void note(XWPFDocument document, List<String> notes) {
        if (notes.isEmpty()) {
            return;
        }
        XWPFParagraph paragraph = paragraph(document, DocxStyles.NOTE);
        XWPFRun label = paragraph.createRun();
        label.setStyle(DocxStyles.ITALIC);
        label.setText("Note.");
        for (String note : notes) {
            DocxTable.lines(paragraph, " " + HumanCells.shown(note).strip());
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private static void page(XWPFDocument document, boolean across) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(across ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(across ? SHORT_SIDE : LONG_SIDE));
        if (across) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        BigInteger edge = BigInteger.valueOf(MARGIN / 2);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(edge);
        margins.setFooter(edge);
        margins.setGutter(BigInteger.ZERO);
    }
}
