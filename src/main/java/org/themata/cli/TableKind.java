package org.themata.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.themata.text.Nearest;

/** The tables that there are, with what their titles say. */
enum TableKind {
    FREQUENCY("Themes across participants"),
    MATRIX("Themes by participant"),
    CROSSTAB("Themes by"),
    QUOTES("Themes with quotations"),
    CODEBOOK("Codebook"),
    PARTICIPANTS("Participants"),
    COREQ("COREQ checklist");

    private static final Map<String, CommandName> COMMANDS = Map.of(
            "comparison", CommandName.COMPARE,
            "cooccurrence", CommandName.COOCCUR,
            "saturation", CommandName.SATURATION,
            "agreement", CommandName.AGREE);

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
        if (command(word).isPresent()) {
            throw new UsageException(
                    "the kind of table must come first", "write: themata table " + word + ", and options behind it");
        }
        throw new UsageException("there is no table \"" + word + "\"", Nearest.remedy(word, names()));
    }

    private static List<String> names() {
        return Stream.concat(
                        Arrays.stream(values()).map(TableKind::toString),
                        COMMANDS.keySet().stream().sorted())
                .toList();
    }

    /** The command that makes tables of this kind, if one of its own does. */
    static Optional<CommandName> command(String word) {
        return Optional.ofNullable(COMMANDS.get(word.strip().toLowerCase(Locale.ROOT)));
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
