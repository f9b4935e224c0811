package org.themata.table.write;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.themata.table.Table;

/**
 * The bookmark of a number in a Word table, which says where it stands in the table for programs: its row, from 1, and
 * its column. Example: {@code T1C291CA3_3_participants}; the letters before it are those of the table (CRC-32 of its
 * title), so that several tables may be pasted into one paper.
 */
final class DocxBookmark {
    /** What Word takes. */
    private static final int LONGEST = 40;

    private DocxBookmark() {}

    /** Whether a cell holds a number, perhaps behind a sign. */
    static boolean isNumber(String cell) {
        int at = !cell.isEmpty() && "<>-\u2212.".indexOf(cell.charAt(0)) >= 0 ? 1 : 0;
        at += at == 1 && cell.startsWith(" ", at) ? 1 : 0;
        at += at > 0 && cell.startsWith(".", at) ? 1 : 0;
        return at < cell.length() && cell.charAt(at) >= '0' && cell.charAt(at) <= '9';
    }

    static void begin(XWPFParagraph paragraph, Table table, int row, int column) {
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id(table, row, column));
        start.setName(name(table, row, column));
    }

    static void end(XWPFParagraph paragraph, Table table, int row, int column) {
        paragraph.getCTP().addNewBookmarkEnd().setId(id(table, row, column));
    }

    private static BigInteger id(Table table, int row, int column) {
        return BigInteger.valueOf((long) row * table.columns().size() + column);
    }

    private static String name(Table table, int row, int column) {
        CRC32 sum = new CRC32();
        sum.update(table.title().getBytes(StandardCharsets.UTF_8));
        StringBuilder name = new StringBuilder(String.format(Locale.ROOT, "T%08X_%d_", sum.getValue(), row + 1));
        String of = table.columns().get(column).name();
        for (int i = 0; i < of.length() && name.length() < LONGEST; i++) {
            char letter = of.charAt(i);
            boolean plain = letter < 0x80 && Character.isLetterOrDigit(letter);
            name.append(plain ? letter : '_');
        }
        return name.toString();
    }
}
