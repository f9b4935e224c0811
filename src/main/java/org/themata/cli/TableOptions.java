package org.themata.cli;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.Decimals;
import org.themata.table.write.TableFormat;
import picocli.CommandLine.Option;

/** How a table for people looks. */
final class TableOptions {
    private static final int MOST_DIGITS = 9;
    private static final int USUAL_DIGITS = 2;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "Title (default: the study's, and the table's subject).")
    @Nullable
    String title;

    @Option(
            names = "--digits",
            paramLabel = "N",
            description = "Decimals (default: percentages none under 100 participants, else 1; other numbers 2).")
    @Nullable
    Integer digits;

    @Option(
            names = "--style",
            paramLabel = "S",
            description = "apa: as papers print it, n (%%) in one cell; plain: one number a cell (default: apa).")
    String style = "apa";

    /** Checks the values, before anything is read. */
    void check() {
        Choice.of("--style", style, "apa", "plain");
        if (digits != null && (digits < 0 || digits > MOST_DIGITS)) {
            throw new UsageException("--digits must be 0 to " + MOST_DIGITS + ", not " + digits, "1 is usual");
        }
    }

    /** Whether the form for papers is wanted: not in machine formats, nor in the plain style. */
    boolean forPeople(TableFormat format) {
        return !format.isMachine() && isApa();
    }

    /** Whether the caption is that of a paper, with a number. */
    boolean isApa() {
        return Choice.of("--style", style, "apa", "plain").equals("apa");
    }

    Decimals decimals() {
        return new Decimals(digits == null ? OptionalInt.empty() : OptionalInt.of(digits));
    }

    /** Decimals of numbers that are no percentages. */
    int digits() {
        return digits == null ? USUAL_DIGITS : digits;
    }
}
