package org.themata.codebook.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
            file -> YamlCodebook.isMeantBy(file.text()),
            (file, warnings) -> YamlCodebook.read(file.name(), file.text()),
            text(YamlCodebookWriter::write),
            Holding.all()),
    /** Our own as a table with tabs. */
    TSV(
            "table with tabs, one code a row",
            List.of("tsv", "tab"),
            file -> CsvCodebook.delimiter(file.text()).filter(c -> c == '\t').isPresent(),
            (file, warnings) -> CsvCodebook.read(file.name(), file.text(), warnings),
            text((codebook, out) -> CsvCodebookWriter.write(codebook, '\t', out)),
            Holding.codes()),
    /** Our own as a table. */
    CSV(
            "table, one code a row",
            List.of("csv"),
            file -> CsvCodebook.delimiter(file.text()).isPresent(),
            (file, warnings) -> CsvCodebook.read(file.name(), file.text(), warnings),
            text((codebook, out) -> CsvCodebookWriter.write(codebook, ',', out)),
            Holding.codes()),
    /** The interchange format of programs for qualitative analysis. */
    QDC(
            "REFI-QDA codebook",
            List.of("qdc"),
            file -> QdcCodebook.isMeantBy(file.text()),
            QdcCodebook::read,
            text(QdcCodebookWriter::write),
            QdcCodebookWriter.HOLDING),
    /** Yoshikoder, and Lexicoder in its older form. */
    YOSHIKODER(
            "Yoshikoder or Lexicoder dictionary (XML)",
            List.of("ykd", "lcd"),
            file -> YoshikoderCodebook.isMeantBy(file.text()),
            YoshikoderCodebook::read,
            text(YoshikoderCodebook::write),
            YoshikoderCodebook.HOLDING),
    /** LIWC 2001 to 2015. */
    LIWC(
            "LIWC dictionary",
            List.of("dic"),
            file -> LiwcCodebook.isMeantBy(file.text()),
            LiwcCodebook::read,
            text(LiwcCodebookWriter::write),
            LiwcCodebookWriter.HOLDING),
    /** LIWC-22. */
    DICX(
            "LIWC-22 dictionary (CSV)",
            List.of("dicx"),
            file -> DicxCodebook.isMeantBy(file.text()),
            DicxCodebook::read,
            text(DicxCodebook::write),
            DicxCodebook.HOLDING),
    /** WordStat. */
    WORDSTAT(
            "WordStat dictionary",
            List.of("cat"),
            file -> WordStatCodebook.isMeantBy(file.text()),
            WordStatCodebook::read,
            text(WordStatCodebook::write),
            WordStatCodebook.HOLDING),
    /** Lexicoder 3. */
    LEXICODER(
            "Lexicoder 3 dictionary",
            List.of("lc3"),
            file -> LexicoderCodebook.isMeantBy(file.text()),
            LexicoderCodebook::read,
            text(LexicoderCodebook::write),
            LexicoderCodebook.HOLDING),
    /** Taguette. */
    TAGUETTE(
            "Taguette codebook (CSV)",
            List.of("csv"),
            file -> TaguetteCodebook.isMeantBy(file.text()),
            TaguetteCodebook::read,
            text(TaguetteCodebook::write),
            TaguetteCodebook.HOLDING),
    /** MAXQDA. */
    MAXQDA(
            "MAXQDA code system (xlsx)",
            List.of("xlsx"),
            CodebookFile::isZip,
            MaxqdaCodebook::read,
            MaxqdaCodebookWriter::write,
            MaxqdaCodebookWriter.HOLDING),
    /** KH Coder. */
    KHCODER(
            "KH Coder coding rules, as far as indicators can say them",
            List.of("cod"),
            file -> KhCoderCodebook.isMeantBy(file.text()),
            KhCoderCodebook::read,
            null,
            Holding.codes()),
    /** QualCoder. */
    QUALCODER(
            "QualCoder list of codes",
            List.of("txt"),
            file -> QualCoderCodebook.isMeantBy(file.text()),
            QualCoderCodebook::read,
            text(QualCoderCodebook::write),
            QualCoderCodebook.HOLDING),
    /** A dictionary of the R package quanteda. */
    QUANTEDA(
            "quanteda YAML dictionary",
            List.of("yaml", "yml", "json"),
            file -> QuantedaCodebook.isMeantBy(file.text()),
            (file, warnings) -> QuantedaCodebook.read(file.name(), file.text()),
            text(QuantedaCodebookWriter::write),
            QuantedaCodebookWriter.HOLDING);

    private final String description;
    private final List<String> extensions;
    private final Predicate<CodebookFile> content;
    private final Reader reader;
    private final @Nullable Writer writer;
    private final Holding holding;

    CodebookFormat(
            String description,
            List<String> extensions,
            Predicate<CodebookFile> content,
            Reader reader,
            @Nullable Writer writer,
            Holding holding) {
        this.description = description;
        this.extensions = extensions;
        this.content = content;
        this.reader = reader;
        this.writer = writer;
        this.holding = holding;
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

    /** Whether files of it are no text. */
    public boolean isBinary() {
        return this == MAXQDA;
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
                        Place.of(""),
                        "unknown codebook format \"" + name + "\"",
                        Nearest.remedy(name, names(f -> true))));
    }

    /** The writable format that a file of this name has by its extension. */
    public static Optional<CodebookFormat> toWrite(String file) {
        String extension = extension(file);
        return Arrays.stream(values())
                .filter(format -> format.isWritable() && format.extensions.contains(extension))
                .findFirst();
    }

    /**
     * The format of a codebook: of those whose content fits, the first with its extension, else the first; if no
     * content fits, the first with its extension.
     *
     * @throws InputException if nothing fits
     */
    static CodebookFormat of(CodebookFile file) {
        String extension = extension(file.name());
        for (CodebookFormat format : values()) {
            if (format.extensions.contains(extension) && format.content.test(file)) {
                return format;
            }
        }
        for (CodebookFormat format : values()) {
            if (!format.extensions.contains(extension) && format.content.test(file)) {
                return format;
            }
        }
        for (CodebookFormat format : values()) {
            if (format.extensions.contains(extension)) {
                return format;
            }
        }
        throw new InputException(
                Place.of(file.name()),
                "not a codebook in a known format",
                "known are: " + String.join(", ", names(f -> true)));
    }

    Codebook read(CodebookFile file, Consumer<Problem> warnings) {
        return reader.read(file, warnings);
    }

    /** What of a codebook is lost when it is written. */
    List<Problem> losses(Codebook codebook) {
        return Losses.of(codebook, toString(), holding);
    }

    void write(Codebook codebook, OutputStream out) throws IOException {
        if (writer == null) {
            throw new InputException(
                    Place.of(""),
                    "codebooks cannot be written as " + this,
                    "choose one of " + String.join(", ", names(CodebookFormat::isWritable)));
        }
        writer.write(codebook, out);
    }

    private static List<String> names(Predicate<CodebookFormat> which) {
        return Arrays.stream(values())
                .filter(which)
                .map(CodebookFormat::toString)
                .toList();
    }

    private static String extension(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** How a format is read. */
    private interface Reader {
        Codebook read(CodebookFile file, Consumer<Problem> warnings);
    }

    /** How a format is written. */
    private interface Writer {
        void write(Codebook codebook, OutputStream out) throws IOException;
    }

    /** How a format that is text is written. */
    private interface TextWriter {
        void write(Codebook codebook, Appendable out) throws IOException;
    }

    private static Writer text(TextWriter writer) {
        return (codebook, out) -> {
            StringBuilder text = new StringBuilder();
            writer.write(codebook, text);
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        };
    }
}
