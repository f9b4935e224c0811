package org.themata.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.coding.Coding;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/** The codes of a ledger: the codebook's, or, without a codebook, those that its paths tell of. */
public final class LedgerCodes {

    private LedgerCodes() {}

    /**
     * Checks that the codebook has every code of the ledger.
     *
     * @param file the ledger, for messages
     * @throws InputException naming each code that it has not, with the nearest
     */
    public static List<Code> of(Codebook codebook, List<Coding> codings, String file) {
        List<Code> codes = codebook.codes().toList();
        List<String> ids = codes.stream().map(Code::id).toList();
        List<Problem> problems = codings.stream()
                .map(Coding::code)
                .distinct()
                .filter(code -> !ids.contains(code))
                .map(code -> Problem.error(
                        Place.of(file), "the codebook has no code \"" + code + "\"", Nearest.remedy(code, ids)))
                .toList();
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return codes;
    }

    private static final class Node {
        final Map<String, Node> below = new LinkedHashMap<>();
        String id = "";
    }

    /** Makes codes and themes from the paths of the ledger, in order of appearance. */
    public static List<Code> of(List<Coding> codings) {
        Node top = new Node();
        for (Coding coding : codings) {
            Node node = top;
            String path = coding.path().isEmpty() ? coding.code() : coding.path();
            for (String name : path.split(Code.PATH_SEPARATOR)) {
                node = node.below.computeIfAbsent(name, n -> new Node());
            }
            node.id = coding.code();
        }
        List<Code> codes = new ArrayList<>();
        top.below.forEach((name, node) -> codes.add(code(name, "", 1, node)));
        return codes.stream().flatMap(Code::withAllBelow).toList();
    }

    private static Code code(String name, String above, int level, Node node) {
        String path = above.isEmpty() ? name : above + Code.PATH_SEPARATOR + name;
        List<Code> below = new ArrayList<>();
        node.below.forEach((next, child) -> below.add(code(next, path, level + 1, child)));
        String id = node.id.isEmpty() ? path : node.id;
        return new Code(id, name, path, level, "", "", "", "", "", List.of(), below, 0);
    }
}
