package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator.Side;

/** How far {@code not} and {@code unless} reach: to the token, and never from one turn into the next. */
class VetoAndUnlessTest {

    @Test
    void aVetoThatOnlyTouchesAHitLeavesIt() {
        // a long veto elsewhere, so that short ones are looked at from afar
        Codebook codebook = Runs.code(
                Runs.pattern("tower"), Runs.pattern("old"), Runs.not("grain silo"), Runs.not("we saw an old one"));
        assertThat(counted(codebook, "old grain silo tower, then we saw an old one"))
                .containsExactly("1 0-1 a old NONE", "1 3-4 a tower NONE");
        assertThat(counted(codebook, "we saw an old one old, grain silo")).containsExactly("1 5-6 a old NONE");
    }

    @Test
    void anUnlessReachesAsFarAsItSays() {
        // "not at all" makes the search begin further back
        Codebook codebook = Runs.code(Runs.unless("silo", Side.BEFORE, 2, "no", "not at all"));
        assertThat(counted(codebook, "no big old silo, and not at all")).hasSize(1);
        assertThat(counted(codebook, "no old silo, and not at all")).isEmpty();
        assertThat(counted(codebook, "not at all old silo")).isEmpty();
        assertThat(counted(codebook, "not at all big old silo")).hasSize(1);
        Codebook after = Runs.code(Runs.unless("silo", Side.AFTER, 2, "gone"));
        assertThat(counted(after, "silo long gone")).isEmpty();
        assertThat(counted(after, "silo long since gone")).hasSize(1);
        assertThat(counted(after, "gone silo")).hasSize(1);
        Codebook near = Runs.code(Runs.unless("silo", Side.NEAR, 1, "gone"));
        assertThat(counted(near, "gone silo, silo gone, gone old silo")).containsExactly("1 8-9 a silo NONE");
    }

    @Test
    void anUnlessLooksAtItsOwnWordsOnly() {
        Codebook codebook =
                Runs.code(Runs.unless("silo", Side.BEFORE, 3, "no"), Runs.unless("tower", Side.BEFORE, 3, "never"));
        assertThat(counted(codebook, "never a silo", "no tower")).hasSize(2);
    }

    @Test
    void nothingOfATurnReachesTheNext() {
        Codebook vetoes = Runs.code(Runs.pattern("silo"), Runs.not("grain silo"), Runs.not("big"));
        assertThat(counted(vetoes, "grain silo, grain silo", "so silo", "big house, silo, so silo"))
                .containsExactly("2 1-2 a silo NONE", "3 3-4 a silo NONE", "3 6-7 a silo NONE");
        Codebook contexts =
                Runs.code(Runs.unless("silo", Side.BEFORE, 2, "no"), Runs.unless("tower", Side.BEFORE, 2, "never"));
        assertThat(counted(contexts, "no no no silo", "never so so silo", "so silo"))
                .containsExactly("2 3-4 a silo NONE", "3 1-2 a silo NONE");
        Codebook nears = Runs.code(new org.themata.codebook.Indicator.Near(
                List.of("team", "apart"), 5, false, org.themata.codebook.Manner.plain("near")));
        assertThat(counted(nears, "team and team", "so apart", "so apart team")).containsExactly("3 1-3 a near NONE");
        assertThat(Runs.fates(Runs.code(Runs.pattern("silo")), Runs.own(Overlap.CODE), "We do not", "like silo"))
                .containsExactly("2 1-2 a silo NONE");
        assertThat(Runs.fates(Runs.code(Runs.pattern("silo")), Runs.own(Overlap.CODE), "It is not the silo", "a silo"))
                .containsExactly("1 4-5 a silo NONE < 2-3", "2 1-2 a silo NONE");
    }

    /** 64 candidates fill the arrays to their end. */
    @Test
    void aTurnOfAsManyCandidatesAsThereIsRoomFor() {
        Codebook codebook =
                Runs.code(Runs.unless("silo", Side.BEFORE, 1, "no"), Runs.not("grain silo"), Runs.pattern("unsaid"));
        String text = "grain silo no silo" + " so silo".repeat(62);
        assertThat(counted(codebook, text)).hasSize(62);
        assertThat(counted(codebook, "so silo ".repeat(64))).hasSize(64);
        assertThat(counted(codebook, "so silo ".repeat(65))).hasSize(65);
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 300, 1025})
    void aClusterOfAnyLength(int words) {
        // pairs that overlap from the first word to the last: every other one counts
        assertThat(counted(Runs.code(Runs.pattern("go go")), "so " + "go ".repeat(words) + "so go go"))
                .hasSize(words / 2 + 1)
                .startsWith("1 1-3 a go go NONE", "1 3-5 a go go NONE");
    }

    @Test
    void quantedaKnowsNoSentences() {
        Codebook codebook = Runs.code(Runs.pattern("mental * health"));
        assertThat(Runs.fates(codebook, Runs.quanteda(Overlap.CODE), "It was mental. Health came."))
                .containsExactly("1 2-5 a mental * health NONE");
        assertThat(counted(codebook, "It was mental. Health came.")).isEmpty();
        assertThat(counted(codebook, "It was mental, health came.")).hasSize(1);
    }

    private static List<String> counted(Codebook codebook, String... turns) {
        return Runs.fates(codebook, Runs.own(Overlap.CODE), turns).stream()
                .filter(fate -> fate.contains("NONE"))
                .map(fate -> fate.replaceAll(" < .*", ""))
                .toList();
    }
}
