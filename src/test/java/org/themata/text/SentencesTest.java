package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | It was mental. Health came next.                       | 2
            en | We met Dr. Smith and Mrs. Jones. They were late.       | 2
            en | Some things, e.g. silos, grew by 3.5 percent. Fine.    | 2
            en | Really? Yes! I mean it.                                | 3
            en | one without a stop\\n\\nanother one                      | 2
            en | a line that goes\\non here                              | 1
            en | I was [laughs] tired. [pause] Then I slept.            | 2
            de | Das war z.B. gut. Dann kam Dr. Müller.                 | 2
            fr | Il est venu. Elle est partie.                          | 2
            th | สวัสดี                                                  | 1
            ja | 東京に行く。大阪にも行く。                                | 2
            """)
    void sentences(String language, String written, int expected) {
        assertThat(count(Sentences.of(language), written.replace("\\n", "\n"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin",
                "/opennlp-de-ud-gsd-sentence-1.3-2.5.4.bin",
                "/opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin"
            })
    void asByOpenNlpsOwnScanner(String resource) throws IOException {
        byte[] model;
        try (InputStream in = SentencesTest.class.getResourceAsStream(resource)) {
            model = Objects.requireNonNull(in).readAllBytes();
        }
        SentenceDetectorME own = new SentenceDetectorME(new SentenceEnds.Model(new ByteArrayInputStream(model)));
        SentenceDetectorME plain = new SentenceDetectorME(new SentenceModel(new ByteArrayInputStream(model)));
        Random random = new Random(11);
        String[] pieces = {"a", "B", ".", ".", "!", "?", " ", " ", "\n", "\u2003", "1", "Dr", "\"", "the end", "We"};
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(40); k > 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(own.sentPosDetect(text)).as("%s", text).isEqualTo(plain.sentPosDetect(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "a.", "A.", ".A", "?!", "1.", "Z.b"})
    void longStretchesWithoutBlanksTakeTimeInProportion(String piece) {
        String stretch = piece.repeat(1_000_000 / piece.length());
        assertThat(count(Sentences.of("en"), "So it was. " + stretch + " They came. We left."))
                .isBetween(3, 110);
    }

    private static int count(Sentences sentences, String text) {
        Tokens tokens = new Tokens(new Lexicon());
        Span all = new Span(0, text.length());
        TextWindow window = new TextWindow();
        window.open(text);
        window.tokenise(new WordTokeniser(), all, List.of(all), tokens);
        int[] numbers = sentences.number(window, List.of(all), tokens, 0, tokens.size());
        return numbers[numbers.length - 1] + 1;
    }
}
