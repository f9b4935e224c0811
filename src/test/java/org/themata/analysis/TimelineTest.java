package org.themata.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.themata.codebook.Code;
import org.themata.table.Table;

class TimelineTest {
    private static final List<Code> CODES = List.of(code("silo"), code("stress"));

    private static Code code(String id) {
        return new Code(id, id, id, 1, "", "", "", "", "", List.of(), List.of(), 0);
    }

    private static CodedTurn turn(int words, CodedTurn.Mention... mentions) {
        return new CodedTurn("P01", "P01", words, new int[words], new int[words], List.of(mentions));
    }

    private static Table table(boolean overTurns, CodedTurn... turns) {
        Timeline timeline = new Timeline(CODES, code -> true, overTurns);
        timeline.add("P01", List.of(turns));
        timeline.add("P02", List.of());
        return timeline.table(new Caption("T", List.of()));
    }

    @Test
    void placesAreOfTheWholeTranscriptAndZerosAreKept() {
        Table table = table(
                false,
                turn(10, new CodedTurn.Mention(0, 2, 4), new CodedTurn.Mention(0, 9, 10)),
                turn(5, new CodedTurn.Mention(0, 0, 1), new CodedTurn.Mention(1, 4, 5)));
        assertThat(table.rows())
                .containsExactly(
                        List.of("P01", "silo", "silo", 1, 15, 3, "3-4 10-10 11-11"),
                        List.of("P02", "silo", "silo", 1, 0, 0, ""),
                        List.of("P01", "stress", "stress", 1, 15, 1, "15-15"),
                        List.of("P02", "stress", "stress", 1, 0, 0, ""));
    }

    @Test
    void aCodingOverTwoTurnsIsOnePassage() {
        Table table = table(
                true,
                turn(10, new CodedTurn.Mention(0, 6, 10), new CodedTurn.Mention(0, 1, 2)),
                turn(5, new CodedTurn.Mention(0, 0, 3), new CodedTurn.Mention(0, 3, 5)));
        assertThat(table.rows().get(0).subList(5, 7)).containsExactly(3, "2-2 7-13 14-15");
    }

    @Test
    void keepsItsColumnsWithoutTranscripts() {
        Table table = new Timeline(CODES, code -> true, false).table(new Caption("T", List.of()));
        assertThat(table.rows()).isEmpty();
        assertThat(table.columns()).hasSize(7);
    }
}
