package org.themata.coding;

/**
 * Patterns of whole tokens with wildcards. Inside the engine the wildcards are two private-use characters, so that a
 * literal {@code *} or {@code ?} stays itself.
 */
final class Glob {
    /** Any run of characters, also none. */
    static final char RUN = '\uE000';
    /** Exactly one code point. */
    static final char ONE = '\uE001';

    private Glob() {}

    /** Turns {@code * ? \* \?} as people write them into the engine's form. */
    static String parse(String written) {
        StringBuilder glob = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length() && "*?\\".indexOf(written.charAt(i + 1)) >= 0) {
                glob.append(written.charAt(++i));
            } else {
                glob.append(c == '*' ? RUN : c == '?' ? ONE : c);
            }
        }
        return glob.toString();
    }

    /** The glob as people write it: the opposite of {@link #parse}. */
    static String written(String glob) {
        StringBuilder written = new StringBuilder(glob.length());
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (c == '*' || c == '?' || c == '\\') {
                written.append('\\');
            }
            written.append(c == RUN ? '*' : c == ONE ? '?' : c);
        }
        return written.toString();
    }

    static boolean isWild(String glob) {
        return glob.indexOf(RUN) >= 0 || glob.indexOf(ONE) >= 0;
    }

    /** Where the first wildcard stands; the length if there is none. */
    static int literalPrefix(String glob) {
        int i = 0;
        while (i < glob.length() && glob.charAt(i) != RUN && glob.charAt(i) != ONE) {
            i++;
        }
        return i;
    }

    /** Whether the whole of {@code key} matches; time is the product of the lengths at most. */
    static boolean matches(String glob, String key) {
        int g = 0;
        int k = 0;
        int lastRun = -1;
        int retry = 0;
        while (k < key.length()) {
            if (g < glob.length() && glob.charAt(g) == RUN) {
                lastRun = g++;
                retry = k;
            } else if (g < glob.length() && glob.charAt(g) == ONE) {
                g++;
                k += Character.charCount(key.codePointAt(k));
            } else if (g < glob.length() && glob.charAt(g) == key.charAt(k)) {
                g++;
                k++;
            } else if (lastRun >= 0) {
                g = lastRun + 1;
                retry += Character.charCount(key.codePointAt(retry));
                k = retry;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == RUN) {
            g++;
        }
        return g == glob.length();
    }
}
