package org.themata.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises transcription marks: what stands in square brackets ({@code [laughs]}), in angle brackets
 * ({@code <crosstalk>}), in round brackets if it is a known mark ({@code (laughs)}, {@code (pause 3s)}, {@code (.)}),
 * and time marks between number signs ({@code #00:01:23-5#}).
 */
public final class Marks {
    private static final int LONGEST_SQUARE = 1_000;
    private static final int LONGEST_ANGLE = 80;
    private static final int LONGEST_ROUND = 40;

    private static final Set<String> KNOWN = Set.of(
            "laugh",
            "laughs",
            "laughing",
            "laughter",
            "chuckle",
            "chuckles",
            "chuckling",
            "giggle",
            "giggles",
            "giggling",
            "pause",
            "pauses",
            "pausing",
            "silence",
            "silent",
            "inaudible",
            "unclear",
            "unintelligible",
            "indistinct",
            "crosstalk",
            "overlap",
            "overlapping",
            "sigh",
            "sighs",
            "sighing",
            "cough",
            "coughs",
            "coughing",
            "sneezes",
            "sniffs",
            "sniffles",
            "gasp",
            "gasps",
            "groans",
            "crying",
            "cries",
            "sobs",
            "sobbing",
            "tearful",
            "yawns",
            "whisper",
            "whispers",
            "whispering",
            "applause",
            "applauds",
            "music",
            "noise",
            "clears",
            "nods",
            "nodding",
            "shrugs",
            "smiles",
            "smiling",
            "interruption",
            "interrupts",
            "phone",
            "beep",
            "lacht",
            "lachen",
            "rires",
            "risas");

    private static final Set<String> BESIDE = Set.of(
            "long",
            "short",
            "brief",
            "slight",
            "slightly",
            "nervous",
            "nervously",
            "softly",
            "loud",
            "loudly",
            "both",
            "all",
            "group",
            "general",
            "throat",
            "rings",
            "ringing",
            "background",
            "s",
            "sec",
            "secs",
            "second",
            "seconds",
            "min",
            "mins",
            "minute",
            "minutes",
            "ms",
            "speech",
            "word",
            "words",
            "and",
            "a",
            "bit",
            "of",
            "at",
            "ca",
            "approx");

    private Marks() {}

    /**
     * Whether what stands between brackets is a mark that is known by its words: {@code Laughs}, {@code inaudible
     * 00:12}.
     */
    public static boolean known(String content) {
        return isKnown(content);
    }

    /**
     * The end of the mark that begins at {@code text[at]}, or -1 if none does.
     *
     * @param to where the stretch ends; a mark never runs over it or over a line end
     */
    static int endOfMark(char[] text, int at, int to) {
        return switch (text[at]) {
            case '[' -> endOfSquare(text, at, to);
            case '<' -> endOfAngle(text, at, to);
            case '(' -> endOfRound(text, at, to);
            case '#' -> endOfTimeMark(text, at, to);
            default -> -1;
        };
    }

    private static int endOfSquare(char[] text, int at, int to) {
        int depth = 0;
        int limit = Math.min(to, at + LONGEST_SQUARE);
        for (int i = at; i < limit && text[i] != '\n'; i++) {
            if (text[i] == '[') {
                depth++;
            } else if (text[i] == ']' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int endOfAngle(char[] text, int at, int to) {
        if (at + 1 >= to || !(Character.isLetter(text[at + 1]) || text[at + 1] == '/')) {
            return -1;
        }
        int limit = Math.min(to, at + LONGEST_ANGLE);
        for (int i = at + 1; i < limit && text[i] != '\n' && text[i] != '<'; i++) {
            if (text[i] == '>') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int endOfRound(char[] text, int at, int to) {
        int limit = Math.min(to, at + LONGEST_ROUND);
        for (int i = at + 1; i < limit && text[i] != '\n' && text[i] != '('; i++) {
            if (text[i] == ')') {
                return isKnown(new String(text, at + 1, i - at - 1)) ? i + 1 : -1;
            }
        }
        return -1;
    }

    private static boolean isKnown(String content) {
        boolean known = false;
        boolean pauseLength = !content.isBlank();
        String small = content.toLowerCase(Locale.ROOT);
        for (int from = nextLetter(small, 0); from < small.length(); ) {
            int end = wordEnd(small, from);
            String word = small.substring(from, end);
            from = nextLetter(small, end);
            if (KNOWN.contains(word)) {
                known = true;
            } else if (!BESIDE.contains(word)) {
                return false;
            } else {
                pauseLength &= word.startsWith("s") || word.startsWith("m");
            }
        }
        return known || pauseLength && isPauseLength(content.strip());
    }

    private static int nextLetter(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetter(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isLetter(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Compiled only when something may be one. */
    private static final class PauseLength {
        static final Pattern FORM =
                Pattern.compile("\\.{1,5}|\\d{1,2}[.,]\\d|\\d{1,3} ?(s|sec|secs|seconds?|mins?|minutes?|ms)\\.?");
    }

    /** {@code .}, {@code ...}, {@code 2.0}, {@code 3s}: how a pause is noted in conversation analysis. */
    private static boolean isPauseLength(String content) {
        char last = content.charAt(content.length() - 1);
        boolean number = last >= '0' && last <= '9' && content.length() > 4;
        return !number && PauseLength.FORM.matcher(content).matches();
    }

    private static int endOfTimeMark(char[] text, int at, int to) {
        int i = at + 1;
        int colons = 0;
        while (i < to && (text[i] >= '0' && text[i] <= '9' || ":.,-".indexOf(text[i]) >= 0)) {
            if (text[i] == ':') {
                colons++;
            }
            i++;
        }
        return colons > 0 && i < to && text[i] == '#' ? i + 1 : -1;
    }
}
