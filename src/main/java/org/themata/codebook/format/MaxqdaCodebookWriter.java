package org.themata.codebook.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;
import org.themata.table.write.TableFormat;
import org.themata.table.write.TableLook;

/**
 * Writes a code system for MAXQDA's import from Excel: the columns {@code Code}, a path {@code A > B > C}, and
 * {@code Memo}; a third, {@code Color}, which MAXQDA passes over and {@link MaxqdaCodebook} reads.
 */
final class MaxqdaCodebookWriter {
    static final Holding HOLDING =
            Holding.codes().naming(MaxqdaCodebookWriter::name).losing(MaxqdaCodebookWriter::lost);

    /** MAXQDA cuts longer names. */
    private static final int LONGEST_NAME = 63;

    private static final List<Column> COLUMNS =
            List.of(new Column("Code", Type.TEXT), new Column("Memo", Type.PROSE), new Column("Color", Type.TEXT));

    private MaxqdaCodebookWriter() {}

    static void write(Codebook codebook, OutputStream out) throws IOException {
        boolean ids = CodeMemo.needsIds(codebook.themes());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        codebook.themes().forEach(theme -> add(theme, "", ids, rows));
        TableFormat.XLSX.write(new Table("", COLUMNS, rows, List.of()), out, TableLook.PLAIN);
    }

    private static void add(Code code, String above, boolean ids, List<List<@Nullable Object>> rows) {
        String path = above + name(code.name());
        rows.add(List.of(path, CodeMemo.of(code, ids), code.color()));
        code.codes().forEach(below -> add(below, path + " > ", ids, rows));
    }

    /** What separates the names of a path in MAXQDA cannot stand in one. */
    private static String name(String name) {
        return Terms.oneLine(Xml.held(name)).replace('>', '\u203A').replace('\\', '/');
    }

    private static String lost(Code code) {
        String texts = CodeMemo.lost(code);
        boolean tooLong = code.name().codePointCount(0, code.name().length()) > LONGEST_NAME;
        String cut = "in MAXQDA what its name has beyond " + LONGEST_NAME + " characters";
        return !tooLong ? texts : texts.isEmpty() ? cut : texts + ", " + cut;
    }
}
