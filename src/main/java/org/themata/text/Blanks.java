package org.themata.text;

import java.util.ArrayList;
import java.util.List;

/**
 * White space between the words that people write into a codebook: blank, tab, line end, form feed. Plain loops: an
 * expression of the JDK costs every start some milliseconds.
 */
public final class Blanks {

    private Blanks() {}

    /** Whether it is one of them. */
    public static boolean isOne(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Whether there is one in the text. */
    public static boolean areIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isOne(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** What stands between them; a text of nothing else has no words. */
    public static List<String> split(String text) {
        List<String> words = new ArrayList<>(2);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isOne(text.charAt(i))) {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    /** The text with a single space for each run of them. */
    public static String squeezed(String text) {
        if (!areIn(text)) {
            return text;
        }
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isOne(text.charAt(i))) {
                squeezed.append(text.charAt(i));
            } else if (i == 0 || !isOne(text.charAt(i - 1))) {
                squeezed.append(' ');
            }
        }
        return squeezed.toString();
    }
}
