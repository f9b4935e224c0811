package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;

/** Which spans a {@code near} finds (matching.md 3): from the first pattern to the last, in one sentence. */
class NearTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // patterns, within, ordered, text, counted spans
                "team, apart | 2 | false | team so apart | 0-3",
                "team, apart | 2 | false | apart so team | 0-3",
                "team, apart | 2 | true  | apart so team |",
                "team, apart | 2 | true  | team so apart | 0-3",
                "team, apart | 2 | false | team so so apart |",
                "team, apart | 1 | false | team apart | 0-2",
                "team, apart | 1 | false | apart team | 0-2",
                "team, apart | 5 | false | team. apart |",
                "team, apart | 5 | false | team team |",
                "team, apart | 5 | false | team apart team | 0-2",
                "team, apart | 5 | true  | team team apart | 0-3",
                "big team, team apart | 5 | false | big team apart |",
                "big team, team apart | 5 | false | big team team apart | 0-4",
                "big team, far apart | 2 | false | big team so far apart | 0-5",
                "big team, far apart | 1 | false | big team so far apart |",
                "a, b, c | 4 | false | a b c | 0-3",
                "a, b, c | 4 | false | b a c | 0-3",
                "a, b, c | 4 | false | b so a so c | 0-5",
                "a, b, c | 3 | false | b so a so c |",
                "a, b, c | 4 | false | a so c |",
                "a, b, c | 4 | true | a b c | 0-3",
                "a, b, c | 4 | true | a c b |",
                "a, b, c | 4 | true | b a c |",
                "a, b, c | 4 | true | a b so |",
                "a, b, c | 4 | true | a so c |",
                "a, b, c | 4 | true | a so b so c | 0-5",
                "a, b, c, d | 9 | true | a b c d | 0-4",
                "a, b, c, d | 9 | true | a c b d |",
                "a, b, c, d | 9 | true | a b d |",
                "a, b, c, d | 9 | true | a c d |",
                "a, b, c, d | 9 | true | a b c b d | 0-5",
                "a, b, c, d | 9 | false | d so b c so a | 0-6",
                // the third pattern must stand between, and share no token with either
                "big team, team, apart | 5 | false | big team apart |",
                "big team, team, apart | 5 | false | big team team apart | 0-4",
                "apart, so far, far off | 5 | false | apart so far off |",
                "apart, so far, far off | 5 | false | apart so far far off | 0-5",
                "big team, team, apart | 5 | true | big team apart |",
                "big team, team, apart | 5 | true | big team team apart | 0-4",
                "apart, so far, far off | 5 | true | apart so far off |",
                "apart, so far, far off | 5 | true | apart so far far off | 0-5",
                "a, x y, y z, d | 9 | true | a x y z d |",
                "a, x y, y z, d | 9 | true | a x y y z d | 0-6"
            })
    void spans(String patterns, int within, boolean ordered, String text, String spans) {
        assertThat(counted(patterns, within, ordered, text)).isEqualTo(spans == null ? List.of() : List.of(spans));
    }

    @Test
    void aSpanThatIsFoundInTwoWaysIsOneCandidate() {
        Indicator near = new Indicator.Near(List.of("ab", "a*", "c"), 5, false, Manner.plain("near"));
        assertThat(Runs.fates(Runs.code(near), Runs.own(Overlap.CODE), "ab ab ab c"))
                .containsExactly("1 0-4 a near NONE", "1 1-4 a near OVERLAP < 0-4 near");
    }

    @Test
    void eachPairThatIsApartFromTheOthersCounts() {
        assertThat(counted("team, apart", 2, false, "team apart, so, apart from the team"))
                .containsExactly("0-2");
        assertThat(counted("team, apart", 3, false, "team apart, so, apart from the team"))
                .containsExactly("0-2", "5-9");
    }

    private static List<String> counted(String patterns, int within, boolean ordered, String text) {
        Indicator near = new Indicator.Near(Arrays.asList(patterns.split(", ")), within, ordered, Manner.plain("near"));
        return Runs.onText(Runs.code(near), Runs.own(Overlap.CODE), text).stream()
                .map(hit -> hit.first() + "-" + hit.end())
                .toList();
    }
}
