package org.themata.analysis;

import java.util.List;
import org.themata.analysis.stat.SampleSize;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** How many participants it takes to hear of a theme. */
public final class SampleSizeTable {

    private SampleSizeTable() {}

    /**
     * What is wanted.
     *
     * @param prevalence of the theme among those who are sampled, over 0, up to 1
     * @param instances participants with the theme, 1 or more
     * @param power the chance of meeting them, over 0 and under 1
     */
    public record Plan(double prevalence, int instances, double power) {}

    /** One row: the plan, the participants needed, and the power that they give. */
    public static Table of(Plan plan) {
        int participants = SampleSize.of(plan.prevalence(), plan.instances(), plan.power());
        return new Table(
                "Participants needed",
                List.of(
                        new Column("prevalence", "Prevalence %", Type.SHARE),
                        new Column("instances", "Participants with the theme", Type.COUNT),
                        new Column("power", "Wanted power %", Type.SHARE),
                        new Column("participants", "Participants needed", Type.COUNT),
                        new Column("achieved", "Power reached %", Type.SHARE)),
                List.of(Cells.row(
                        plan.prevalence(),
                        plan.instances(),
                        plan.power(),
                        participants,
                        SampleSize.power(participants, plan.prevalence(), plan.instances()))),
                List.of(
                        "The smallest n with P(X ≥ k) ≥ power, X ~ Bin(n, p) (Fugard & Potts 2015).",
                        "It supposes a random sample, a theme that is there to be found, and a prevalence known beforehand;"
                                + " many qualitative designs suppose none of these (Hammersley 2015; Braun & Clarke 2016)."));
    }
}
