package org.themata.corpus.read;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mark-up in the text of cues: {@code <v Name>}, {@code <00:17.500>}, {@code <c.yellow>}, {@code {\an8}}, entities. */
final class CueTags {
    /** A tag of the formats; others, such as {@code <crosstalk>}, are the transcriber's marks and stay in the text. */
    private static final Pattern TAG = Pattern.compile(
            "<(?:(v)(?:\\.[^\\s>]{0,200})?\\s{1,20}([^>\\n]{0,500})"
                    + "|/?(?:v|c|b|i|u|s|ruby|rt|lang|font)(?:[.\\s][^>\\n]{0,500})?|[\\d:.]{1,50})>"
                    + "|\\{\\\\[^}\\n]{0,500}\\}",
            Pattern.CASE_INSENSITIVE);

    /** Tags of a part of a word, such as {@code si<b>lo</b>s}, which do not divide it. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?<=[\\p{L}\\p{M}\\p{N}])(?:</?(?:c|b|i|u|s|font)(?:[.\\s][^>\\n<]*)?>)+(?=[\\p{L}\\p{M}\\p{N}])");

    private static final Pattern ENTITY =
            Pattern.compile("&(?:(amp|lt|gt|quot|apos|nbsp|lrm|rlm)|#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));");

    private CueTags() {}

    /** Finds the tags of a line; group 2 is the speaker of a {@code v} tag. */
    static Matcher tags(String text, int from, int to) {
        return TAG.matcher(text).region(from, to);
    }

    /** The speaker in a matched tag; null if it is another tag. */
    static @Nullable String voice(Matcher tag) {
        String name = tag.group(2);
        return name == null ? null : decode(name).replace("\u00AD", "").strip();
    }

    /**
     * The text in which tags inside words are soft hyphens, and signs beyond the first plane that are written as
     * entities are themselves. Has as many code points as the file, so that no offset moves, but not as many units.
     */
    static String whole(String text) {
        if (text.indexOf('<') < 0 && text.indexOf("&#") < 0) {
            return text;
        }
        String joined = INSIDE.matcher(text).replaceAll(tag -> hyphens(tag.group()));
        return ENTITY.matcher(joined).replaceAll(entity -> {
            String plain = plain(entity);
            int points = plain.codePointCount(0, plain.length());
            return points == plain.length()
                    ? Matcher.quoteReplacement(entity.group())
                    : plain + "\u00AD".repeat(entity.group().length() - points);
        });
    }

    private static String hyphens(String text) {
        return "\u00AD".repeat(text.codePointCount(0, text.length()));
    }

    /**
     * The text with entities decoded in place: the character, then soft hyphens to the length of the entity, so that no
     * offset moves; {@code &nbsp;} becomes blanks.
     */
    static String decode(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        Matcher matcher = ENTITY.matcher(text);
        while (matcher.find()) {
            String plain = plain(matcher);
            char filler = plain.equals(" ") ? ' ' : '\u00AD';
            int start = matcher.start();
            for (int at = start; at < matcher.end(); at++) {
                out.setCharAt(at, at - start < plain.length() ? plain.charAt(at - start) : filler);
            }
        }
        return out.toString();
    }

    private static String plain(MatchResult matcher) {
        if (matcher.group(1) == null) {
            int point = matcher.group(2) != null
                    ? Integer.parseInt(matcher.group(2))
                    : Integer.parseInt(matcher.group(3), 16);
            boolean valid = Character.isValidCodePoint(point) && point >= ' ' && (point < 0xD800 || point > 0xDFFF);
            return point == 0xA0 ? " " : valid ? Character.toString(point) : "\uFFFD";
        }
        return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "lrm" -> "\u200E";
            case "rlm" -> "\u200F";
            default -> " ";
        };
    }
}
