package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTest {

    /** Computed by a second program from the words of {@link Coding#id}: ledgers of years ago must keep their ids. */
    @ParameterizedTest
    @CsvSource({
        "P1, 0, 4, silo, 4286cc7026d3a70d",
        "Ä😀, 70000, 16777300, a.b, 7d92ace5d08dbd70",
        "'', 0, 0, '', 50e3e07a82daf44c"
    })
    void idsStayForEver(String document, int start, int end, String code, String id) {
        assertThat(Coding.id(document, start, end, code)).isEqualTo(id);
    }

    @Test
    void atAnotherPlaceAllElseIsAsItWas() {
        Coding coding = new Coding(
                "00ff",
                "P1",
                "Anna",
                "A:",
                "participant",
                3,
                7,
                12,
                "00:01:02",
                40,
                44,
                "silo",
                "Work > Silo",
                "silo*",
                5,
                "silo",
                true,
                Status.CONFIRMED,
                "",
                "had no",
                "there",
                "AB",
                "sure?");
        Coding moved = coding.at(50, 54);
        assertThat(moved.start()).isEqualTo(50);
        assertThat(moved.end()).isEqualTo(54);
        assertThat(moved.at(40, 44)).isEqualTo(coding);
    }

    /** cli.md: the words of the options and of the ledger's columns. */
    @Test
    void namesOfWhatCanBeChosenAndTold() {
        assertThat(Overlap.values()).extracting(Overlap::toString).containsExactly("code", "codebook", "specific");
        assertThat(Negated.values()).extracting(Negated::toString).containsExactly("include", "exclude", "only");
        assertThat(Compat.values()).extracting(Compat::toString).containsExactly("none", "quanteda", "liwc");
        assertThat(Rule.values())
                .extracting(Rule::toString)
                .containsExactly("", "overlap", "codebook", "specific", "not", "unless", "negated");
        assertThat(Status.NAMES).containsExactly("coded", "suppressed", "rejected", "confirmed", "added");
        assertThat(Status.values())
                .filteredOn(Status::counts)
                .containsExactly(Status.CODED, Status.CONFIRMED, Status.ADDED);
    }

    @Test
    void liwcsHabitsIncludeItsOverlapAndNoElision() {
        MatchingRules liwc = new MatchingRules(Overlap.CODE, Negated.INCLUDE, Compat.LIWC, "words", "fr", false);
        assertThat(liwc.overlap()).isEqualTo(Overlap.SPECIFIC);
        assertThat(liwc.elision().bare("l'eau")).isEqualTo("l'eau");
        MatchingRules own = MatchingRules.standard("fr");
        assertThat(own.overlap()).isEqualTo(Overlap.CODE);
        assertThat(own.elision().bare("l'eau")).isEqualTo("eau");
    }
}
