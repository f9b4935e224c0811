package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.themata.analysis.Estimates;
import org.themata.corpus.Study;
import picocli.CommandLine.Option;

/** Whether intervals, tests, agreement and saturation have a place in the study. */
final class InferenceOption {
    private static final String REFLEXIVE = "reflexive";

    @Option(
            names = "--no-inference",
            description =
                    "Leave out intervals, tests, agreement and saturation (as approach: reflexive in study.yaml).")
    boolean noInference;

    /** Whether estimates of the unseen may be given. */
    boolean isWanted(Optional<Study> study) {
        return !noInference
                && study.flatMap(Study::approach)
                        .map(approach -> !approach.strip().equalsIgnoreCase(REFLEXIVE))
                        .orElse(true);
    }

    /** What a study's own tables estimate, without options. */
    static Estimates usual(Study study) {
        return new InferenceOption().isWanted(Optional.of(study))
                ? Estimates.USUAL
                : new Estimates(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Refuses what has no place in the study. */
    void require(String what, Optional<Study> study) {
        if (!isWanted(study)) {
            throw new UsageException(
                    what + " is left out by " + (noInference ? "--no-inference" : "approach: reflexive"),
                    "it is a question that reflexive analysis does not put (Braun & Clarke 2021); count and table show what"
                            + " was said");
        }
    }

    /** The sentence for notes; empty if everything is in. */
    Optional<String> note(Optional<Study> study) {
        return isWanted(study)
                ? Optional.empty()
                : Optional.of("Intervals, tests and saturation are left out: numbers describe what was said, no more.");
    }

    /** The notes of a counting, with what is said of intervals put right. */
    List<String> notes(Estimates estimates, List<String> counting, Optional<Study> study) {
        List<String> all = new ArrayList<>();
        note(study).ifPresent(all::add);
        for (String note : counting) {
            if (note.equals(Notes.SHARES)) {
                all.addAll(estimates.notes());
            } else {
                all.add(note);
            }
        }
        return all;
    }
}
