package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.text.CodePoints;
import org.themata.text.InputException;

/** The answers that the contract asks for by name (matching.md section 10, methods.md M6), and what each rule means. */
class RequiredAnswersTest {

    @Test
    void n11AnEmojiBeforeASpanLeavesOffsetsRightInCodePoints() {
        String text = "😀 stress";
        List<String> spans = spans(text, pattern("stress"));
        assertThat(spans).containsExactly("2-8 stress");
    }

    @Test
    void n12ACurlyApostropheMatchesAStraightOneAndTheTextKeepsIt() {
        assertThat(spans("I don’t", pattern("don't"))).containsExactly("2-7 don’t");
        assertThat(spans("I don't", pattern("don’t"))).containsExactly("2-7 don't");
    }

    @Test
    void n13APhraseDoesNotCrossASentence() {
        assertThat(spans("It was mental. Health came next.", pattern("mental health")))
                .isEmpty();
    }

    @Test
    void n15ALoneQuestionMarkMatchesTokensOfOneCharacter() {
        assertThat(spans("a ab é 😀 xyz", pattern("?"))).containsExactly("0-1 a", "5-6 é", "7-8 😀");
    }

    @Test
    void n18AMarkIsNoWord() {
        assertThat(spans("Well [laughs] yes", pattern("laughs"))).isEmpty();
        new Matcher(codebook(pattern("laughs")), Runs.own(Overlap.CODE))
                .scan()
                .run(
                        Runs.transcript("Well [laughs] yes"),
                        turn -> true,
                        turn -> assertThat(turn.tokens().marks()).isEqualTo(1));
    }

    @Test
    void aPhraseMatchesAcrossAMarkButNotAcrossPunctuation() {
        assertThat(spans("mental [pause] health", pattern("mental health")))
                .containsExactly("0-21 mental [pause] health");
        assertThat(spans("mental, health", pattern("mental health"))).isEmpty();
        assertThat(spans("mental\nhealth", pattern("mental health"))).hasSize(1);
        assertThat(spans("mental\n\nhealth", pattern("mental health"))).isEmpty();
        assertThat(spans("mental  health", pattern("mental   health"))).hasSize(1);
    }

    @Test
    void aHyphenatedWordMatchesItsThreeForms() {
        String text = "co-production co production coproduction co\u2010production";
        assertThat(spans(text, pattern("co-production"))).hasSize(4);
        assertThat(spans(text, new Indicator.Pattern("co-production", new Manner("", 0, 0, false, true, 1, ""))))
                .containsExactly("0-13 co-production", "41-54 co\u2010production");
        // the closed form of pre-* would be any word that begins with pre
        assertThat(spans("pre-test president pre test", pattern("pre-*"))).containsExactly("0-8 pre-test");
    }

    @Test
    void caseFoldingAndItsAbsence() {
        assertThat(spans("STRASSE straße ﬁre", pattern("Straße"), pattern("fire")))
                .hasSize(3);
        Indicator it = new Indicator.Pattern("IT", new Manner("", 0, 0, true, false, 1, ""));
        assertThat(spans("IT broke it", it)).containsExactly("0-2 IT");
        assertThat(spans("co\u00ADoperate", pattern("cooperate"))).hasSize(1);
    }

    @Test
    void wildcardsCanBeLiteral() {
        assertThat(spans("rated 5* or 5x", pattern("5\\*"))).containsExactly("6-8 5*");
        MatchingRules whitespace =
                new MatchingRules(Overlap.CODE, Negated.INCLUDE, Compat.NONE, "whitespace", "en", true);
        assertThat(Runs.onText(codebook(pattern("5\\*")), whitespace, "rated 5* or 5x"))
                .hasSize(1);
    }

    @Test
    void aGlobStaysOneTokenBesideWordsWithoutBlanks() {
        assertThat(spans("我爱北京天安门", pattern("天安*"))).containsExactly("4-7 天安门");
    }

    @ParameterizedTest
    @CsvSource({
        "never, 'We never worked in silos', silos, true",
        "beyond three tokens, 'We never ever worked in silos', silos, false",
        "M6.1 negated, 'She does not like Steve Jobs but likes Apple products.', steve jobs, true",
        "M6.1 affirmed, 'She does not like Steve Jobs but likes Apple products.', apple, false",
        "M6.2 first of the list, 'No history of USA, Germany, Italy, Canada, or Brazil', usa, true",
        "M6.2 wants true; matching.md 7 reaches three tokens, 'No history of USA, Germany, Italy, Canada, or Brazil', brazil, false",
        "M6.3 pseudo, 'That might not be Barack Obama.', barack obama, false",
        "M6.4 pseudo, 'There is no increase in pain.', pain, false",
        "terminator, 'It was not slow but silos stayed', silos, false",
        "not only, 'We had not only silos', silos, false",
        "contraction, 'We don’t have silos', silos, true",
        "no longer, 'There are no longer silos', silos, true",
        "another sentence, 'I did not. Silos came back.', silos, false",
        "inside the hit, 'It was not good', not good, false",
        "behind it, 'Silos are not good', silos, false"
    })
    void negation(String why, String text, String indicator, boolean negated) {
        List<Boolean> flags = new ArrayList<>();
        new Matcher(codebook(pattern(indicator)), Runs.own(Overlap.CODE))
                .scan()
                .run(Runs.transcript(text), turn -> true, turn -> {
                    for (int i = 0; i < turn.hits().size(); i++) {
                        flags.add(turn.hits().negated(i));
                    }
                });
        assertThat(flags).as(why).containsExactly(negated);
    }

    @Test
    void negatedHitsAreLeftOutOrOnlyTheyCount() {
        Codebook codebook = codebook(pattern("silos"));
        String text = "We never had silos. They love silos.";
        MatchingRules exclude = new MatchingRules(Overlap.CODE, Negated.EXCLUDE, Compat.NONE, "words", "en", false);
        MatchingRules only = new MatchingRules(Overlap.CODE, Negated.ONLY, Compat.NONE, "words", "en", false);
        assertThat(Runs.onText(codebook, exclude, text)).containsExactly(new Runs.Hit(7, 8, "a"));
        assertThat(Runs.onText(codebook, only, text)).containsExactly(new Runs.Hit(3, 4, "a"));
    }

    @Test
    void theCodebooksOwnNegationReplacesTheList() {
        Codebook own = new Codebook(
                "",
                "",
                "",
                "en",
                codebook(pattern("silos")).themes(),
                Optional.of(new org.themata.codebook.Negation(List.of("sans"), List.of(), List.of())));
        MatchingRules exclude = new MatchingRules(Overlap.CODE, Negated.EXCLUDE, Compat.NONE, "words", "en", false);
        assertThat(Runs.onText(own, exclude, "not silos, sans silos")).containsExactly(new Runs.Hit(1, 2, "a"));
    }

    @Test
    void lemmasMatchInflectionsAndTheirPartOfSpeech() {
        Indicator run = new Indicator.Lemma("run", Optional.of("VERB"), Manner.plain("run"));
        Indicator divide = new Indicator.Lemma("divide", Optional.empty(), Manner.plain("divide"));
        assertThat(spans("She ran home. They were running. We were divided.", run, divide))
                .containsExactly("4-7 ran", "24-31 running", "41-48 divided");
        assertThat(spans("It was a long run.", run)).isEmpty();
        Indicator team = new Indicator.Lemma("team", Optional.empty(), Manner.plain("team"));
        assertThat(spans("They left. Teams fell apart.", team)).containsExactly("11-16 Teams");
    }

    @Test
    void germanLemmas() {
        Codebook codebook = new Codebook(
                "",
                "",
                "",
                "de",
                codebook(new Indicator.Lemma("Haus", Optional.empty(), Manner.plain("")))
                        .themes(),
                Optional.empty());
        MatchingRules rules = new MatchingRules(Overlap.CODE, Negated.INCLUDE, Compat.NONE, "words", "de", true);
        assertThat(Runs.onText(codebook, rules, "Die Häuser standen leer.")).hasSize(1);
    }

    @Test
    void everyIndicatorThatCannotBeMatchedIsReportedWithItsPlace() {
        Codebook codebook = new Codebook(
                "book.yaml",
                "",
                "",
                "fr",
                codebook(
                                new Indicator.Lemma("courir", Optional.empty(), manner(3)),
                                new Indicator.Regex("sil(o", manner(4)),
                                new Indicator.Pattern("...", manner(5)),
                                new Indicator.Pattern("[laughs]", manner(6)))
                        .themes(),
                Optional.empty());
        assertThatThrownBy(() -> new Matcher(codebook, MatchingRules.standard("fr")))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.place().line())
                                .containsExactlyInAnyOrder(3, 4, 5, 6))
                .hasMessageContaining("no part-of-speech model for language \"fr\"");
    }

    @Test
    void theOpenNlpTokeniserCutsAndMatches() {
        MatchingRules opennlp = new MatchingRules(Overlap.CODE, Negated.INCLUDE, Compat.NONE, "opennlp", "en", true);
        Codebook codebook = codebook(pattern("don't"), pattern("silo*"), pattern("mental health"));
        assertThat(Runs.onText(
                        codebook, opennlp, "We don't like siloed work, [laughs] mental health. It is mental. Health."))
                .hasSize(3);
    }

    @Test
    void phrasesOfTheWhitespaceTokeniserStopAtSentenceEnds() {
        MatchingRules whitespace =
                new MatchingRules(Overlap.CODE, Negated.INCLUDE, Compat.NONE, "whitespace", "en", true);
        assertThat(Runs.onText(codebook(pattern("mental* health*")), whitespace, "It was mental. Health came next."))
                .isEmpty();
    }

    /**
     * Section 6 says max(children) ≤ theme ≤ sum(children). By the rule of section 4 this need not hold for mentions.
     */
    @Test
    void aThemeCanHaveFewerMentionsThanOneOfItsCodes() {
        // the long hit of c2 takes the place of two hits of c1 in the theme
        Codebook book = theme(List.of(pattern("support"), pattern("group")), List.of(pattern("support group")));
        assertThat(mentions(book, "a support group")).isEqualTo("c1 2, c2 1, theme 1");
    }

    @Test
    void aThemeCanHaveMoreMentionsThanAllItsCodesTogether() {
        // "c d e" gives way to "e f g h" in the theme, and no longer hides c and d of its own code
        Codebook book = theme(List.of(pattern("c"), pattern("d"), pattern("c d e")), List.of(pattern("e f g h")));
        assertThat(mentions(book, "c d e f g h")).isEqualTo("c1 1, c2 1, theme 3");
    }

    /**
     * With overlap codebook the themes of one level compete as wholes, so a theme may have what none of its codes has.
     */
    @Test
    void withOverlapCodebookAThemeCanBeThereWithoutItsCodes() {
        List<Code> first = List.of(code("c1", 2, List.of(pattern("b")), List.of()));
        List<Code> second = List.of(
                code("c2", 2, List.of(pattern("x a")), List.of()), code("c3", 2, List.of(pattern("a b")), List.of()));
        Codebook book = new Codebook(
                "",
                "",
                "",
                "en",
                List.of(code("t1", 1, List.of(), first), code("t2", 1, List.of(), second)),
                Optional.empty());
        // among codes, "x a" and "a b" together cover b; among themes, t2 has one of the two only
        assertThat(Runs.sequence(Runs.onText(book, Runs.own(Overlap.CODEBOOK), "x a b")))
                .containsExactly("c2", "c3");
        Scan scan = new Matcher(book, Runs.own(Overlap.CODEBOOK)).scan();
        assertThat(Runs.themeCounts(scan, "x a b")).containsEntry("t1", 1).containsEntry("t2", 1);
    }

    private static String mentions(Codebook book, String text) {
        List<Runs.Hit> hits = Runs.onText(book, Runs.own(Overlap.CODE), text);
        Scan scan = new Matcher(book, Runs.own(Overlap.CODE)).scan();
        return "c1 %d, c2 %d, theme %d"
                .formatted(
                        Runs.counts(hits).get("c1"),
                        Runs.counts(hits).get("c2"),
                        Runs.themeCounts(scan, text).get("t"));
    }

    private static Codebook theme(List<Indicator> first, List<Indicator> second) {
        List<Code> codes = List.of(code("c1", 2, first, List.of()), code("c2", 2, second, List.of()));
        return new Codebook("", "", "", "en", List.of(code("t", 1, List.of(), codes)), Optional.empty());
    }

    private static Code code(String id, int level, List<Indicator> indicators, List<Code> below) {
        return new Code(id, id, id, level, "", "", "", "", "", indicators, below, 0);
    }

    private static Manner manner(int line) {
        return new Manner("", line, 1, false, false, 1, "");
    }

    private static Indicator pattern(String pattern) {
        return new Indicator.Pattern(pattern, Manner.plain(pattern));
    }

    private static Codebook codebook(Indicator... indicators) {
        return new Codebook(
                "", "", "", "en", List.of(code("a", 1, Arrays.asList(indicators), List.of())), Optional.empty());
    }

    /** The hits as {@code start-end text}, in code points. */
    private static List<String> spans(String text, Indicator... indicators) {
        List<String> spans = new ArrayList<>();
        new Matcher(codebook(indicators), Runs.own(Overlap.CODE))
                .scan()
                .run(Runs.transcript(text), turn -> true, turn -> {
                    CodePoints points = new CodePoints(text);
                    for (int i = 0; i < turn.hits().size(); i++) {
                        if (turn.hits().rule(i) == Rule.NONE) {
                            int start = turn.tokens().start(turn.hits().first(i));
                            int end = turn.tokens().end(turn.hits().end(i) - 1);
                            spans.add(points.at(start) + "-" + points.at(end) + " " + text.substring(start, end));
                        }
                    }
                });
        return spans;
    }
}
