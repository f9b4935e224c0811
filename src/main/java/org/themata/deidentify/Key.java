package org.themata.deidentify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * What leads from the new transcripts back to the old ones: who holds it can restore them. It is a table, CSV in UTF-8,
 * or sealed by a passphrase ({@link SealedKey}).
 *
 * @param files every file, with its former name and its encoding
 * @param rows every replacement, by file, in the order of the text
 */
public record Key(List<File> files, List<Row> rows) {
    private static final String DOCUMENT = "document";
    private static final List<Column> COLUMNS = List.of(
            new Column(DOCUMENT, Type.TEXT),
            new Column("start", Type.COUNT),
            new Column("end", Type.COUNT),
            new Column("class", Type.TEXT),
            new Column("original", Type.TEXT),
            new Column("replacement", Type.TEXT),
            new Column("find", Type.TEXT),
            new Column("encoding", Type.TEXT));

    /**
     * A file.
     *
     * @param document the new transcript's id
     * @param former the name of its file before
     * @param name the name of its file now
     * @param encoding of both
     */
    public record File(String document, String former, String name, String encoding) {}

    /**
     * A replacement.
     *
     * @param document the new transcript's id
     * @param start first code point in the new transcript's text
     * @param end the code point after the last
     * @param kind its class
     * @param original what stood there, as it stands in the file
     * @param replacement what stands there now
     * @param everywhere whether the original is recognised in any letter case
     */
    public record Row(
            String document,
            int start,
            int end,
            IdentifierClass kind,
            String original,
            String replacement,
            boolean everywhere) {}

    /** Copies the lists. */
    public Key {
        files = List.copyOf(files);
        rows = List.copyOf(rows);
    }

    /** As a table: a row of class {@code document} for every file, and behind it its replacements. */
    public Table table() {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (File file : files) {
            cells.add(cells(file.document(), null, null, DOCUMENT, file.former(), file.name(), "", file.encoding()));
            for (Row row : rows) {
                if (row.document().equals(file.document())) {
                    cells.add(cells(
                            row.document(),
                            row.start(),
                            row.end(),
                            row.kind().toString(),
                            row.original(),
                            row.replacement(),
                            row.everywhere() ? "everywhere" : "listed",
                            ""));
                }
            }
        }
        return new Table("", COLUMNS, cells, List.of());
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        List<@Nullable Object> list = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            list.add(cell);
        }
        return list;
    }

    /**
     * Reads a key that is not sealed.
     *
     * @param name the file's name in messages
     * @throws InputException if it is none
     */
    public static Key read(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<File> files = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (CsvRows.Row row :
                CsvRows.read(name, text, COLUMNS.stream().map(Column::name).toList())) {
            String document = row.cell(DOCUMENT);
            if (row.cell("class").equals(DOCUMENT)) {
                files.add(new File(document, row.cell("original"), row.cell("replacement"), row.cell("encoding")));
                continue;
            }
            try {
                rows.add(new Row(
                        document,
                        Integer.parseInt(row.cell("start")),
                        Integer.parseInt(row.cell("end")),
                        IdentifierClass.named(row.cell("class")).orElseThrow(NumberFormatException::new),
                        row.cell("original"),
                        row.cell("replacement"),
                        row.cell("find").equals("everywhere")));
            } catch (NumberFormatException e) {
                problems.add(Problem.error(
                        new Place(name, row.line(), 0), "this is no row of a key", "use the key as it was written"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new Key(files, rows);
    }
}
