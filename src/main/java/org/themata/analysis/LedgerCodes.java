package org.themata.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themata.codebook.Code;
import org.themata.coding.Coding;

/** The codes of a ledger without a codebook: those that its paths tell of. */
public final class LedgerCodes {
    private final Node top = new Node();

    private static final class Node {
        final Map<String, Node> below = new LinkedHashMap<>();
        String id = "";
    }

    /** Takes a row's code into account. */
    public void add(Coding coding) {
        Node node = top;
        String path = coding.path().isEmpty() ? coding.code() : coding.path();
        for (String name : path.split(Code.PATH_SEPARATOR)) {
            node = node.below.computeIfAbsent(name, n -> new Node());
        }
        node.id = coding.code();
    }

    /** Codes and themes made from the paths that were seen, in order of appearance. */
    public List<Code> codes() {
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
