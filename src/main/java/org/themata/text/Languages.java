package org.themata.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells which language a text is in, with OpenNLP's model of 103 languages. The model is 10 MB and takes a moment to
 * read: make one only where it is asked for. Not thread-safe.
 */
public final class Languages {
    private static final String MODEL = "/langdetect-183.bin";
    private static final int SAMPLE = 6_000;
    private static final double SURE = 0.5;

    /** Languages that the model knows by another code than {@link Locale#getISO3Language()}. */
    private static final Map<String, String> CODES = Map.of(
            "cmn", "zho", "nob", "nor", "nno", "nor", "ekk", "est", "lvs", "lav", "pes", "fas", "plt", "mlg", "zlm",
            "msa");

    private final LanguageDetectorME detector;

    private Languages(LanguageDetectorME detector) {
        this.detector = detector;
    }

    /** Reads the model; empty if it is not in the class path. */
    public static Optional<Languages> load() {
        try (InputStream in = Languages.class.getResourceAsStream(MODEL)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new Languages(
                            new LanguageDetectorME(new LanguageDetectorModel(new BufferedInputStream(in)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The English name of the language in which a text is written, if it is surely another than the declared one.
     *
     * @param declared BCP 47 tag; only its first part matters
     */
    public Optional<String> otherThan(String declared, String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        Language best = detector.predictLanguage(sample);
        String found = CODES.getOrDefault(best.getLang(), best.getLang());
        String expected = Locale.forLanguageTag(declared).getISO3Language();
        boolean same = found.equals(CODES.getOrDefault(expected, expected));
        return same || best.getConfidence() < SURE ? Optional.empty() : Optional.of(name(found));
    }

    private static String name(String code) {
        for (String two : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(two);
            if (locale.getISO3Language().equals(code)) {
                return locale.getDisplayLanguage(Locale.ENGLISH) + " (" + two + ")";
            }
        }
        return code;
    }
}
