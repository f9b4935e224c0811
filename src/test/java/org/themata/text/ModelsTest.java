package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {

    @Test
    void aDirectoryGivesModelsForOtherLanguages(@TempDir Path directory) throws IOException {
        copy("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", directory.resolve("opennlp-nl-ud-alpino-pos-1.3-2.5.4.bin"));
        copy("/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin", directory.resolve("opennlp-nl-ud-alpino-lemmas-1.3-2.5.4.bin"));
        assertThatThrownBy(() -> Lemmas.of("nl"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no part-of-speech model for language \"nl\"");
        assertThat(lemmas(Lemmas.of("nl-NL", Models.in(directory)), "She ran home ."))
                .containsExactly("she/PRON", "run/VERB", "home/ADV", "./PUNCT");
        assertThat(Models.in(directory))
                .satisfies(models ->
                        assertThat(lemmas(Lemmas.of("en", models), "We ran .")).contains("run/VERB"));
    }

    @Test
    void whatIsNoModelIsNamed(@TempDir Path directory) throws IOException {
        Path broken = Files.writeString(directory.resolve("opennlp-nl-ud-alpino-pos-1.3.bin"), "not a model");
        assertThatThrownBy(() -> Lemmas.of("nl", Models.in(directory)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(broken.toString());
        assertThatThrownBy(() -> Lemmas.of("nl", Models.in(directory.resolve("missing"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void theLearntTokeniserNeedsAModel() {
        assertThatThrownBy(() -> Tokenisers.named("opennlp", "fi"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no tokeniser model for language \"fi\"");
        assertThatThrownBy(() -> Tokenisers.named("word", "en"))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problems().get(0).remedy()).isEqualTo("did you mean \"words\"?"));
    }

    /** A sentence is not analysed unless one of its words could have the lemma: so that must never miss one. */
    @Test
    void noLemmaIsGivenThatCouldNotBeForeseen() {
        String english = "The better teams ran faster; women were children's heroes, and I've been lying, "
                + "didn't you know? He thought the mice had gone, bought wolves' teeth and felt worst.";
        String german = "Die Häuser standen leer, die größten Straßen wurden gebaut. Ich habe Bücher gelesen, "
                + "daß die Ärzte kamen und besser gingen.";
        for (String[] each : new String[][] {{"en", english}, {"de", german}}) {
            Lemmas lemmas = Lemmas.of(each[0]);
            Tokens tokens = tokens(each[1]);
            Lemmas.Analysis[] analyses = lemmas.analyse(tokens, 0, tokens.size());
            for (int i = 0; i < tokens.size(); i++) {
                String lemma = analyses[i].lemma();
                assertThat(lemmas.canYield(tokens.text(i), Keys.folded(lemma)))
                        .as("%s of %s", lemma, tokens.text(i))
                        .isTrue();
            }
        }
        assertThat(Lemmas.of("en").canYield("silo", "collaborate")).isFalse();
    }

    private static List<String> lemmas(Lemmas lemmas, String text) {
        Tokens tokens = tokens(text);
        List<String> written = new ArrayList<>();
        for (Lemmas.Analysis analysis : lemmas.analyse(tokens, 0, tokens.size())) {
            written.add(analysis.lemma() + "/" + analysis.pos());
        }
        return written;
    }

    private static Tokens tokens(String text) {
        Tokens tokens = new Tokens(new Lexicon());
        new WordTokeniser().tokenise(text.toCharArray(), 0, text.length(), tokens);
        return tokens;
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream in = ModelsTest.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(in), file);
        }
    }
}
