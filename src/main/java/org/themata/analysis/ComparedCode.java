package org.themata.analysis;

import java.util.List;
import org.themata.analysis.stat.Contingency;
import org.themata.analysis.stat.FisherExact;
import org.themata.analysis.stat.TwoByTwo;
import org.themata.codebook.Code;

/**
 * A code in each of the compared groups.
 *
 * @param code theme or code
 * @param groups participants with at least one mention in each group; the first is the reference
 * @param notStated the same of those who are in no group
 * @param table groups by mentioned and not
 * @param fisher the exact test; NaN if it was not made
 */
record ComparedCode(
        Code code, List<Proportion> groups, Proportion notStated, Contingency table, FisherExact.Result fisher) {

    /** A group against the reference. */
    TwoByTwo against(int group) {
        Proportion one = groups.get(group);
        Proportion other = groups.get(0);
        return new TwoByTwo(one.k(), one.n() - one.k(), other.k(), other.n() - other.k());
    }

    /** What is to be known before the numbers are believed; empty if nothing. */
    String warning(boolean tested) {
        if (groups.size() < 2) {
            return "one group only: nothing to compare";
        }
        if (!table.isTestable()) {
            return groups.stream().allMatch(group -> group.k() == 0)
                    ? "mentioned by none: no ratio, no test"
                    : groups.stream().allMatch(group -> group.k() == group.n())
                            ? "mentioned by all: no ratio, no test"
                            : "";
        }
        String exact = table.isLargeEnough()
                ? ""
                : "under 5 expected in " + table.fewExpected() + " of " + table.cells() + " cells: exact test only";
        String drawn = tested && fisher.isDrawn() ? "; p from " + FisherExact.DRAWS + " drawn tables" : "";
        return exact + drawn;
    }
}
