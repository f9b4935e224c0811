package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;

/** Which hits are negated (matching.md 7), turn by turn, and what becomes of them and of their themes. */
class NegationsTest {

    @Test
    void noWordOfATurnNegatesInTheNext() {
        assertThat(negated("Not", "so silo")).containsExactly(false);
        assertThat(negated("so but", "not so silo")).containsExactly(true);
        assertThat(negated("No increase", "no silo")).containsExactly(true);
        assertThat(negated("not a silo", "so but silo", "so so silo")).containsExactly(true, false, false);
    }

    @ParameterizedTest
    @CsvSource({
        // a long trigger elsewhere, so that short ones are looked at from afar
        "'We never ever worked in silos, with no sign of silos', 'false true'",
        "'We never worked in silos, with no sign of silos', 'true true'",
        "'No sign of big old silos', 'true'",
        "'No sign of those big old silos', 'false'",
        "'No silos and no silos', 'true true'",
        "'Silos, not silos', 'false true'",
        "'Not silos but silos', 'true false'",
        "'Not but silos', 'false'",
        "'But not silos', 'true'",
        "'Not silos, but old', 'true'",
        "'Not only silos', 'false'",
        "'Not only not silos', 'true'"
    })
    void reach(String text, String negated) {
        assertThat(negated(text).toString().replaceAll("[\\[\\],]", "")).isEqualTo(negated);
    }

    @ParameterizedTest
    @CsvSource({"INCLUDE, '1 4 7'", "EXCLUDE, '4'", "ONLY, '1 7'"})
    void themesFollowTheChoice(Negated choice, String tokens) {
        Code code = new Code("c", "c", "t > c", 2, "", "", "", "", "", List.of(Runs.pattern("silo*")), List.of(), 0);
        Code theme = new Code("t", "t", "t", 1, "", "", "", "", "", List.of(), List.of(code), 0);
        Codebook codebook = new Codebook("", "", "", "en", List.of(theme), Optional.empty());
        for (Overlap overlap : Overlap.values()) {
            MatchingRules rules = new MatchingRules(overlap, choice, Compat.NONE, "words", "en", false);
            List<Integer> counted = new ArrayList<>();
            List<Integer> merged = new ArrayList<>();
            new Matcher(codebook, rules).scan().run(Runs.turns("No silo. The silo? No silos!"), turn -> true, turn -> {
                Hits hits = turn.hits();
                for (int i = 0; i < hits.size(); i++) {
                    if (hits.rule(i) == Rule.NONE) {
                        counted.add(hits.first(i));
                    } else {
                        assertThat(hits.rule(i)).isEqualTo(Rule.NEGATED);
                    }
                }
                for (int k = 0; k < hits.themeHits(); k++) {
                    merged.add(hits.themeFirst(k));
                    assertThat(hits.themeEnd(k)).isEqualTo(hits.themeFirst(k) + 1);
                }
            });
            assertThat(written(counted)).as(overlap + " codes").isEqualTo(tokens);
            assertThat(written(merged)).as(overlap + " themes").isEqualTo(tokens);
        }
    }

    private static String written(List<Integer> numbers) {
        return numbers.toString().replaceAll("[\\[\\],]", "");
    }

    private static List<Boolean> negated(String... turns) {
        List<Boolean> flags = new ArrayList<>();
        new Matcher(Runs.code(Runs.pattern("silo*")), Runs.own(Overlap.CODE))
                .scan()
                .run(Runs.turns(turns), turn -> true, turn -> {
                    for (int i = 0; i < turn.hits().size(); i++) {
                        flags.add(turn.hits().negated(i));
                    }
                });
        return flags;
    }
}
