package org.themata.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the known name that a misspelt one most likely meant. */
public final class Nearest {
    /** Nobody misspells what is longer. */
    private static final int LONGEST = 500;

    private Nearest() {}

    /**
     * The known name with the smallest edit distance (insert, delete, replace, swap of neighbours; case ignored), if it
     * is near enough to be meant: at most a third of the longer name, and at least one edit.
     *
     * @param name what was written
     * @param known the names that exist; of equally near ones the first wins
     */
    public static Optional<String> to(String name, Collection<String> known) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        String wanted = name.toLowerCase(Locale.ROOT);
        for (String candidate : known) {
            int longer = Math.max(name.length(), candidate.length());
            int limit = Math.max(1, longer / 3);
            if (longer > LONGEST || Math.abs(name.length() - candidate.length()) > limit) {
                continue;
            }
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance <= limit && distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The first two names that differ in case alone; empty if there are none. */
    public static Optional<List<String>> sameButForCase(Collection<String> names) {
        Map<String, String> met = new HashMap<>();
        for (String name : names) {
            String other = met.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (other != null && !other.equals(name)) {
                return Optional.of(List.of(other, name));
            }
        }
        return Optional.empty();
    }

    /** A remedy for messages: {@code did you mean "x"?}, else the names that exist. */
    public static String remedy(String name, Collection<String> known) {
        return to(name, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() -> "known are: " + String.join(", ", known));
    }

    /** Optimal string alignment distance (Levenshtein with swaps of neighbours). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(d[i - 1][j - 1] + replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, 1 + d[i - 2][j - 2]);
                }
                d[i][j] = best;
            }
        }
        return d[a.length()][b.length()];
    }
}
