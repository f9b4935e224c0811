package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.text.InputException;
import org.themata.text.Problem;

/** Indicators that cannot match are errors (matching.md 3); each beside one that can. */
class BadIndicatorsTest {
    private static final MatchingRules OWN = Runs.own(Overlap.CODE);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t ", "...", "—", "( )", "\u00AD"})
    void emptyOrOnlyPunctuation(String pattern) {
        // tokens of the pattern before must not be taken for those of this one
        assertThat(problems(OWN, Runs.pattern("co-op, work now"), Runs.pattern(pattern)))
                .containsExactly("the indicator is empty or only punctuation");
    }

    @Test
    void emptyForQuantedaButPunctuationIsATokenThere() {
        MatchingRules quanteda = Runs.quanteda(Overlap.CODE);
        assertThat(problems(quanteda, Runs.pattern(" "))).containsExactly("the indicator is empty or only punctuation");
        assertThat(Runs.fates(Runs.code(Runs.pattern("!")), quanteda, "So! Go!"))
                .containsExactly("1 1-2 a ! NONE", "1 3-4 a ! NONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anExpressionThatIsEmpty(String regex) {
        assertThat(problems(OWN, new Indicator.Regex(regex, Manner.plain(regex)), Runs.pattern("x")))
                .containsExactly("the regular expression is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", " word", "word ", "two\twords"})
    void stemsAndLemmasAreOneWord(String word) {
        String message = "a lemma or stem is one word, not \"" + word + "\"";
        assertThat(problems(OWN, new Indicator.Stem(word, Manner.plain(word)))).containsExactly(message);
        assertThat(problems(OWN, new Indicator.Lemma(word, Optional.empty(), Manner.plain(word))))
                .containsExactly(message);
    }

    @Test
    void stemsInALanguageWithoutAStemmer() {
        MatchingRules welsh = new MatchingRules(Overlap.CODE, Negated.INCLUDE, Compat.NONE, "words", "cy", false);
        assertThat(problems(welsh, new Indicator.Stem("gwaith", Manner.plain(""))))
                .containsExactly("there is no stemmer for language \"cy\"");
    }

    @ParameterizedTest
    @CsvSource({
        "silo, true",
        "silo*, true",
        "grain* silo*, true",
        "*, true",
        "sil*o, false",
        "*silo, false",
        "silo?, false",
        "s?lo, false",
        "gr*n silo, false",
        "silo**, false"
    })
    void forLiwcOneStarAtTheEndOfAWord(String pattern, boolean allowed) {
        MatchingRules liwc = new MatchingRules(Overlap.CODE, Negated.INCLUDE, Compat.LIWC, "words", "en", false);
        assertThat(problems(liwc, Runs.pattern(pattern)))
                .isEqualTo(allowed ? List.of() : List.of("with --compat liwc a * may stand only at the end of a word"));
        assertThat(problems(OWN, Runs.pattern(pattern))).isEmpty();
    }

    /**
     * An indicator is tokenised as the text is (matching.md 2), so it matches itself, from the first token to the last.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "know—really",
                "a|b",
                "a^b",
                "a,b",
                "a[b",
                "{a}",
                "@b!",
                "a/b",
                "1.5",
                "Zz",
                "AZ az",
                "a b",
                "co-op",
                "ab`c",
                "O'Brien's",
                "#tag",
                "me@x.org",
                "天安门",
                "x😀y"
            })
    void aPatternMatchesItself(String pattern) {
        Matcher matcher = new Matcher(Runs.code(Runs.pattern(pattern)), OWN);
        matcher.scan().run(Runs.transcript(pattern), turn -> true, turn -> {
            assertThat(turn.hits().size()).isEqualTo(1);
            assertThat(turn.hits().first(0)).isZero();
            assertThat(turn.hits().end(0)).isEqualTo(turn.tokens().size());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"co-op", "co\u2010op", "co\u2011op"})
    void everyHyphenHasThreeForms(String pattern) {
        assertThat(Runs.onText(Runs.code(Runs.pattern(pattern)), OWN, "co-op, co op, coop, co\u2010op, co\u2011op"))
                .hasSize(5);
    }

    private static List<String> problems(MatchingRules rules, Indicator... indicators) {
        Codebook codebook = Runs.code(indicators);
        try {
            new Matcher(codebook, rules);
            return List.of();
        } catch (InputException e) {
            return e.problems().stream().map(Problem::message).toList();
        }
    }
}
