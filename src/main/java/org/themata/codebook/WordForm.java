package org.themata.codebook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pattern in the form in which two patterns can be compared: compatibility-normalised, lower case unless
 * case-sensitive, one apostrophe, one hyphen, single blanks. Close to the engine's key, and enough for advice.
 *
 * @param text the whole
 * @param parts its parts, one a token
 */
record WordForm(String text, List<String> parts) {

    static WordForm of(String pattern, boolean caseSensitive) {
        String plain = Normalizer.normalize(pattern.strip(), Normalizer.Form.NFKC)
                .replaceAll("[’ʼ＇]", "'")
                .replaceAll("[\u2010\u2011]", "-")
                .replaceAll("\\s+", " ");
        String text = caseSensitive ? plain : plain.toLowerCase(Locale.ROOT);
        return new WordForm(text, List.of(text.split(" ")));
    }

    /** The hyphenated, spaced and closed forms, itself among them; only itself without a hyphen. */
    Set<String> hyphenVariants() {
        Set<String> variants = new TreeSet<>(List.of(text));
        if (text.matches(".*[^ ]-[^ ].*")) {
            variants.add(text.replaceAll("(?<=[^ ])-(?=[^ ])", " "));
            variants.add(text.replaceAll("(?<=[^ ])-(?=[^ ])", ""));
        }
        return variants;
    }

    boolean hasWildcard() {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** Whether every text that {@code other} matches is matched by this glob; never wrong when it says so. */
    boolean covers(WordForm other) {
        if (parts.size() != other.parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!covers(parts.get(i), 0, other.parts.get(i), 0)) {
                return false;
            }
        }
        return true;
    }

    /** {@code *} covers anything, {@code ?} any one character or {@code ?}, any other sign itself. */
    private static boolean covers(String glob, int g, String other, int o) {
        int at = g;
        int in = o;
        int star = -1;
        int retry = -1;
        while (in < other.length()) {
            char c = other.charAt(in);
            if (at < glob.length() && glob.charAt(at) == '*') {
                star = at++;
                retry = in;
            } else if (at < glob.length() && (glob.charAt(at) == '?' && c != '*' || glob.charAt(at) == c && c != '*')) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++retry;
            } else {
                return false;
            }
        }
        while (at < glob.length() && glob.charAt(at) == '*') {
            at++;
        }
        return at == glob.length();
    }

    /** What stands before the first wildcard. */
    String literalPrefix() {
        int end = 0;
        while (end < text.length() && "*?\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    /** The same with {@code part} in the place of part {@code at}. */
    WordForm with(int at, String part) {
        List<String> changed = new ArrayList<>(parts);
        changed.set(at, part);
        return new WordForm(String.join(" ", changed), List.copyOf(changed));
    }
}
