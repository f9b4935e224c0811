package org.themata.spark;

import java.io.Serializable;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.themata.text.InputException;
import org.themata.text.Place;

/** A codebook that codes single texts, made ready at the first text on each executor's task. Thread-safe. */
final class CodebookFunction implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CodebookText codebook;
    private transient @Nullable TextCoder coder;

    /** @throws InputException if the codebook is not as it should be */
    CodebookFunction(CodebookText codebook) {
        this.codebook = codebook;
        this.coder = new TextCoder(codebook);
    }

    /**
     * That of the session, by its settings {@code themata.codebook}, {@code themata.overlap}, {@code themata.negated}
     * and {@code themata.language}.
     *
     * @throws InputException if no codebook is set
     */
    static CodebookFunction ofSession() {
        SparkSession spark = SparkSession.active();
        String file = spark.conf().get("themata.codebook", "");
        if (file.isEmpty()) {
            throw new InputException(
                    Place.of(""),
                    "no codebook is set",
                    "spark.conf.set(\"themata.codebook\", \"codebook.yaml\") before the function is registered");
        }
        return new CodebookFunction(CodebookText.read(
                file,
                spark.sparkContext().hadoopConfiguration(),
                spark.conf().get("themata.overlap", ""),
                spark.conf().get("themata.negated", ""),
                spark.conf().get("themata.language", "")));
    }

    /** Asks the coder. */
    synchronized <R> R ask(Function<TextCoder, R> question) {
        TextCoder asked = coder;
        if (asked == null) {
            asked = new TextCoder(codebook);
            coder = asked;
        }
        return question.apply(asked);
    }
}
