package org.themata.table.write;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.themata.table.Column;
import org.themata.table.Table;

/** One Word table: its head stands again on every page, no row is split between two. */
final class DocxTable {
    private final Table table;
    private final List<String> headings;
    private final List<List<String>> rows;
    private final PageLayout.Part part;

    DocxTable(Table table, List<String> headings, List<List<String>> rows, PageLayout.Part part) {
        this.table = table;
        this.headings = headings;
        this.rows = rows;
        this.part = part;
    }

    /** @param room between the margins, in twentieths of a point */
    void addTo(XWPFDocument document, int room) {
        XWPFTable made = document.createTable(rows.size() + 1, part.columns().size());
        int[] widths = widths(room);
        look(made, widths);
        XWPFTableRow head = made.getRow(0);
        head.setRepeatHeader(true);
        for (int r = 0; r <= rows.size(); r++) {
            XWPFTableRow row = made.getRow(r);
            row.setCantSplitRow(true);
            for (int c = 0; c < widths.length; c++) {
                row.getCell(c).setWidth(String.valueOf(widths[c]));
                fill(
                        row.getCell(c).getParagraphs().get(0),
                        r - 1,
                        part.columns().get(c));
            }
        }
    }

    private void fill(XWPFParagraph paragraph, int row, int column) {
        boolean number = table.columns().get(column).type().isNumeric();
        if (row < 0) {
            paragraph.setStyle(number ? DocxStyles.NUMBER_HEADING : DocxStyles.HEADING);
            lines(paragraph, headings.get(column));
            return;
        }
        String text = rows.get(row).get(column);
        String rest = text.stripLeading();
        paragraph.setStyle(number ? DocxStyles.NUMBER : DocxStyles.text((text.length() - rest.length() + 1) / 2));
        boolean named =
                DocxBookmark.isNumber(rest) && table.columns().get(column).type() != Column.Type.PROSE;
        if (named) {
            DocxBookmark.begin(paragraph, table, row, column);
        }
        XWPFRun run = null;
        for (String line : rest.split("\n", -1)) {
            run = next(paragraph, run);
            run.setText(line);
        }
        if (named) {
            DocxBookmark.end(paragraph, table, row, column);
        }
    }

    /** Adds a text of several lines, its statistical symbols in italics. */
    static void lines(XWPFParagraph paragraph, String text) {
        XWPFRun run = null;
        for (String line : text.split("\n", -1)) {
            run = next(paragraph, run);
            for (Symbols.Run stretch : Symbols.runs(line)) {
                XWPFRun own = paragraph.createRun();
                own.setText(stretch.text());
                if (stretch.italic()) {
                    own.setStyle(DocxStyles.ITALIC);
                }
            }
        }
    }

    private static XWPFRun next(XWPFParagraph paragraph, @org.jspecify.annotations.Nullable XWPFRun before) {
        XWPFRun run = paragraph.createRun();
        if (before != null) {
            run.addBreak();
        }
        return run;
    }

    private int[] widths(int room) {
        int[] words = part.columns().stream()
                .mapToInt(column -> Math.max(
                        DocxWidths.word(List.of(headings.get(column).split("\n", -1))),
                        DocxWidths.word(
                                rows.stream().map(row -> row.get(column)).toList())))
                .toArray();
        return DocxWidths.of(part.widths(), words, room);
    }

    private void look(XWPFTable made, int[] widths) {
        CTTblPr properties = made.getCTTbl().getTblPr();
        properties.unsetTblBorders();
        properties.addNewTblStyle().setVal(DocxStyles.TABLE);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        properties.getTblW().setType(STTblWidth.DXA);
        properties.getTblW().setW(BigInteger.valueOf(IntStream.of(widths).sum()));
        CTTblLook look = properties.addNewTblLook();
        look.setFirstRow("1");
        look.setLastRow("0");
        look.setFirstColumn("0");
        look.setLastColumn("0");
        look.setNoHBand("1");
        look.setNoVBand("1");
        String title = HumanCells.shown(table.title()).replace('\n', ' ');
        properties.addNewTblCaption().setVal(title.isEmpty() ? "Table" : title);
        properties.addNewTblDescription().setVal(description());
        CTTblGrid grid = made.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
    }

    /** For those who hear the table: its size and its columns. */
    private String description() {
        List<String> names = part.columns().stream()
                .map(headings::get)
                .map(heading -> heading.replace('\n', ' '))
                .toList();
        return rows.size() + (rows.size() == 1 ? " row; columns: " : " rows; columns: ") + String.join(", ", names)
                + ".";
    }
}
