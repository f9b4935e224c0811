package org.themata.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themata.table.Table;
import org.themata.table.write.OutputFile;
import org.themata.table.write.TableFormat;
import org.themata.table.write.TableLook;
import picocli.CommandLine.Option;

/** Where the result goes, and in what form. */
final class OutputOptions {
    /** Files that other programs would not open with CSV in them. */
    private static final Set<String> DOCUMENTS = Set.of("doc", "odt", "ods", "pdf", "rtf", "xls");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write here; - is standard output (default: -).")
    String output = "-";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "Format (default: by the extension of FILE, else text on a terminal and csv in a pipe).")
    @Nullable
    String format;

    /** Whether the caption is to be that of a paper, with the table's number. */
    boolean numbered = true;

    /** The format among those that the command knows. */
    TableFormat format(Terminal terminal, TableFormat... known) {
        return format(terminal, List.of(), known);
    }

    /** The same, with names of {@link #special} formats for the message. */
    TableFormat format(Terminal terminal, List<String> special, TableFormat... known) {
        List<TableFormat> allowed = known.length == 0 ? List.of(TableFormat.values()) : Arrays.asList(known);
        if (format != null) {
            String[] names = Stream.concat(allowed.stream().map(TableFormat::label), special.stream())
                    .toArray(String[]::new);
            return written(
                    TableFormat.named(Choice.of("--format", format, names)).orElseThrow(), terminal);
        }
        Optional<TableFormat> byExtension = output.equals("-") ? Optional.empty() : TableFormat.fromExtension(output);
        if (byExtension.isPresent() ? !allowed.contains(byExtension.get()) : DOCUMENTS.contains(extension())) {
            throw new UsageException(
                    output + ": this command does not write ." + extension(),
                    "known are: " + allowed.stream().map(TableFormat::label).collect(Collectors.joining(", "))
                            + "; or say what it is to hold with --format");
        }
        TableFormat usual = terminal.outIsTerminal() && output.equals("-") ? TableFormat.TEXT : TableFormat.CSV;
        return byExtension.orElse(allowed.contains(usual) ? usual : allowed.get(0));
    }

    /** A terminal would show the bytes of a document, and ring its bell. */
    private TableFormat written(TableFormat chosen, Terminal terminal) {
        if (chosen.isBinary() && output.equals("-") && terminal.outIsTerminal()) {
            throw new UsageException(
                    chosen.label() + " is no text, and this is a terminal", "name a file: -o FILE." + chosen.label());
        }
        return chosen;
    }

    private String extension() {
        return output.substring(output.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Columns that a person's terminal has; 0 = no limit, because the output goes elsewhere. */
    int width(Terminal terminal) {
        return terminal.outIsTerminal() && output.equals("-") ? terminal.width() : 0;
    }

    /** The first of these names that was asked for as a format or by the extension of FILE; else empty. */
    Optional<String> special(String... labels) {
        for (String label : labels) {
            boolean byExtension =
                    format == null && output.toLowerCase(Locale.ROOT).endsWith("." + label);
            if (byExtension || label.equalsIgnoreCase(format)) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    /** Opens the output; nothing is there until it is committed. */
    OutputFile open(Terminal terminal) throws IOException {
        return terminal.open(output);
    }

    /** Writes a whole table. */
    void write(Table table, TableFormat format, Terminal terminal) throws IOException {
        write(table, format, terminal, 2);
    }

    /** Writes a whole table with so many decimals for people. */
    void write(Table table, TableFormat format, Terminal terminal, int digits) throws IOException {
        write(table, format, terminal, digits, 0);
    }

    /** Writes text. */
    void write(String text, Terminal terminal) throws IOException {
        try (OutputFile file = open(terminal)) {
            file.stream().write(text.getBytes(StandardCharsets.UTF_8));
            file.commit();
        }
    }

    /**
     * Writes a whole table.
     *
     * @param digits decimals for people
     * @param elsewhere columns of text that does not go to a terminal
     */
    void write(Table table, TableFormat format, Terminal terminal, int digits, int elsewhere) throws IOException {
        boolean onTerminal = terminal.outIsTerminal() && output.equals("-");
        TableLook look = new TableLook(onTerminal ? terminal.width() : elsewhere, digits, StandardCharsets.UTF_8, "en")
                .withNumber(numbered ? 1 : 0);
        try (OutputFile file = open(terminal)) {
            format.write(table, file.stream(), look);
            file.commit();
        }
    }
}
