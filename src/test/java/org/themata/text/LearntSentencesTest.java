package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we ask of a model, held to OpenNLP's own detector. */
class LearntSentencesTest {
    private static final String[] PIECES = {
        "The", "the", "a", "Dr", "Mrs", "U", "S", "e", "g", "z", "B", "Ph", "3", "5", "1990", "No", "Ende", "Straße",
        "équipe", "M", "\"", "'", "(", ")", "\u201C", "\u201D", "\u2019", "…", "-", ",", ".", ".", ".", "?", "!", "..",
        " ", " ", " ", "  ", "\t", "\n", "\u00A0", "\u2009", "\u3000", "\uD83D\uDE00", "averyveryverylongword", "www"
    };

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void findsWhatOpenNlpFindsInText(String language) throws IOException {
        SentenceModel model = model(language);
        LearntSentences learnt = LearntSentences.of(model).orElseThrow();
        SentenceDetectorME detector = new SentenceDetectorME(model);
        int sentences = 0;
        for (String text : texts()) {
            for (String paragraph : text.split("\n\n")) {
                List<Integer> found = ends(learnt, paragraph);
                assertThat(found).as(paragraph).isEqualTo(ends(detector, paragraph));
                sentences += found.size();
            }
        }
        assertThat(sentences).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void findsWhatOpenNlpFindsInNonsense(String language) throws IOException {
        SentenceModel model = model(language);
        LearntSentences learnt = LearntSentences.of(model).orElseThrow();
        SentenceDetectorME detector = new SentenceDetectorME(model);
        Random random = new Random(language.hashCode());
        int compared = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(25); n >= 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            List<Integer> expected;
            try {
                expected = ends(detector, text.toString());
            } catch (NullPointerException | IndexOutOfBoundsException itsOwn) {
                continue; // it fails on a sentence of nothing but blanks
            }
            compared++;
            assertThat(ends(learnt, text.toString())).as("%s", text).isEqualTo(expected);
        }
        assertThat(compared).isGreaterThan(15_000);
    }

    @Test
    void stretchesOfTheTextAreAskedInPlace() throws IOException {
        LearntSentences learnt = LearntSentences.of(model("en")).orElseThrow();
        char[] text = "Not this. It was late. We went home. Nor that.".toCharArray();
        learnt.find(text, 10, 37);
        assertThat(List.of(learnt.count(), learnt.end(0), learnt.end(1))).isEqualTo(List.of(2, 22, 36));
    }

    private static SentenceModel model(String language) throws IOException {
        String treebank = language.equals("en") ? "ewt" : "gsd";
        try (InputStream in = LearntSentencesTest.class.getResourceAsStream(
                "/opennlp-" + language + "-ud-" + treebank + "-sentence-1.3-2.5.4.bin")) {
            return new SentenceModel(in);
        }
    }

    private static List<Integer> ends(LearntSentences learnt, String text) {
        learnt.find(text.toCharArray(), 0, text.length());
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < learnt.count(); i++) {
            ends.add(learnt.end(i));
        }
        return ends;
    }

    /** Line ends, tabs and no-break spaces are blanks to a paragraph. */
    private static List<Integer> ends(SentenceDetectorME detector, String text) {
        String blanks = text.replace('\n', ' ').replace('\t', ' ').replace('\u00A0', ' ');
        return Stream.of(detector.sentPosDetect(blanks))
                .map(opennlp.tools.util.Span::getEnd)
                .toList();
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("."))) {
            for (Path file : files.filter(file -> file.toString().matches("\\./(docs|examples)/.*\\.(md|txt)"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
