package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.themata.codebook.Indicator;

/** What decided about each candidate; tokens are counted by hand. */
class CausesTest {

    @Test
    void theLongerOfTheSameCode() {
        assertThat(Runs.fates(
                        Runs.code(Runs.pattern("silo"), Runs.pattern("grain silo"), Runs.pattern("silo tower now")),
                        Runs.own(Overlap.CODE),
                        "A grain silo, a silo tower now."))
                .containsExactlyInAnyOrder(
                        "1 1-3 a grain silo NONE",
                        "1 2-3 a silo OVERLAP < 1-3 grain silo",
                        "1 5-6 a silo OVERLAP < 5-8 silo tower now",
                        "1 5-8 a silo tower now NONE");
    }

    @Test
    void theSpansOfOtherCodesThatCoverIt() {
        // "grain silo tower" and "tower door now" leave nothing of "silo tower door", nor of "tower"
        assertThat(Runs.fates(
                        Runs.codes(
                                List.of(Runs.pattern("grain silo tower")),
                                List.of(Runs.pattern("tower door now"), Runs.pattern("door now")),
                                List.of(Runs.pattern("silo tower door"), Runs.pattern("tower")),
                                List.of(Runs.pattern("now then"))),
                        Runs.own(Overlap.CODEBOOK),
                        "So grain silo tower door now then"))
                .containsExactlyInAnyOrder(
                        "1 1-4 a grain silo tower NONE",
                        "1 2-5 c silo tower door NONE",
                        "1 3-6 b tower door now NONE",
                        "1 3-4 c tower CODEBOOK < 3-6 tower door now",
                        "1 4-6 b door now CODEBOOK < 3-6 tower door now",
                        "1 5-7 d now then NONE");
    }

    @Test
    void withOverlapCodebookAnOverlappingHitOfTheSameCode() {
        assertThat(Runs.fates(
                        Runs.codes(
                                List.of(Runs.pattern("x"), Runs.pattern("b c d"), Runs.pattern("d e")),
                                List.of(Runs.pattern("e f"))),
                        Runs.own(Overlap.CODEBOOK),
                        "x a b c d e f"))
                .containsExactlyInAnyOrder(
                        "1 0-1 a x NONE", "1 2-5 a b c d NONE", "1 4-6 a d e OVERLAP < 2-5 b c d", "1 5-7 b e f NONE");
    }

    @Test
    void theMoreSpecificClaim() {
        assertThat(Runs.fates(
                        Runs.codes(
                                List.of(Runs.pattern("grain silo")),
                                List.of(Runs.pattern("silo")),
                                List.of(Runs.pattern("gr*"), Runs.pattern("grain silo"), Runs.pattern("grain silo"))),
                        Runs.own(Overlap.SPECIFIC),
                        "a grain silo"))
                .containsExactlyInAnyOrder(
                        "1 1-3 a grain silo NONE",
                        "1 2-3 b silo SPECIFIC < 1-3 grain silo",
                        "1 1-2 c gr* SPECIFIC < 1-3 grain silo",
                        "1 1-3 c grain silo NONE",
                        "1 1-3 c grain silo OVERLAP < 1-3 grain silo");
    }

    @Test
    void aVetoOfTheSameCodeThatOverlaps() {
        assertThat(Runs.fates(
                        Runs.codes(
                                List.of(Runs.pattern("silo"), Runs.not("missile silo"), Runs.not("grain silo")),
                                List.of(Runs.pattern("silo"), Runs.not("silo door"))),
                        Runs.own(Overlap.CODE),
                        "A silo, a missile silo, a grain silo"))
                .containsExactlyInAnyOrder(
                        "1 1-2 a silo NONE",
                        "1 1-2 b silo NONE",
                        "1 5-6 a silo NOT < 4-6 not missile silo",
                        "1 5-6 b silo NONE",
                        "1 9-10 a silo NOT < 8-10 not grain silo",
                        "1 9-10 b silo NONE");
    }

    @Test
    void notAVetoThatOnlyTouches() {
        assertThat(Runs.fates(
                        Runs.code(Runs.pattern("silo tower"), Runs.not("grain"), Runs.not("tower")),
                        Runs.own(Overlap.CODE),
                        "grain silo tower"))
                .containsExactly("1 1-3 a silo tower NOT < 2-3 not tower");
    }

    @Test
    void theWordOfAnUnless() {
        assertThat(Runs.fates(
                        Runs.code(
                                Runs.unless("silo", Indicator.Side.BEFORE, 2, "no", "not one"),
                                Runs.unless("door", Indicator.Side.AFTER, 1, "no")),
                        Runs.own(Overlap.CODE),
                        "No silo, not one big silo, no door, door no"))
                .containsExactlyInAnyOrder(
                        "1 1-2 a silo UNLESS < 0-1 silo",
                        "1 6-7 a silo UNLESS < 3-5 silo",
                        "1 9-10 a door NONE < 8-9",
                        "1 11-12 a door UNLESS < 12-13 door");
    }

    @Test
    void theTriggerOfANegation() {
        assertThat(Runs.fates(
                        Runs.code(Runs.pattern("silo"), Runs.pattern("door")),
                        Runs.own(Overlap.CODE),
                        "We never saw a silo. The door is there. I do not like the door"))
                .containsExactly("1 4-5 a silo NONE < 1-2", "1 7-8 a door NONE", "1 16-17 a door NONE < 13-14");
    }
}
