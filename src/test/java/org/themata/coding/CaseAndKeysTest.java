package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;

/** What is compared: keys, with case where it is asked for (matching.md 1, 9); each part apart from the others. */
class CaseAndKeysTest {
    private static final MatchingRules OWN = Runs.own(Overlap.CODE);

    @ParameterizedTest
    @ValueSource(strings = {"Silos?", "Silo(s)?", "Sil[o]s*", "Silo.?"})
    void theSameExpressionWithAndWithoutCaseInOneCodebook(String regex) {
        Codebook codebook = Runs.codes(List.of(regex(regex, true)), List.of(regex(regex, false)));
        assertThat(codes(codebook, OWN, "silo Silo Silos SILOS")).containsExactly("b", "a", "b", "a", "b", "b");
        Codebook other = Runs.codes(List.of(regex(regex, false)), List.of(regex(regex, true)));
        assertThat(codes(other, OWN, "silo Silo Silos SILOS")).containsExactly("a", "a", "b", "a", "b", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Silo", "Silo*", "Sil?"})
    void theSamePatternWithAndWithoutCaseInOneCodebook(String pattern) {
        Codebook codebook = Runs.codes(List.of(cased(pattern)), List.of(Runs.pattern(pattern)));
        assertThat(codes(codebook, OWN, "silo Silo SILO")).containsExactly("b", "a", "b", "b");
    }

    @Test
    void quantedaDoesNotMakeApostrophesAlike() {
        Codebook codebook = Runs.codes(List.of(cased("Don't")), List.of(Runs.pattern("don't")));
        assertThat(codes(codebook, Runs.quanteda(Overlap.CODE), "Don't Don\u2019t don't"))
                .containsExactly("a", "b", "b");
        assertThat(codes(codebook, OWN, "Don't Don\u2019t don't")).containsExactly("a", "b", "a", "b", "b");
    }

    @Test
    void forQuantedaTwoBlanksLeaveAPartThatNoTokenMatches() {
        MatchingRules quanteda = Runs.quanteda(Overlap.CODE);
        assertThat(codes(Runs.code(Runs.pattern("a  b")), quanteda, "a x b, a b"))
                .isEmpty();
        assertThat(codes(Runs.code(Runs.pattern("a * b")), quanteda, "a x b, a b"))
                .containsExactly("a");
    }

    @Test
    void whatFrenchElidesCountsWithAndWithout() {
        MatchingRules french = MatchingRules.standard("fr");
        assertThat(codes(Runs.code(Runs.pattern("eau")), french, "De l\u2019eau, d'eau et eau"))
                .hasSize(3);
        assertThat(codes(Runs.code(Runs.pattern("l'eau")), french, "De l\u2019eau, d'eau et eau"))
                .hasSize(1);
    }

    private static Indicator regex(String regex, boolean cased) {
        return new Indicator.Regex(regex, new Manner(regex, 0, 0, cased, false, 1, ""));
    }

    private static Indicator cased(String pattern) {
        return new Indicator.Pattern(pattern, new Manner(pattern, 0, 0, true, false, 1, ""));
    }

    private static List<String> codes(Codebook codebook, MatchingRules rules, String text) {
        return Runs.sequence(Runs.onText(codebook, rules, text));
    }
}
