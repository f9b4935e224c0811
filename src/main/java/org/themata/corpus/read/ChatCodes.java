package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themata.text.Span;

/**
 * Finds the spoken words of a main tier of CHAT. Out are: times; codes in square brackets, but for events ({@code [=!
 * laughs]}) and comments ({@code [% …]}), which stay as marks, as pauses ({@code (.)}) do; the angle brackets of
 * scopes; what follows {@code &} (fillers, fragments, events) or {@code 0} (left out by the speaker) or {@code +}
 * (terminators and linkers); {@code xxx}, {@code yyy}, {@code www}; and what follows {@code @} in a word.
 */
final class ChatCodes {
    private static final char INVISIBLE = '\u00AD';
    private static final Pattern OUT = Pattern.compile("\u0015[^\u0015\\n]{0,40}\u0015"
            + "|\\[(?!=! |% )[^\\]\\n]{0,200}\\]"
            + "|(?<=[\\s<])(?:&\\S+|\\+\\S+|0\\p{L}*(?=[\\s>])|(?:xxx?|yyy?|www)(?:@\\S+)?(?=[\\s>.?!,]|$))"
            + "|(?<=\\p{L})@[\\w:$]+"
            + "|[<>\u2039\u203A\u2308\u2309\u230A\u230B\u21D7\u2191\u2193\u21D8\u2194]");
    private static final Pattern WITHIN = Pattern.compile(
            "(?<=[\\p{L}:)])\\((?=\\p{L})|(?<=[\\s<])\\((?=\\p{L}+\\)\\p{L})|(?<=\\p{L})\\)|(?<=\\p{L}):+(?=[\\p{L}\\s.?!,>(]|$)"
                    + "|(?<=\\p{L})\\^(?=\\p{L})");
    private static final Pattern COMPOUND = Pattern.compile("(?<=\\p{L})_(?=\\p{L})");

    private ChatCodes() {}

    /**
     * The stretches of speech from {@code from} to {@code to}.
     *
     * @param whole the file
     * @param text the same; codes within words are made invisible in it
     */
    static List<Span> speech(String whole, StringBuilder text, int from, int to) {
        List<Span> pieces = new ArrayList<>();
        int begin = from;
        Matcher out = region(OUT, whole, from, to);
        while (out.find()) {
            add(pieces, whole, begin, out.start());
            begin = out.end();
        }
        add(pieces, whole, begin, to);
        for (Span piece : pieces) {
            Matcher within = region(WITHIN, whole, piece.start(), piece.end());
            while (within.find()) {
                for (int at = within.start(); at < within.end(); at++) {
                    text.setCharAt(at, INVISIBLE);
                }
            }
            Matcher compound = region(COMPOUND, whole, piece.start(), piece.end());
            while (compound.find()) {
                text.setCharAt(compound.start(), ' ');
            }
        }
        return pieces.stream()
                .map(piece -> visible(text, piece))
                .filter(piece -> piece.length() > 0)
                .toList();
    }

    private static Matcher region(Pattern pattern, String text, int from, int to) {
        return pattern.matcher(text).region(from, to).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private static void add(List<Span> pieces, String text, int from, int to) {
        if (from < to && !text.substring(from, to).isBlank()) {
            pieces.add(new Span(from, to));
        }
    }

    /** Without invisible characters at the start, which would be tokens of their own. */
    private static Span visible(StringBuilder text, Span piece) {
        int start = piece.start();
        while (start < piece.end() && (text.charAt(start) == INVISIBLE || text.charAt(start) == ' ')) {
            start++;
        }
        return new Span(start, piece.end());
    }
}
