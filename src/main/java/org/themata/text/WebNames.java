package org.themata.text;

/** Recognises what the web made one word of many: addresses, tags and user names. */
final class WebNames {
    private static final String TRAILING = ".,;:!?'\"\u2019\u201D)]}>*_";

    private WebNames() {}

    /**
     * The end of the web address that begins at {@code from}, or -1.
     *
     * @param wordEnd where the word at {@code from} ends: an address is looked for only behind {@code http},
     *     {@code https}, {@code ftp} or {@code www.}
     */
    static int endOfUrl(char[] text, int from, int wordEnd, int to) {
        boolean scheme = wordEnd + 3 < to
                && text[wordEnd] == ':'
                && text[wordEnd + 1] == '/'
                && text[wordEnd + 2] == '/'
                && isScheme(text, from, wordEnd)
                && text[wordEnd + 3] > ' ';
        boolean www = wordEnd - from > 4
                && (text[from] | 0x20) == 'w'
                && (text[from + 1] | 0x20) == 'w'
                && (text[from + 2] | 0x20) == 'w'
                && text[from + 3] == '.';
        if (!scheme && !www) {
            return -1;
        }
        int end = wordEnd;
        while (end < to && !Character.isWhitespace(text[end]) && text[end] != '<' && text[end] != '>') {
            end++;
        }
        while (end > wordEnd && TRAILING.indexOf(text[end - 1]) >= 0 && !closesInside(text, from, end)) {
            end--;
        }
        return end;
    }

    /** Whether a last {@code )} has its {@code (} in the address. */
    private static boolean closesInside(char[] text, int from, int end) {
        if (text[end - 1] != ')') {
            return false;
        }
        int depth = 0;
        for (int i = from; i < end; i++) {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        }
        return depth == 0;
    }

    private static boolean isScheme(char[] text, int from, int to) {
        String word = new String(text, from, to - from);
        return word.equalsIgnoreCase("http") || word.equalsIgnoreCase("https") || word.equalsIgnoreCase("ftp");
    }

    /** Where the e-mail address around the {@code @} at {@code at} begins, not before {@code from}, or -1. */
    static int startOfEmail(char[] text, int from, int at) {
        int start = at;
        while (start > from && (isWordCharacter(text[start - 1]) || ".%+-".indexOf(text[start - 1]) >= 0)) {
            start--;
        }
        while (start < at && !isWordCharacter(text[start])) {
            start++;
        }
        return start < at ? start : -1;
    }

    /** Where the e-mail address around the {@code @} at {@code at} ends, or -1 if no domain follows. */
    static int endOfEmail(char[] text, int at, int to) {
        int end = at + 1;
        int lastDot = -1;
        while (end < to && (isWordCharacter(text[end]) || text[end] == '.' || text[end] == '-')) {
            if (text[end] == '.') {
                lastDot = end;
            }
            end++;
        }
        while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) {
            end--;
            if (end == lastDot) {
                lastDot = lastDotBefore(text, at + 1, end);
            }
        }
        return lastDot > at + 1 && lastDot < end - 1 ? end : -1;
    }

    private static int lastDotBefore(char[] text, int from, int end) {
        int i = end - 1;
        while (i >= from && text[i] != '.') {
            i--;
        }
        return i;
    }

    /** The end of the tag or user name whose {@code #} or {@code @} is at {@code at}, or -1: it needs a letter. */
    static int endOfTagOrUser(char[] text, int at, int to) {
        int end = at + 1;
        boolean letter = false;
        while (end < to && isWordCharacter(text[end])) {
            letter |= Character.isLetter(text[end]);
            end++;
        }
        return letter ? end : -1;
    }

    /** The same by quanteda's documented patterns: {@code #\w+#?} and {@code @[a-zA-Z0-9_]+}; a number will do. */
    static int endOfQuantedaTag(char[] text, int at, int to) {
        boolean user = text[at] == '@';
        int end = at + 1;
        while (end < to && isWordCharacter(text[end]) && (!user || text[end] < 0x80)) {
            end++;
        }
        if (end == at + 1) {
            return -1;
        }
        return !user && end < to && text[end] == '#' ? end + 1 : end;
    }

    private static boolean isWordCharacter(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
