package org.themata.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.themata.text.Nearest;

/** The tables that there are, with what their titles say. */
enum TableKind {
    FREQUENCY("Themes across participants"),
    MATRIX("Themes by participant"),
    CROSSTAB("Themes by"),
    QUOTES("Themes with quotations"),
    CODEBOOK("Codebook"),
    PARTICIPANTS("Participants");

    private static final List<String> LATER = List.of("cooccurrence", "saturation", "agreement", "comparison");

    private final String subject;

    TableKind(String subject) {
        this.subject = subject;
    }

    /** What the table is about, without the study's name. */
    String subject() {
        return subject;
    }

    /** The kind on the command line: the first of {@code words}, which is taken out. */
    static TableKind takenFrom(List<String> words) {
        if (words.isEmpty()) {
            throw new UsageException("table needs a kind", "known are: " + String.join(", ", names()));
        }
        String word = words.get(0);
        Optional<TableKind> kind = Arrays.stream(values())
                .filter(one -> one.toString().equalsIgnoreCase(word.strip()))
                .findFirst();
        if (kind.isPresent()) {
            words.remove(0);
            return kind.get();
        }
        if (LATER.contains(word.toLowerCase(Locale.ROOT))) {
            throw new UsageException(
                    "the table \"" + word + "\" is not there yet", "known are: " + String.join(", ", names()));
        }
        throw new UsageException("there is no table \"" + word + "\"", Nearest.remedy(word, names()));
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(TableKind::toString).toList();
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
