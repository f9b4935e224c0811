package org.themata.codebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.text.InputException;
import org.themata.text.Problem;

/** Broken files end in an InputException whose problems all have a place in the file, and in nothing else. */
class HostileCodebookTest {
    private static final String YAML = """
            codebook: X
            negation: {triggers: [not], terminators: [but], pseudo: [not only]}
            themes:
              - name: A
                definition: "two: things"
                color: "#0072B2"
                indicators:
                  - silo*
                  - {match: a b, unless: {before: [no, 'n''t'], within: 3}, weight: 2.0}
                  - {regex: "silo(s|ed){0,2}", case: true}
                codes:
                  - name: B
                    indicators: [{near: [x, y], within: 5}, {lemma: go, pos: VERB}, {not: "grain silo*"}]
            """;
    private static final String CSV = """
            path,id,definition,color,indicators
            A > B,b,"a, ""quoted""
            text",#0072B2,"x | {near: [a, b]} | {not: ""y | z""}"
            A,a,,,{match: 'it''s'}
            """;
    private static final String DICTIONARY = "A:\n  - x\n  - {B: [y, z]}\nC: {D: w*, __: v}\n";
    private static final String SIGNS = "\t\n \"'{}[]:,|>-*&!%@`#?\\\u0000\uFEFF\uD800é😀ab0(";

    @ParameterizedTest
    @ValueSource(strings = {"c.yaml", "c.csv", "c.yml"})
    void brokenFilesEndInAnInputException(String file) {
        String whole = file.equals("c.yaml") ? YAML : file.equals("c.csv") ? CSV : DICTIONARY;
        Codebooks.parse(file, whole, warning -> {});
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(whole);
            for (int k = 1 + random.nextInt(4); k > 0; k--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                    case 1 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                    default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                }
            }
            read(file, text.toString());
        }
    }

    @Test
    void largeRepeatsAndDepthsEnd() {
        read("c.yaml", "themes: " + "[".repeat(1_000_000));
        read("c.yaml", "themes: " + "{a: ".repeat(100_000));
        read("c.csv", "path,indicators\nA,\"" + "{".repeat(1_000_000) + "\"\n");
        read("c.csv", "path,indicators\nA,\"" + "{near: [".repeat(50_000) + "\"\n");
        read("c.csv", "path,indicators\nA,\"x" + "{".repeat(1_000_000) + "\"\n");
        read("-", "{\n".repeat(1_000_000));
        read("-", "a" + ": ".repeat(1_000_000) + "\u0085x\n");
        read("c.csv", "path\n" + "A > ".repeat(50_000) + "B\n");
    }

    private static void read(String file, String text) {
        try {
            assertThat(Codebooks.parse(file, text, warning -> {}).themes()).isNotNull();
        } catch (InputException e) {
            for (Problem problem : e.problems()) {
                assertThat(problem.place().file()).isEqualTo(file);
                assertThat((long) problem.place().line())
                        .isLessThanOrEqualTo(text.lines().count() + 1);
                assertThat(problem.message()).isNotBlank().doesNotContain("\n\n");
            }
        }
    }
}
