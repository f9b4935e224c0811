package org.themata.cli;

import org.themata.analysis.stat.IntervalMethod;
import picocli.CommandLine.Option;

/** The method of intervals for shares. */
final class IntervalOption {
    @Option(
            names = "--interval",
            paramLabel = "M",
            description = "wilson, clopper-pearson, agresti-coull or jeffreys (default: wilson).")
    String interval = "wilson";

    /** The method that was asked for. */
    IntervalMethod method() {
        String[] labels = IntervalMethod.labels().toArray(String[]::new);
        return IntervalMethod.named(Choice.of("--interval", interval, labels)).orElseThrow();
    }
}
