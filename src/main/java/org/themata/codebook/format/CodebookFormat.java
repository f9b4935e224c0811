package org.themata.codebook.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Codebook;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * The formats of codebooks, in the order in which a file is asked whether it is one. A new format is a class with the
 * functions and a line here.
 */
public enum CodebookFormat {
    /** Our own. */
    YAML(
            "themata YAML",
            List.of("yaml", "yml", "json"),
            YamlCodebook::isMeantBy,
            (file, text, warnings) -> YamlCodebook.read(file, text),
            YamlCodebookWriter::write),
    /** Our own as a table with tabs. */
    TSV(
            "table with tabs, one code a row",
            List.of("tsv", "tab"),
            text -> CsvCodebook.delimiter(text).filter(c -> c == '\t').isPresent(),
            CsvCodebook::read,
            (codebook, out) -> CsvCodebookWriter.write(codebook, '\t', out)),
    /** Our own as a table. */
    CSV(
            "table, one code a row",
            List.of("csv"),
            text -> CsvCodebook.delimiter(text).isPresent(),
            CsvCodebook::read,
            (codebook, out) -> CsvCodebookWriter.write(codebook, ',', out)),
    /** A dictionary of the R package quanteda. */
    QUANTEDA(
            "quanteda YAML dictionary",
            List.of("yaml", "yml", "json"),
            text -> text.lines().anyMatch(line -> line.matches("[^\\s#-].*:(\\s.*)?|\\{.*")),
            (file, text, warnings) -> QuantedaCodebook.read(file, text),
            null);

    private final String description;
    private final List<String> extensions;
    private final Predicate<String> content;
    private final Reader reader;
    private final @Nullable Writer writer;

    CodebookFormat(
            String description,
            List<String> extensions,
            Predicate<String> content,
            Reader reader,
            @Nullable Writer writer) {
        this.description = description;
        this.extensions = extensions;
        this.content = content;
        this.reader = reader;
        this.writer = writer;
    }

    /** The name in options: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is, in a few words. */
    public String description() {
        return description;
    }

    /** Whether codebooks can be written in it. */
    public boolean isWritable() {
        return writer != null;
    }

    /**
     * The format with this name, case ignored.
     *
     * @throws InputException with the nearest name if there is none
     */
    public static CodebookFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        Place.of(""), "unknown codebook format \"" + name + "\"", Nearest.remedy(name, names(f -> true))));
    }

    /** The writable format that a file of this name has by its extension. */
    public static Optional<CodebookFormat> toWrite(String file) {
        String extension = extension(file);
        return Arrays.stream(values())
                .filter(format -> format.isWritable() && format.extensions.contains(extension))
                .findFirst();
    }

    /**
     * The format of a codebook: of those with its extension the first whose content fits, else the first of them; with an
     * extension that no format has, the first whose content fits.
     *
     * @param file its name; {@code -} = standard input
     * @throws InputException if nothing fits
     */
    static CodebookFormat of(String file, String text) {
        String extension = extension(file);
        List<CodebookFormat> byName = Arrays.stream(values())
                .filter(format -> format.extensions.contains(extension))
                .toList();
        return (byName.isEmpty() ? List.of(values()) : byName)
                .stream()
                        .filter(format -> format.content.test(text))
                        .findFirst()
                        .or(() -> byName.stream().findFirst())
                        .orElseThrow(() -> new InputException(
                                Place.of(file),
                                "not a codebook in a known format",
                                "known are: " + String.join(", ", names(f -> true))));
    }

    Codebook read(String file, String text, Consumer<Problem> warnings) {
        return reader.read(file, text, warnings);
    }

    void write(Codebook codebook, Appendable out) throws IOException {
        if (writer == null) {
            throw new InputException(
                    Place.of(""),
                    "codebooks cannot be written as " + this,
                    "choose one of " + String.join(", ", names(CodebookFormat::isWritable)));
        }
        writer.write(codebook, out);
    }

    private static List<String> names(Predicate<CodebookFormat> which) {
        return Arrays.stream(values()).filter(which).map(CodebookFormat::toString).toList();
    }

    private static String extension(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** How a format is read. */
    private interface Reader {
        Codebook read(String file, String text, Consumer<Problem> warnings);
    }

    /** How a format is written. */
    private interface Writer {
        void write(Codebook codebook, Appendable out) throws IOException;
    }
}
