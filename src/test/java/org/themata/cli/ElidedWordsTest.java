package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A word is found behind an elided one in French, Italian and Catalan, and nowhere else. */
class ElidedWordsTest {
    @TempDir
    Path folder;

    private List<Map<String, String>> code(String language, String indicators, String said) throws IOException {
        Path codebook = Files.writeString(
                folder.resolve("c.yaml"),
                "language: " + language + "\nthemes:\n  - {name: A, id: a, indicators: " + indicators + "}\n");
        Path transcript = Files.writeString(folder.resolve("t.txt"), "P1: " + said + "\nP2: Oui.\nP1: Oui.\n");
        Session session = Session.run("code", "-c", codebook, transcript);
        assertThat(session.status()).as(session.err()).isZero();
        return session.rows();
    }

    private List<String> matches(String language, String indicators, String said) throws IOException {
        return code(language, indicators, said).stream()
                .map(row -> row.get("match"))
                .toList();
    }

    @Test
    void aFrenchWordBehindItsArticle() throws IOException {
        String said = "L\u2019équipe de soins parle à l'équipe de nuit d'équipes et d'une équipe.";
        assertThat(matches("fr", "[équipe]", said)).containsExactly("L\u2019équipe", "l'équipe", "équipe");
        assertThat(matches("fr", "[équipe*]", said)).hasSize(4);
        assertThat(matches("fr", "[{stem: équipe}]", said)).hasSize(4);
        assertThat(matches("fr", "[{regex: \"équipes?\"}]", said)).hasSize(4);
        assertThat(matches("fr", "[équipe de soins]", said)).containsExactly("L\u2019équipe de soins");
        assertThat(matches("fr", "[{match: Équipe, case: true}]", "L'Équipe et l'équipe."))
                .containsExactly("L'Équipe");
    }

    @Test
    void theTokenStaysWhole() throws IOException {
        Map<String, String> row = code("fr", "[équipe]", "Avec l'équipe.").get(0);
        assertThat(row).containsEntry("start", "9").containsEntry("end", "17");
        assertThat(matches("fr", "[\"l'équipe\", équipe, \"*'équipe\"]", "Avec l'équipe."))
                .as("one hit, however many indicators find it")
                .containsExactly("l'équipe");
        Path transcript = folder.resolve("t.txt");
        assertThat(Session.run("corpus", "--language", "fr", transcript)
                        .rows()
                        .get(0)
                        .get("words"))
                .isEqualTo(Session.run("corpus", "--language", "en", transcript)
                        .rows()
                        .get(0)
                        .get("words"));
    }

    @Test
    void whatHasItsOwnMeaningIsLeftWhole() throws IOException {
        assertThat(matches("fr", "[accord, hui, un]", "D'accord, aujourd'hui quelqu'un vient."))
                .isEmpty();
        assertThat(matches("fr", "[accord, {not: \"l'accord\"}]", "Un accord, l'accord."))
                .containsExactly("accord");
    }

    @Test
    void italianAndCatalan() throws IOException {
        assertThat(matches("it", "[équipe]", "Il lavoro dell'équipe, un'équipe."))
                .hasSize(2);
        assertThat(matches("ca", "[equip, hospital]", "Un membre d'equip de l'hospital."))
                .hasSize(2);
    }

    @Test
    void otherLanguagesAreAsTheyWere() throws IOException {
        for (String language : List.of("en", "de", "es")) {
            assertThat(matches(language, "[équipe]", "Avec l'équipe."))
                    .as(language)
                    .isEmpty();
        }
    }

    @Test
    void explainShowsBothKeys() throws IOException {
        code("fr", "[équipe]", "Avec l'équipe.");
        assertThat(Session.run("explain", "-c", folder.resolve("c.yaml"), "--text", "Avec l'équipe.", "-f", "text")
                        .out())
                .contains("l'équipe / équipe");
    }

    @Test
    void aFrenchDenialReachesIt() throws IOException {
        assertThat(code("fr", "[équipe]", "Il n'y a pas d'équipe ici.").get(0)).containsEntry("negated", "true");
    }
}
