package org.themata.deidentify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.themata.text.InputException;
import org.themata.text.Keys;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * What a person decided, made complete: a row without a decision takes that of the other rows with its text, if they
 * agree. What was confirmed {@code everywhere} is replaced in every letter case wherever no row says no.
 */
public final class Decisions {
    private final String file;
    private final Map<String, List<ReviewRow>> byDocument = new HashMap<>();
    private final Map<String, ReviewRow> confirmed = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param file the review's name in messages
     * @param rows of the review
     * @throws InputException if rows are undecided, or a replacement holds what is to be replaced
     */
    public Decisions(String file, List<ReviewRow> rows) {
        this.file = file;
        Map<String, List<ReviewRow>> byText = new LinkedHashMap<>();
        rows.forEach(row -> byText.computeIfAbsent(key(row.text()), key -> new ArrayList<>())
                .add(row));
        List<ReviewRow> undecided = new ArrayList<>();
        for (List<ReviewRow> same : byText.values()) {
            decide(same, undecided);
        }
        if (!undecided.isEmpty()) {
            problems.add(Problem.error(
                    new Place(
                            file,
                            undecided.stream()
                                    .mapToInt(ReviewRow::rowLine)
                                    .min()
                                    .orElse(0),
                            0),
                    undecided.size() + (undecided.size() == 1 ? " row is" : " rows are, from here on,")
                            + " not decided",
                    "write yes or no in the column decision; one of the rows with the same text is enough"));
        }
        replacements();
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    static String key(String text) {
        return Keys.folded(text.strip().replaceAll("\\s+", " "));
    }

    private void decide(List<ReviewRow> same, List<ReviewRow> undecided) {
        Set<String> decisions = new TreeSet<>();
        Set<String> replacements = new TreeSet<>();
        for (ReviewRow row : same) {
            decisions.add(row.decision());
            if (row.decision().equals("yes")) {
                replacements.add(row.replacement());
            }
        }
        decisions.remove("");
        replacements.remove("");
        for (ReviewRow row : same) {
            boolean inherits = row.decision().isEmpty() && decisions.size() == 1;
            String decision = inherits ? decisions.iterator().next() : row.decision();
            String replacement = row.replacement().isEmpty() && replacements.size() == 1
                    ? replacements.iterator().next()
                    : row.replacement();
            if (decision.isEmpty()) {
                undecided.add(row);
            } else {
                take(row.decided(decision, replacement));
            }
        }
    }

    private void take(ReviewRow row) {
        if (row.hasPlace()) {
            byDocument.computeIfAbsent(row.document(), id -> new ArrayList<>()).add(row);
        }
        if (row.decision().equals("yes")) {
            if (row.written().isEmpty()) {
                problem(row, "there is nothing to write in its place", "fill the column replacement");
            }
            confirmed.merge(key(row.text()), row, (a, b) -> a.everywhere() || !b.everywhere() ? a : b);
        }
    }

    /** A replacement that holds an original would undo the work, and be found by every check. */
    private void replacements() {
        Finder originals = new Finder(sought(false));
        for (ReviewRow row : confirmed.values()) {
            if (!originals.find(row.written()).isEmpty()) {
                problem(row, "its replacement holds something that is itself to be replaced", "choose another");
            }
        }
    }

    private void problem(ReviewRow row, String message, String remedy) {
        problems.add(Problem.error(new Place(file, row.rowLine(), 0), message, remedy));
    }

    /** The rows of a transcript that have a place, in no order. */
    List<ReviewRow> in(String document) {
        return byDocument.getOrDefault(document, List.of());
    }

    /** The documents that rows name. */
    public Set<String> documents() {
        return new TreeSet<>(byDocument.keySet());
    }

    /**
     * What is confirmed, to be looked for.
     *
     * @param onlyEverywhere without what is replaced only where a row says so
     */
    List<Sought> sought(boolean onlyEverywhere) {
        List<Sought> sought = new ArrayList<>();
        for (ReviewRow row : confirmed.values()) {
            if (row.everywhere() || !onlyEverywhere) {
                sought.add(new Sought(row.text(), row.kind(), Evidence.LIST, !row.everywhere()));
            }
        }
        return sought;
    }

    /** What is written in place of a confirmed text. */
    String written(String text) {
        ReviewRow row = confirmed.get(key(text));
        if (row == null) {
            throw new IllegalArgumentException("a text that was not confirmed");
        }
        return row.written();
    }

    String file() {
        return file;
    }
}
