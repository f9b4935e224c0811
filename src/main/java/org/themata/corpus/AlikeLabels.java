package org.themata.corpus;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Whether two labels of speakers are probably one, misspelt: {@code P1} and {@code P01}, {@code Particpant}. */
final class AlikeLabels {
    /** Turns of a label that may be a slip of the typist. */
    private static final int FEW = 2;

    private static final int OFTENER = 3;

    /** Nobody is called so: what is nearly such a word is misspelt. */
    private static final Set<String> ROLES = Set.of(
            "facilitator",
            "informant",
            "interviewee",
            "interviewer",
            "moderator",
            "participant",
            "researcher",
            "respondent",
            "speaker");

    private AlikeLabels() {}

    /**
     * How they differ, as a message says it; empty if they are two speakers. Names as near as {@code Anna} and
     * {@code Anne} are two unless one of them speaks seldom: once or twice and less than the other, or a third as
     * often.
     *
     * @param few turns of the label that speaks less
     * @param many turns of the other
     */
    static String how(String rare, String frequent, int few, int many) {
        String a = plain(rare);
        String b = plain(frequent);
        if (a.equals(b)) {
            return "differ only in letter case, blanks or width";
        }
        if (a.replaceAll("(?<!\\d)0+(?=\\d)", "").equals(b.replaceAll("(?<!\\d)0+(?=\\d)", ""))) {
            return "differ only in leading zeros";
        }
        if (!a.replaceAll("\\D", "").equals(b.replaceAll("\\D", ""))) {
            return "";
        }
        boolean role = role(a);
        boolean otherRole = role(b);
        boolean seldom = few <= FEW && few < many || many >= OFTENER * few;
        return near(a, b) && (role != otherRole || seldom && !role) ? "are nearly alike" : "";
    }

    private static boolean near(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        return shorter >= 4 && Math.abs(a.length() - b.length()) <= 2 && distance(a, b) <= (shorter >= 6 ? 2 : 1);
    }

    private static boolean role(String plain) {
        return ROLES.contains(plain.replaceAll("\\d", ""));
    }

    private static String plain(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s._-]+", "");
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
