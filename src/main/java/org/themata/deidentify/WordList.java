package org.themata.deidentify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.themata.text.Keys;

/** The lists that come with the program, one entry a line, and {@code #} before what is said about them. */
enum WordList {
    /** Given names that are common in English-speaking countries and among those who live there. */
    GIVEN_NAMES("given-names.txt"),
    /** Countries, and towns and regions above all of Britain and the United States. */
    PLACES("places.txt"),
    /** Names that are also words. */
    AMBIGUOUS("ambiguous.txt"),
    /** Words with a capital letter that tell nothing: days, languages, feasts. */
    HARMLESS("harmless.txt"),
    /** Given names for pseudonyms, of people of any sex. */
    PSEUDONYMS("pseudonyms.txt"),
    /** Surnames for pseudonyms. */
    SURNAMES("surnames.txt");

    private final String file;

    WordList(String file) {
        this.file = file;
    }

    /** The entries, in their order. */
    List<String> entries() {
        InputStream in = WordList.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException(file + " is missing from the program");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries, case folded. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        entries().forEach(entry -> keys.add(Keys.folded(entry)));
        return keys;
    }
}
