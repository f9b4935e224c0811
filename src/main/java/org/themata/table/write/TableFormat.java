package org.themata.table.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Table;

/** The formats in which a table can be written. Text is UTF-8 with LF, unless {@link TableLook} says otherwise. */
public enum TableFormat {
    /** Aligned columns for terminals. */
    TEXT("text", false, "txt"),
    /** A pipe table, as GitHub shows it. */
    MD("md", false, "md", "markdown"),
    /** A complete page with nothing but the table. */
    HTML("html", false, "html", "htm"),
    /** A table for {@code \\input} in a LaTeX paper, with the rules of booktabs. */
    LATEX("latex", false, "tex"),
    /** A Word document with the table. Binary. */
    DOCX("docx", false, "docx"),
    /** An Excel workbook with one value a cell, and a sheet that says what was counted. Binary. */
    XLSX("xlsx", true, "xlsx"),
    /**
     * RFC 4180; text that a spreadsheet would run has an apostrophe before it: {@link org.themata.table.Spreadsheet}.
     */
    CSV("csv", true, "csv"),
    /** As {@link #CSV}, quoting and all, with tabs for commas. */
    TSV("tsv", true, "tsv", "tab"),
    /** One object: {@code title}, {@code columns}, {@code rows} (an object each), {@code notes}. */
    JSON("json", true, "json"),
    /** One object a row, one row a line. */
    JSONL("jsonl", true, "jsonl", "ndjson");

    private final String label;
    private final boolean machine;
    private final List<String> extensions;

    TableFormat(String label, boolean machine, String... extensions) {
        this.label = label;
        this.machine = machine;
        this.extensions = List.of(extensions);
    }

    /** The name on the command line. */
    public String label() {
        return label;
    }

    /** Whether programs read it: raw values, proportions 0 to 1; such a format can also be {@link #open opened}. */
    public boolean isMachine() {
        return machine;
    }

    /** Whether it is no text, and a terminal cannot show it. */
    public boolean isBinary() {
        return this == DOCX || this == XLSX;
    }

    /** All names, in the order of this list. */
    public static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (TableFormat format : values()) {
            labels.add(format.label);
        }
        return List.copyOf(labels);
    }

    /** The format of this name, in any case; empty if there is none, and {@link #labels} are those to choose from. */
    public static Optional<TableFormat> named(String name) {
        for (TableFormat format : values()) {
            if (format.label.equalsIgnoreCase(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The format that a file's extension asks for, in any case; empty if it has none that is known. */
    public static Optional<TableFormat> fromExtension(String file) {
        String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (TableFormat format : values()) {
            if (extension.length() < file.length() && format.extensions.contains(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * Writes a whole table.
     *
     * @param out is flushed, but not closed
     * @param look for people; machine formats do not look at it
     */
    public void write(Table table, OutputStream out, TableLook look) throws IOException {
        switch (this) {
            case TEXT -> new TextWriter(look).write(table, out);
            case MD -> new MarkdownWriter(look).write(table, out);
            case HTML -> new HtmlWriter(look).write(table, out);
            case LATEX -> new LatexWriter(look).write(table, out);
            case DOCX -> new DocxWriter(look).write(table, out);
            default -> {
                try (RowStream rows = open(table.title(), table.columns(), table.notes(), out)) {
                    for (List<@Nullable Object> row : table.rows()) {
                        rows.row(row);
                    }
                }
            }
        }
        out.flush();
    }

    /**
     * Writes the head, and then rows as they come, for tables of any length.
     *
     * @param out gets everything when the stream is closed; it stays open itself
     * @throws IllegalArgumentException if the format is not for machines, or two columns share a name
     */
    public RowStream open(List<Column> columns, OutputStream out) throws IOException {
        return open("", columns, List.of(), out);
    }

    private RowStream open(String title, List<Column> columns, List<String> notes, OutputStream out)
            throws IOException {
        return switch (this) {
            case CSV -> new DelimitedRows(columns, ',', out);
            case TSV -> new DelimitedRows(columns, '\t', out);
            case JSON -> new JsonRows(title, columns, notes, out);
            case JSONL -> new JsonLineRows(columns, out);
            case XLSX -> XlsxRows.open(title, columns, notes, out);
            default -> throw new IllegalArgumentException(label + " is not written row by row");
        };
    }
}
