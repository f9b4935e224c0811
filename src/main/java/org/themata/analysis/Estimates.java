package org.themata.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.themata.analysis.stat.IntervalMethod;
import org.themata.analysis.stat.RateMethod;
import org.themata.codebook.Code;
import org.themata.corpus.Roster;

/**
 * What is estimated beside the counts.
 *
 * @param shares method of the intervals of shares; empty = none
 * @param rates method of the intervals of rates; empty = none
 * @param asked who was asked about what; empty = everybody about everything
 */
public record Estimates(Optional<IntervalMethod> shares, Optional<RateMethod> rates, Optional<Asked> asked) {
    /** Wilson intervals of shares, and nothing more. */
    public static final Estimates USUAL =
            new Estimates(Optional.of(IntervalMethod.WILSON), Optional.empty(), Optional.empty());

    /** The same with who was asked about what, if the participants file says so. */
    public Estimates asking(Roster roster, List<Code> codes) {
        return new Estimates(shares, rates, Asked.of(roster, codes));
    }

    /** Participants of a group who were not asked about a code, and did not speak of it unasked. */
    int notAsked(Group group, int number, Code code) {
        if (asked.isEmpty()) {
            return 0;
        }
        Set<String> missing = new HashSet<>(group.ids());
        missing.removeIf(id -> asked.get().was(id, code));
        missing.removeAll(group.idsWith(number));
        return missing.size();
    }

    /** What is said of them under a table. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        shares.ifPresent(
                method -> notes.add("Shares are of all participants" + (asked.isPresent() ? " who were asked" : "")
                        + ", with 95 % " + method.title() + " intervals; words are tokens of kind word and number."));
        asked.ifPresent(who -> notes.add("Who was not asked (column \"" + Asked.COLUMN
                + "\") is missing, and not in the denominator; who spoke of it unasked is."));
        rates.ifPresent(method -> notes.add(
                method == RateMethod.RATIO
                        ? "Rates: 95 % interval over participants (ratio estimator, t)."
                        : "Rates: exact Poisson interval (Garwood), as if mentions were independent of one another."));
        return notes;
    }
}
