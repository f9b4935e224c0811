package org.themata.corpus.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.themata.text.InputException;
import org.themata.text.Place;

/** The first sheet of an xlsx workbook as rows. */
final class Workbook {

    private Workbook() {}

    static Rows rows(byte[] bytes, String file) {
        ZipParts.sizes(bytes, file);
        List<Row> rows = new ArrayList<>();
        List<String> head = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = book.getFirstSheet();
            try (Stream<org.dhatim.fastexcel.reader.Row> lines = sheet.openStream()) {
                lines.forEach(line -> add(line, head, rows));
            }
        } catch (IOException | RuntimeException wrong) {
            throw new InputException(Place.of(file), "not a readable xlsx workbook", "save it anew, or as .csv");
        }
        if (head.isEmpty()) {
            throw new InputException(
                    Place.of(file), "the first sheet is empty", "write the names of the columns into its first row");
        }
        return new Rows(head, rows);
    }

    private static void add(org.dhatim.fastexcel.reader.Row line, List<String> head, List<Row> rows) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < line.getCellCount(); at++) {
            cells.add(line.getCellText(at).strip());
        }
        if (head.isEmpty()) {
            if (!cells.stream().allMatch(String::isEmpty)) {
                head.addAll(cells);
            }
            return;
        }
        int missing = head.size() - cells.size();
        cells.addAll(Collections.nCopies(Math.max(0, missing), ""));
        rows.add(new Row(line.getRowNum(), List.copyOf(cells.subList(0, head.size()))));
    }
}
