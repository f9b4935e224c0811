package org.themata.analysis.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.themata.analysis.Unit;
import org.themata.coding.Matcher;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;

class IndicatorSuggestTest {
    private static final String YAML =
            "themes:\n  - name: Silos\n    indicators: [silo*, isolated]\n  - name: Other\n    indicators: [x]\n";

    @Test
    void wordsAndPhrasesThatAreOverRepresentedInTheCodesTurns() {
        // In the two coded turns (1 and 3) there are 7 + 8 = 15 words, in the other (2 and 4) 5 + 10 = 15.
        IndicatorSuggest suggest = suggest(
                Unit.TURN,
                2,
                Talk.transcript(
                        "d1",
                        "P1: Silos and closed doors, always closed doors.",
                        "P2: We had lunch in Leeds.",
                        "I: closed doors closed doors silo",
                        "P2: A silo means closed doors and slow meetings.",
                        "P1: We had lunch in Leeds and they had slow food."));
        List<Suggestion> found = suggest.suggestions();
        // closed, doors, closed doors: 3 of 15 against 0 of 15: G2 = 2 (3 ln 2 + 12 ln (12/13.5) + 15 ln (15/13.5)) =
        // 4.4929
        assertThat(found).extracting(Suggestion::text).containsExactly("closed", "closed doors", "doors");
        Suggestion doors = found.get(1);
        assertThat(doors.in()).isEqualTo(3);
        assertThat(doors.out()).isZero();
        assertThat(doors.participants()).isEqualTo(2);
        double expected = 2 * (3 * Math.log(3 / 1.5) + 12 * Math.log(12 / 13.5) + 15 * Math.log(15 / 13.5));
        assertThat(doors.g2().orElseThrow()).isCloseTo(expected, within(1e-9));
        assertThat(doors.g2OfTwoTerms().orElseThrow()).isCloseTo(6 * Math.log(2), within(1e-9));
        assertThat(doors.logRatio().orElseThrow()).isCloseTo(Math.log(6) / Math.log(2), within(1e-9));
        assertThat(doors.example()).isEqualTo("Silos and closed doors, always closed doors.");
        assertThat(doors.document()).isEqualTo("d1");
        assertThat(suggest.table(1).rows()).hasSize(1);
    }

    @Test
    void bySentenceOnlyTheCodesSentencesCount() {
        IndicatorSuggest suggest = suggest(
                Unit.SENTENCE,
                1,
                Talk.transcript(
                        "d1",
                        "P1: The silo stinks. Leeds rains and rains, on and on, all the year long, and it never stops for us here at all."));
        assertThat(suggest.suggestions()).extracting(Suggestion::text).containsExactly("stinks");
    }

    @Test
    void inflectionsOfLiteralIndicatorsAreFoundAnywhere() {
        IndicatorSuggest suggest = suggest(
                Unit.TURN,
                2,
                Talk.transcript("d1", "P1: I was isolated.", "P2: Isolating people isolates them. Isolation! Silo."),
                Talk.transcript("d2", "P3: Do not isolate me."));
        List<Suggestion> found = suggest.suggestions();
        assertThat(found)
                .extracting(Suggestion::text)
                .containsExactlyInAnyOrder("isolating", "isolates", "isolation", "isolate");
        assertThat(found).extracting(Suggestion::inflectionOf).containsOnly(Optional.of("isolated"));
        Suggestion isolate = found.stream()
                .filter(one -> one.text().equals("isolate"))
                .findFirst()
                .orElseThrow();
        assertThat(isolate.in()).isZero();
        assertThat(isolate.out()).isEqualTo(1);
        assertThat(isolate.document()).isEqualTo("d2");
    }

    private static IndicatorSuggest suggest(Unit unit, int least, Transcript... transcripts) {
        Matcher matcher = Talk.matcher(YAML);
        IndicatorSuggest suggest = new IndicatorSuggest(matcher, matcher.codes().get(0), unit, least);
        IndicatorSuggest.Counter counter = suggest.counter(turn -> turn.role() != Role.INTERVIEWER);
        for (Transcript transcript : transcripts) {
            suggest.add(counter.inside(transcript));
        }
        suggest.endOfInside();
        for (Transcript transcript : transcripts) {
            suggest.add(counter.outside(transcript));
        }
        return suggest;
    }
}
