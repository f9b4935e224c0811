package org.themata.analysis.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.themata.analysis.Unit;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;
import org.themata.table.Table;

class CodingDiffTest {
    private static final String OLD = """
            themes:
              - name: Barriers
                codes:
                  - {name: Silos, id: silo, indicators: [silo*]}
                  - {name: Time, indicators: [busy, hurry]}
              - {name: Gone, indicators: [lunch]}
            """;
    private static final String NEW = """
            themes:
              - name: Barriers
                codes:
                  - {name: Silo working, id: silo, indicators: [silo, closed doors]}
                  - {name: Pressure, indicators: [busy, hurry]}
              - {name: New, indicators: [rain]}
            """;

    @Test
    void codingsGainedAndLostHaveTheirQuotations() {
        Transcript talk = Talk.transcript(
                "d1", "I: silos?", "P1: One silo, two silos, closed doors.", "P2: Busy at lunch in the rain.");
        CodingDiff diff = diff(talk);
        Table codings = diff.codings();
        assertThat(codings.rows())
                .extracting(row -> row.get(0) + " " + row.get(1) + " " + row.get(3) + " " + row.get(9))
                .containsExactly(
                        "lost silo P1 silos",
                        "gained silo P1 closed doors",
                        "gained new P2 rain",
                        "lost gone P2 lunch");
        assertThat(codings.rows().get(1).get(10)).isEqualTo("One silo, two silos, closed doors.");
        Table themes = diff.themes(Talk.roster(talk));
        assertThat(themes.rows())
                .extracting(row -> row.get(0) + " " + row.subList(2, 6) + row.subList(8, 10))
                .containsExactly(
                        "barriers [3, 3, 0, 0][2, 2]",
                        "silo [2, 2, 1, 1][1, 1]",
                        "pressure [1, 1, 0, 0][1, 1]",
                        "new [null, 1, 1, 0][null, 1]",
                        "gone [1, null, 0, 1][1, null]");
    }

    private static CodingDiff diff(Transcript... transcripts) {
        CodingDiff diff = new CodingDiff(Talk.matcher(OLD), Talk.matcher(NEW), Unit.TURN);
        CodingDiff.Counter counter = diff.counter(turn -> turn.role() != Role.INTERVIEWER);
        for (Transcript transcript : List.of(transcripts)) {
            diff.add(counter.count(transcript));
        }
        return diff;
    }
}
