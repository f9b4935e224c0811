package org.themata.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a run makes, in the order in which it is written. */
enum StudyPart {
    /** The ledger of codings. */
    LEDGER("codings.csv"),
    /** Counts for programs. */
    COUNTS("counts"),
    /** Tables for people, in every format. */
    TABLES("tables"),
    /** Figures, as svg and png. */
    FIGURES("figures"),
    /** The page. */
    REPORT("report.html");

    private final String beginning;

    StudyPart(String beginning) {
        this.beginning = beginning;
    }

    /** Whether a file of results is of this part. */
    boolean owns(String file) {
        return file.startsWith(beginning);
    }

    /** The parts that were named; all without a name. */
    static Set<StudyPart> of(List<String> names) {
        Set<StudyPart> parts = EnumSet.noneOf(StudyPart.class);
        for (String name : names) {
            parts.add(Choice.of("--only", name, StudyPart.class));
        }
        return parts.isEmpty() ? EnumSet.allOf(StudyPart.class) : parts;
    }

    /** Those that have at least one of these files. */
    static Set<StudyPart> with(List<Manifest.Entry> files) {
        Set<StudyPart> parts = EnumSet.noneOf(StudyPart.class);
        for (StudyPart part : values()) {
            if (files.stream().anyMatch(entry -> part.owns(entry.file()))) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** All names, for help. */
    static List<String> names() {
        return Arrays.stream(values()).map(StudyPart::toString).toList();
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
