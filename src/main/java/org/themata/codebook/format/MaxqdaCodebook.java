package org.themata.codebook.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.themata.codebook.Codebook;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Reads a code system of MAXQDA from an Excel workbook: the first sheet whose first row has the columns {@code Code}
 * and {@code Memo}. A path is {@code A > B > C}, in older versions {@code A\B\C}.
 */
final class MaxqdaCodebook {
    private static final long MOST_BYTES = 256L << 20;
    private static final int RATIO = 200;

    private MaxqdaCodebook() {}

    static Codebook read(CodebookFile source, Consumer<Problem> warnings) {
        checkSize(source);
        List<Problem> problems = new ArrayList<>();
        DraftPaths drafts = new DraftPaths(problems);
        boolean found = false;
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(source.bytes()))) {
            for (var sheet : book.getSheets().toList()) {
                try (Stream<Row> stream = sheet.openStream()) {
                    List<Row> rows = stream.toList();
                    if (!found
                            && !rows.isEmpty()
                            && column(rows.get(0), "code") >= 0
                            && column(rows.get(0), "memo") >= 0) {
                        found = true;
                        rows(rows, source.name(), drafts, problems);
                    }
                }
            }
        } catch (IOException | RuntimeException wrong) {
            if (wrong instanceof InputException known) {
                throw known;
            }
            throw new InputException(
                    Place.of(source.name()), "not a readable xlsx workbook", "save it anew, or as .csv");
        }
        if (!found) {
            throw new InputException(
                    Place.of(source.name()), "no sheet has the columns Code and Memo", "name them in the first row");
        }
        return Imported.codebook(source.name(), drafts.themes(), problems, warnings);
    }

    private static void rows(List<Row> rows, String file, DraftPaths drafts, List<Problem> problems) {
        int code = column(rows.get(0), "code");
        int memo = column(rows.get(0), "memo");
        int color = column(rows.get(0), "color");
        boolean backslashes = rows.stream().noneMatch(row -> cell(row, code).contains(" > "));
        for (Row row : rows.subList(1, rows.size())) {
            String path = cell(row, code).strip();
            if (path.isEmpty()) {
                continue;
            }
            Place place = new Place(file, row.getRowNum(), 0);
            Draft draft = drafts.at(List.of(path.split(backslashes ? "\\\\" : " > ", -1)), place);
            draft.place = place;
            draft.idPlace = place;
            draft.color = color < 0 ? "" : Color.held(cell(row, color).strip());
            CodeMemo.read(cell(row, memo).replace("\r\n", "\n").replace('\r', '\n'), place, draft, problems);
        }
    }

    private static int column(Row row, String name) {
        for (int i = 0; i < row.getCellCount(); i++) {
            if (cell(row, i).strip().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(Row row, int at) {
        return at >= row.getCellCount() ? "" : row.getCellText(at);
    }

    /** Unpacks everything once, only to see that it stays within limits. */
    private static void checkSize(CodebookFile source) {
        long most = Math.min(MOST_BYTES, Math.max(1L << 20, (long) source.bytes().length * RATIO));
        byte[] buffer = new byte[16_384];
        long size = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
            while (zip.getNextEntry() != null) {
                for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
                    size += n;
                    if (size > most) {
                        throw new InputException(
                                Place.of(source.name()),
                                "refused to unpack it: it grows too big",
                                "save it anew, or as .csv");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException wrong) {
            throw new InputException(
                    Place.of(source.name()), "not a readable xlsx workbook", "save it anew, or as .csv");
        }
    }
}
