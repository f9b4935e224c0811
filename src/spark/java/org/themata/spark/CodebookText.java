package org.themata.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.themata.codebook.Codebook;
import org.themata.codebook.format.Codebooks;
import org.themata.coding.Compat;
import org.themata.coding.Matcher;
import org.themata.coding.MatchingRules;
import org.themata.coding.Negated;
import org.themata.coding.Overlap;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.SourceText;

/**
 * A codebook as it travels to the executors, which make it ready for matching: its text, and how it is matched.
 *
 * @param file as the user named it
 * @param text its content
 * @param overlap {@code code}, {@code codebook} or {@code specific}
 * @param negated {@code include}, {@code exclude} or {@code only}
 * @param language BCP 47 tag; empty = the codebook's, else {@code en}
 */
record CodebookText(String file, String text, String overlap, String negated, String language) implements Serializable {

    /**
     * Reads a codebook from wherever Spark can read.
     *
     * @param overlap empty = {@code code}
     * @param negated empty = {@code include}
     * @throws InputException if there is none, or it is not UTF-8
     */
    static CodebookText read(String file, Configuration files, String overlap, String negated, String language) {
        byte[] bytes;
        try {
            Path path = new Path(file);
            FileSystem system = path.getFileSystem(files);
            try (InputStream in = system.open(path)) {
                bytes = in.readAllBytes();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(Place.of(file), "the codebook cannot be read", "check its name and your rights");
        }
        String text = SourceText.decode(file, bytes, Optional.empty(), "save the codebook as UTF-8");
        return new CodebookText(
                file, text, overlap.isEmpty() ? "code" : overlap, negated.isEmpty() ? "include" : negated, language);
    }

    /**
     * Makes it ready.
     *
     * @param flagsNegation whether each hit is to carry whether it is negated
     * @param warnings takes what is doubtful about the codebook
     * @throws InputException with everything that is wrong with it
     */
    Matcher matcher(boolean flagsNegation, Consumer<Problem> warnings) {
        Codebook codebook = Codebooks.parse(file, text, warnings);
        String tag = !language.isEmpty() ? language : codebook.language().isEmpty() ? "en" : codebook.language();
        return new Matcher(
                codebook,
                new MatchingRules(
                        choice("--overlap", overlap, Overlap.class),
                        choice("--negated", negated, Negated.class),
                        Compat.NONE,
                        "words",
                        tag,
                        flagsNegation));
    }

    private static <E extends Enum<E>> E choice(String option, String value, Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.toString());
            if (constant.name().equals(value.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new InputException(
                Place.of(""), "there is no " + option + " \"" + value + "\"", Nearest.remedy(value, names));
    }
}
