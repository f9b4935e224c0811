package org.themata.report.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The codes of a table of pairs, in codebook order, and what is known of each two.
 *
 * @param rows the table
 * @param codes that are in a pair
 * @param rowOf each pair's row, by its two ids
 */
record Pairs(Rows rows, List<Code> codes, Map<List<String>, Integer> rowOf) {

    /**
     * A code.
     *
     * @param id its id
     * @param path the names from the top theme down
     * @param units with it; empty if suppressed
     */
    record Code(String id, String path, OptionalDouble units) {
        private static final String BETWEEN = " > ";

        /** The names above it are counted. */
        int level() {
            return path.split(BETWEEN, -1).length;
        }

        String name() {
            return path.substring(path.lastIndexOf(BETWEEN) < 0 ? 0 : path.lastIndexOf(BETWEEN) + BETWEEN.length());
        }

        String theme() {
            return path.split(BETWEEN, 2)[0];
        }
    }

    /** Reads a table: its rows are in codebook order, and codes below one another stand together. */
    static Pairs of(Rows rows) {
        List<Code> seen = new ArrayList<>();
        Map<List<String>, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            seen.add(new Code(rows.text(row, "code_a"), rows.text(row, "path_a"), rows.number(row, "units_a")));
        }
        for (int row = 0; row < rows.size(); row++) {
            Code code = new Code(rows.text(row, "code_b"), rows.text(row, "path_b"), rows.number(row, "units_b"));
            rowOf.put(List.of(seen.get(row).id, code.id), row);
            rowOf.put(List.of(code.id, seen.get(row).id), row);
            seen.add(code);
        }
        Branch tree = new Branch();
        seen.forEach(code -> tree.add(code, 0));
        List<Code> codes = new ArrayList<>();
        tree.collect(codes);
        return new Pairs(rows, codes, rowOf);
    }

    /** The codes below one name, in order of appearance. */
    private static final class Branch {
        private final Map<String, Code> own = new LinkedHashMap<>();
        private final Map<String, Branch> below = new LinkedHashMap<>();

        void add(Code code, int depth) {
            String[] names = code.path.split(Code.BETWEEN, -1);
            if (depth == names.length) {
                own.putIfAbsent(code.id, code);
            } else {
                below.computeIfAbsent(names[depth], name -> new Branch()).add(code, depth + 1);
            }
        }

        void collect(List<Code> codes) {
            codes.addAll(own.values());
            below.values().forEach(branch -> branch.collect(codes));
        }
    }

    /** Whether two codes are in the table. */
    boolean has(int one, int other) {
        return rowOf.containsKey(ids(one, other));
    }

    /** A column of two codes; empty if they are no pair, or it is missing. */
    OptionalDouble number(int one, int other, String column) {
        Integer row = rowOf.get(ids(one, other));
        return row == null ? OptionalDouble.empty() : rows.number(row, column);
    }

    private List<String> ids(int one, int other) {
        return List.of(codes.get(one).id, codes.get(other).id);
    }

    /** The greatest number of a column; 0 if there is none. */
    double most(String column) {
        double most = 0;
        for (int row = 0; row < rows.size(); row++) {
            most = Math.max(most, rows.number(row, column).orElse(0));
        }
        return most;
    }

    /** In what they are together, as {@code turns}. */
    String units() {
        String within = rows.size() == 0 ? "unit" : rows.text(0, "within");
        return within.startsWith("window:") ? "windows of " + within.substring(7) + " words" : within + "s";
    }
}
