package org.themata.deidentify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Span;

/** Says what is replaced in a transcript: what its rows confirm, and every other place of what was confirmed. */
final class Replacing {
    private final Decisions decisions;
    private final Finder everywhere;
    private final Finder all;

    Replacing(Decisions decisions) {
        this.decisions = decisions;
        this.everywhere = new Finder(decisions.sought(true));
        this.all = new Finder(decisions.sought(false));
    }

    /**
     * The replacements in a transcript, in order, not overlapping.
     *
     * @throws InputException if a row does not fit the transcript, or two overlap
     */
    List<Replacement> in(Transcript transcript) {
        String text = transcript.text();
        List<Problem> problems = new ArrayList<>();
        TreeMap<Integer, Replacement> chosen = new TreeMap<>();
        List<Span> kept = new ArrayList<>();
        List<ReviewRow> rows = new ArrayList<>(decisions.in(transcript.id()));
        rows.sort(Comparator.comparingInt(ReviewRow::start));
        Units units = new Units(text);
        List<Replacement> candidates = new ArrayList<>();
        for (ReviewRow row : rows) {
            int start = units.at(row.start());
            int end = start < 0 ? -1 : units.at(row.end());
            if (end < 0 || !Decisions.key(text.substring(start, end)).equals(Decisions.key(row.text()))) {
                problems.add(problem(
                        row,
                        "the transcript has another text at this place",
                        "was \"" + transcript.id()
                                + "\" changed since? Then propose anew, with --review to keep the decisions"));
            } else if (row.decision().equals("yes")) {
                candidates.add(replacement(transcript, new Span(start, end), row.kind(), row.written(), row));
            } else {
                kept.add(new Span(start, end));
            }
        }
        for (Finder.Found found : everywhere.find(text)) {
            boolean refused = kept.stream()
                    .anyMatch(no -> no.start() <= found.span().start()
                            && no.end() >= found.span().end());
            if (!refused) {
                String written = decisions.written(found.sought().text());
                candidates.add(
                        replacement(transcript, found.span(), found.sought().kind(), written, null));
            }
        }
        candidates.sort(Comparator.comparingInt((Replacement one) -> -one.span().length())
                .thenComparing(one -> one.span().start()));
        for (Replacement one : candidates) {
            choose(one, chosen, transcript, problems);
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return List.copyOf(chosen.values());
    }

    private static void choose(
            Replacement one, TreeMap<Integer, Replacement> chosen, Transcript transcript, List<Problem> problems) {
        var before = chosen.lowerEntry(one.span().end());
        if (before == null || !before.getValue().span().overlaps(one.span())) {
            chosen.put(one.span().start(), one);
            return;
        }
        Span longer = before.getValue().span();
        if (longer.start() > one.span().start() || longer.end() < one.span().end()) {
            int line = 1
                    + (int) transcript
                            .text()
                            .substring(0, one.span().start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            problems.add(Problem.error(
                    new Place(transcript.file(), line, 0),
                    "two replacements overlap here, and neither holds the other",
                    "say no to one of their rows, or make one row of both"));
        }
    }

    private static Replacement replacement(
            Transcript transcript,
            Span span,
            IdentifierClass kind,
            String written,
            @org.jspecify.annotations.Nullable ReviewRow row) {
        boolean own = row != null && !row.replacement().isEmpty();
        String text = own ? written : Replacement.inCaseOf(span.of(transcript.text()), written);
        boolean spoken = Speech.holds(transcript, span);
        return new Replacement(span, kind, spoken ? text : Replacement.bare(text), row == null || row.everywhere());
    }

    private Problem problem(ReviewRow row, String message, String remedy) {
        return Problem.error(new Place(decisions.file(), row.rowLine(), 0), message, remedy);
    }

    /** What is confirmed in a text of one line that is no transcript: a label, a memo, the name of a file. */
    List<Replacement> inWords(String text, boolean bare) {
        List<Replacement> replacements = new ArrayList<>();
        for (Finder.Found found : all.find(text)) {
            String written = Replacement.inCaseOf(
                    found.span().of(text), decisions.written(found.sought().text()));
            replacements.add(new Replacement(
                    found.span(),
                    found.sought().kind(),
                    bare ? Replacement.bare(written) : written,
                    !found.sought().exact()));
        }
        return replacements;
    }

    /** The same text with what is confirmed replaced. */
    String words(String text, boolean bare) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (Replacement one : inWords(text, bare)) {
            words.append(text, from, one.span().start()).append(one.text());
            from = one.span().end();
        }
        return words.append(text, from, text.length()).toString();
    }
}
