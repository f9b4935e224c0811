package org.themata.analysis.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.themata.coding.Matcher;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;
import org.themata.text.Problem;

class IndicatorReachTest {

    @Test
    void aWildcardShowsWhatItReaches() {
        IndicatorReach reach = reach(
                "themes:\n  - name: Art\n    indicators: [art*]\n",
                Talk.transcript("d1", "P1: An artist and an Artist wrote an article.", "P2: My arthritis, artist!"),
                Talk.transcript("d2", "P1: Art."));
        Reach art = reach.reaches().get(0);
        assertThat(art.hits()).isEqualTo(6);
        assertThat(art.documents()).isEqualTo(2);
        assertThat(art.participants()).isEqualTo(2);
        assertThat(art.words().toString()).isEqualTo("{artist=3, art=1, arthritis=1, article=1}");
        assertThat(reach.table().rows().get(0).get(9)).isEqualTo("artist 3, art 1, arthritis 1, article 1");
        assertThat(reach.findings()).isEmpty();
    }

    @Test
    void anIndicatorThatNeverHitsIsExplained() {
        IndicatorReach reach = reach(
                """
                themes:
                  - name: A
                    indicators:
                      - in silos
                      - silos
                      - stressed
                      - comunity
                      - collaborated
                      - team spirit
                      - zebra
                """,
                Talk.transcript(
                        "d1",
                        "I: Are you stressed? Stressed?",
                        "P1: We work in silos. The community collaborates.",
                        "P2: Our team needs a spirit. The community helps in silos."));
        assertThat(messages(reach))
                .containsExactly(
                        "c.yaml:5:9: \"silos\" of code \"a\" never counts: all its 2 hits are suppressed by \"in silos\" 2",
                        "c.yaml:6:9: \"stressed\" of code \"a\" never counts: only the interviewer says it (2 times)",
                        "c.yaml:7:9: \"comunity\" of code \"a\" is not in the corpus; nearest are \"community\" (2 times)",
                        "c.yaml:8:9: \"collaborated\" of code \"a\" is not in the corpus; nearest are \"collaborates\" (once)",
                        "c.yaml:9:9: \"team spirit\" of code \"a\" is not in the corpus, though each of its words is",
                        "c.yaml:10:9: \"zebra\" of code \"a\" is not in the corpus");
    }

    @Test
    void formsWithAndWithoutHyphenAreToldUnlessTheyAreFound() {
        IndicatorReach reach =
                reach("""
                themes:
                  - name: Hyphen
                    indicators: [co-production]
                  - name: Closed
                    indicators: [coproduction]
                  - name: Open
                    indicators: [co production]
                  - name: Two
                    indicators: [coproduction, co production]
                """, Talk.transcript("d1", "P1: A co-production, a coproduction, a co production."));
        String end = ", which the code does not find";
        assertThat(messages(reach))
                .containsExactly(
                        "c.yaml:5:18: \"coproduction\" of code \"closed\" stands in the corpus also as "
                                + "co production 1, co-production 1" + end,
                        "c.yaml:7:18: \"co production\" of code \"open\" stands in the corpus also as "
                                + "co-production 1, coproduction 1" + end,
                        "c.yaml:9:18: \"coproduction\" of code \"two\" stands in the corpus also as co-production 1"
                                + end,
                        "c.yaml:9:32: \"co production\" of code \"two\" stands in the corpus also as co-production 1"
                                + end);
    }

    @Test
    void shortMisspeltWordsHaveANearestToo() {
        IndicatorReach reach = reach("""
                themes:
                  - name: A
                    indicators:
                      - wrk
                      - wrok
                      - ct
                      - qx
                      - sleep
                """, Talk.transcript("d1", "P1: We work at work. The cat can sleep.", "P2: No."));
        assertThat(messages(reach))
                .containsExactly(
                        "c.yaml:4:9: \"wrk\" of code \"a\" is not in the corpus; nearest are \"work\" (2 times)",
                        "c.yaml:5:9: \"wrok\" of code \"a\" is not in the corpus; nearest are \"work\" (2 times)",
                        "c.yaml:6:9: \"ct\" of code \"a\" is not in the corpus",
                        "c.yaml:7:9: \"qx\" of code \"a\" is not in the corpus");
    }

    @Test
    void aBroadIndicatorThatHitsOnlyWhatNarrowerOnesHitIsNotToBeDeleted() {
        IndicatorReach reach =
                reach("""
                themes:
                  - name: A
                    indicators: [trust, "trust*", trus?, "work*", work load]
                """, Talk.transcript("d1", "P1: I trust you and trust it.", "P2: The work load is high."));
        assertThat(messages(reach))
                .containsExactly(
                        "c.yaml:3:42: \"work*\" of code \"a\" never counts: its only hit is suppressed by \"work load\" 1");
        assertThat(reach.reaches().get(1).suppressors()).containsExactly(Map.entry("\"trust\"", 2));
    }

    @Test
    void vetoesAndContextsThatSuppressAreNamed() {
        IndicatorReach reach = reach("""
                themes:
                  - name: A
                    indicators:
                      - silo
                      - {not: grain silo}
                      - {match: support, unless: {before: [no], within: 2}}
                """, Talk.transcript("d1", "P1: A grain silo. There was no support."));
        assertThat(reach.reaches().get(0).suppressors()).isEqualTo(Map.of("a \"not\" of its code", 1));
        assertThat(reach.reaches().get(2).suppressors()).isEqualTo(Map.of("its \"unless\"", 1));
        assertThat(messages(reach)).hasSize(2);
    }

    @Test
    void hyphenVariantsThatTheCodeDoesNotFindAreShown() {
        IndicatorReach reach = reach(
                """
                themes:
                  - name: A
                    indicators: [wellbeing, health care, co-production]
                  - name: B
                    indicators: [x]
                """,
                Talk.transcript(
                        "d1",
                        "P1: x. Wellbeing, well being and well-being; health care, healthcare.",
                        "P1: Coproduction, co production and co-production."));
        assertThat(reach.reaches().get(0).variants().toString()).isEqualTo("{well being=1, well-being=1}");
        assertThat(reach.reaches().get(1).variants()).isEqualTo(Map.of("healthcare", 1));
        assertThat(reach.reaches().get(2).variants()).isEmpty();
        assertThat(reach.reaches().get(2).hits()).isEqualTo(3);
        assertThat(messages(reach))
                .containsExactly(
                        "c.yaml:3:18: \"wellbeing\" of code \"a\" stands in the corpus also as well being 1, well-being 1, which the code does not find",
                        "c.yaml:3:29: \"health care\" of code \"a\" stands in the corpus also as healthcare 1, which the code does not find");
    }

    @Test
    void theOtherSpellingIsAFindingOnlyIfItIsInTheCorpus() {
        String yaml = "themes:\n  - name: A\n    indicators: [organis*, colour, behaviour, behavior]\n";
        Transcript there =
                Talk.transcript("d1", "P1: We organise and organize, organizing colour. Behavior, behaviour.");
        assertThat(messages(reach(yaml, there)))
                .containsExactly(
                        "c.yaml:3:18: \"organis*\" of code \"a\" stands in the corpus also in the other spelling, "
                                + "not found by the code: organize 1, organizing 1");
    }

    @Test
    void anIndicatorThatMakesMostOfTheHitsIsShown() {
        String talk = "P1: " + String.join(" ", Collections.nCopies(15, "work")) + " job job job task task.";
        IndicatorReach reach =
                reach("themes:\n  - name: W\n    indicators: [work, job, task]\n", Talk.transcript("d", talk));
        assertThat(messages(reach))
                .containsExactly("c.yaml:3:18: \"work\" of code \"w\" makes 15 of the code's 20 hits");
        assertThat(reach.table().rows().get(0).get(4)).isEqualTo(0.75);
    }

    private static List<String> messages(IndicatorReach reach) {
        return reach.findings().stream().map(Problem::toString).toList();
    }

    private static IndicatorReach reach(String yaml, Transcript... transcripts) {
        Matcher matcher = Talk.matcher(yaml);
        IndicatorReach reach = new IndicatorReach(matcher);
        List<IndicatorReach.Seen> seen = new ArrayList<>();
        IndicatorReach.Counter counter = reach.counter(turn -> turn.role() != Role.INTERVIEWER);
        for (Transcript transcript : transcripts) {
            seen.add(counter.count(transcript));
        }
        seen.forEach(reach::add);
        return reach;
    }
}
