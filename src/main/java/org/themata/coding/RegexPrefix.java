package org.themata.coding;

import java.util.Locale;

/**
 * The letters and digits with which every match of a regular expression begins, so that most tokens need not be shown
 * to it: {@code token(ism|istic)} begins with {@code token}, {@code organi[sz]ed} with {@code organi}.
 */
final class RegexPrefix {

    private RegexPrefix() {}

    /**
     * The letters, in lower case unless {@code cased}; empty if they are not plain to see.
     *
     * @param regex in RE2 syntax
     * @param cased whether upper and lower case differ
     */
    static String of(String regex, boolean cased) {
        int end = 0;
        while (end < regex.length() && isPlain(regex.charAt(end))) {
            end++;
        }
        boolean optional = end < regex.length() && "?*{".indexOf(regex.charAt(end)) >= 0;
        String prefix = regex.substring(0, optional ? Math.max(0, end - 1) : end);
        return hasChoiceOutside(regex, end) ? "" : cased ? prefix : prefix.toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Whether a {@code |} may stand outside all brackets; with a class or an escape the question is not asked. */
    private static boolean hasChoiceOutside(String regex, int from) {
        if (regex.indexOf('|') < 0) {
            return false;
        }
        int depth = 0;
        for (int i = from; i < regex.length(); i++) {
            char c = regex.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '|' && depth == 0 || c == '[' || c == '\\') {
                return true;
            }
        }
        return false;
    }
}
