package org.themata.codebook.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.themata.codebook.Codebook;
import org.themata.text.InputException;
import org.themata.text.Problem;
import org.themata.text.SourceText;

/** Reads and writes codebooks in any format. */
public final class Codebooks {

    private Codebooks() {}

    /**
     * Reads a codebook; its format is recognised.
     *
     * @param file as the user named it; {@code -} = standard input
     * @param encoding if one was asked for; else the byte-order mark's, else the one that an XML file names, else UTF-8
     * @param warnings takes what is doubtful but does not stop the reading
     * @throws InputException with everything that is wrong
     */
    public static Codebook read(String file, Optional<Charset> encoding, Consumer<Problem> warnings) {
        return read(CodebookFile.of(file, SourceText.bytes(file), encoding), warnings);
    }

    /** Our own format is asked before the others are even loaded: most starts need no other. */
    private static Codebook read(CodebookFile source, Consumer<Problem> warnings) {
        return YamlCodebook.isNamed(source.name()) && YamlCodebook.isMeantBy(source.text())
                ? YamlCodebook.read(source.name(), source.text())
                : CodebookFormat.of(source).read(source, warnings);
    }

    /** As {@link #read(String, Optional, Consumer)}, in a format that the user named. */
    public static Codebook read(
            String file, CodebookFormat format, Optional<Charset> encoding, Consumer<Problem> warnings) {
        return format.read(CodebookFile.of(file, SourceText.bytes(file), encoding), warnings);
    }

    /** Reads a codebook from a text; {@code file} is its name in messages and may tell the format. */
    public static Codebook parse(String file, String text, Consumer<Problem> warnings) {
        return read(CodebookFile.of(file, text), warnings);
    }

    /**
     * What of a codebook is lost when it is written in a format: warnings, each at the code or indicator that it is
     * about. Empty if the format can hold it all.
     */
    public static List<Problem> losses(Codebook codebook, CodebookFormat format) {
        return format.losses(codebook);
    }

    /**
     * Writes a codebook; what the format cannot hold is left out, see {@link #losses}.
     *
     * @throws InputException if the format cannot be written
     * @throws IOException if {@code out} cannot take it
     */
    public static void write(Codebook codebook, CodebookFormat format, OutputStream out) throws IOException {
        format.write(codebook, out);
    }
}
