package org.themata.table;

import java.util.Locale;
import java.util.Set;

/**
 * Titles of tables as APA 7 writes them: every word with a capital but for the short ones that only join others, unless
 * they begin the title or follow a colon. A word that has a capital or a figure already is left as it is.
 */
public final class TitleCase {
    private static final Set<String> JOINING = Set.of(
            "a", "an", "and", "as", "at", "but", "by", "for", "if", "in", "nor", "of", "off", "on", "or", "per", "so",
            "the", "to", "up", "via", "yet");

    private TitleCase() {}

    /** {@code Involving People: themes across participants} as {@code Involving People: Themes Across Participants}. */
    public static String of(String title) {
        StringBuilder written = new StringBuilder(title.length());
        boolean begins = true;
        int from = 0;
        while (from < title.length()) {
            int end = endOfWord(title, from);
            String word = title.substring(from, end);
            if (word.isBlank()) {
                written.append(word);
            } else {
                written.append(begins || !JOINING.contains(word) ? raised(word) : word);
                begins = ":.?!–—".indexOf(word.charAt(word.length() - 1)) >= 0;
            }
            from = end;
        }
        return written.toString();
    }

    /** Words and the blanks between them, in turn. */
    private static int endOfWord(String title, int from) {
        boolean blank = Character.isWhitespace(title.charAt(from));
        int end = from;
        while (end < title.length() && Character.isWhitespace(title.charAt(end)) == blank) {
            end++;
        }
        return end;
    }

    private static String raised(String word) {
        if (!word.equals(word.toLowerCase(Locale.ROOT))
                || word.chars().anyMatch(c -> c == '_' || c >= '0' && c <= '9')) {
            return word;
        }
        StringBuilder raised = new StringBuilder(word);
        boolean first = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (first && Character.isLetter(c)) {
                raised.setCharAt(i, Character.toTitleCase(c));
                first = false;
            }
            first |= c == '-';
        }
        return raised.toString();
    }
}
