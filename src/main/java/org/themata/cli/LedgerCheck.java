package org.themata.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.themata.coding.Coding;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/** Whether a ledger fits the transcripts and the codebook: all that does not, with its line. Thread-safe. */
final class LedgerCheck {
    private final String file;
    private final List<Coding> codings;
    private final Map<Coding, Integer> lines;
    private final Optional<List<String>> codes;
    private final Map<String, Integer> lengths = new ConcurrentHashMap<>();

    /**
     * @param lines of the codings, by identity
     * @param codes that there are; empty = whatever the ledger names
     */
    LedgerCheck(String file, List<Coding> codings, Map<Coding, Integer> lines, Optional<List<String>> codes) {
        this.file = file;
        this.codings = codings;
        this.lines = lines;
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
        return codes.isEmpty() || codings.stream().allMatch(coding -> known.contains(coding.code()));
    }

    /**
     * When all transcripts have been read.
     *
     * @throws InputException with every coding that ends beyond its transcript, and every document and code that there
     *     is not, where it first stands
     */
    void finish() {
        List<Problem> problems = new ArrayList<>();
        Set<String> said = new HashSet<>();
        Set<String> known = new HashSet<>(codes.orElse(List.of()));
        for (Coding coding : codings) {
            Place place = new Place(file, lines.getOrDefault(coding, 0), 0);
            String document = coding.document();
            int length = lengths.getOrDefault(document, -1);
            if (length < 0 && said.add("document " + document)) {
                List<String> ids = lengths.keySet().stream().sorted().limit(10).toList();
                problems.add(Problem.error(
                        place, "there is no transcript \"" + document + "\"", Nearest.remedy(document, ids)));
            } else if (length >= 0 && coding.end() > length) {
                problems.add(Problem.error(
                        place,
                        "coding " + coding.id() + " ends at " + coding.end() + ", and \"" + document + "\" has "
                                + length + " characters",
                        "see that the ledger belongs to these transcripts; start and end count code points from 0"));
            }
            String code = coding.code();
            if (codes.isPresent() && !known.contains(code) && said.add("code " + code)) {
                problems.add(Problem.error(
                        place, "the codebook has no code \"" + code + "\"", Nearest.remedy(code, codes.get())));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }
}
