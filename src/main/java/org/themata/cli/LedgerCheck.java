package org.themata.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.themata.analysis.LedgerRows;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/** Whether a ledger fits the transcripts and the codebook: all that does not, with its line. Thread-safe. */
final class LedgerCheck {
    private final String file;
    private final LedgerRows rows;
    private final Optional<List<String>> codes;
    private final Map<String, Integer> lengths = new ConcurrentHashMap<>();

    /** @param codes that there are; empty = whatever the ledger names */
    LedgerCheck(String file, LedgerRows rows, Optional<List<String>> codes) {
        this.file = file;
        this.rows = rows;
        this.codes = codes.map(List::copyOf);
    }

    /** A transcript was read. */
    void met(Transcript transcript) {
        lengths.put(
                transcript.id(),
                transcript.text().codePointCount(0, transcript.text().length()));
    }

    /** Whether the codebook has every code of the ledger. */
    boolean knowsAllCodes() {
        Set<String> known = new HashSet<>(codes.orElse(List.of()));
        return codes.isEmpty() || rows.kinds().stream().allMatch(kind -> known.contains(kind.code()));
    }

    /**
     * When all transcripts have been read.
     *
     * @throws InputException with every coding that ends beyond its transcript, and every document and code that there
     *     is not, where it first stands
     */
    void finish() {
        List<Found> found = new ArrayList<>();
        int[] firstOfKind = new int[rows.kinds().size()];
        Arrays.fill(firstOfKind, Integer.MAX_VALUE);
        for (String document : rows.documents()) {
            documentFits(document, found, firstOfKind);
        }
        codes.ifPresent(known -> codesAreThere(known, firstOfKind, found));
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(Found::row));
            throw new InputException(found.stream().map(Found::problem).toList());
        }
    }

    /** What is wrong with a row. */
    private record Found(int row, Problem problem) {}

    private void documentFits(String document, List<Found> found, int[] firstOfKind) {
        int length = lengths.getOrDefault(document, -1);
        boolean[] said = {false};
        rows.forEach(document, row -> {
            firstOfKind[rows.kind(row)] = Math.min(firstOfKind[rows.kind(row)], row);
            if (length < 0 && !said[0]) {
                List<String> ids = lengths.keySet().stream().sorted().limit(10).toList();
                found.add(problem(row, "there is no transcript \"" + document + "\"", Nearest.remedy(document, ids)));
                said[0] = true;
            } else if (length >= 0 && rows.end(row) > length) {
                found.add(problem(
                        row,
                        "a coding of \"" + rows.kinds().get(rows.kind(row)).code() + "\" ends at " + rows.end(row)
                                + ", and \"" + document + "\" has " + length + " characters",
                        "see that the ledger belongs to these transcripts; start and end count code points from 0"));
            }
        });
    }

    private void codesAreThere(List<String> known, int[] firstOfKind, List<Found> found) {
        Map<String, Integer> firstOfCode = new HashMap<>();
        for (int kind = 0; kind < firstOfKind.length; kind++) {
            firstOfCode.merge(rows.kinds().get(kind).code(), firstOfKind[kind], Math::min);
        }
        firstOfCode.keySet().removeAll(new HashSet<>(known));
        firstOfCode.forEach((code, row) ->
                found.add(problem(row, "the codebook has no code \"" + code + "\"", Nearest.remedy(code, known))));
    }

    private Found problem(int row, String message, String remedy) {
        return new Found(row, Problem.error(new Place(file, rows.line(row), 0), message, remedy));
    }
}
