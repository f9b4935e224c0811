package org.themata.corpus.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mark-up in the text of cues: {@code <v Name>}, {@code <00:17.500>}, {@code <c.yellow>}, {@code {\an8}}, entities. */
final class CueTags {
    /** A tag of the formats; others, such as {@code <crosstalk>}, are the transcriber's marks and stay in the text. */
    private static final Pattern TAG = Pattern.compile(
            "<(?:(v)(?:\\.[^\\s>]*)?\\s+([^>\\n]*)|/?(?:v|c|b|i|u|s|ruby|rt|lang|font)(?:[.\\s][^>\\n]*)?|[\\d:.]+)>"
                    + "|\\{\\\\[^}\\n]*\\}",
            Pattern.CASE_INSENSITIVE);

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
            out.replace(matcher.start(), matcher.start() + plain.length(), plain);
            for (int at = matcher.start() + plain.length(); at < matcher.end(); at++) {
                out.setCharAt(at, filler);
            }
        }
        return out.toString();
    }

    private static String plain(Matcher matcher) {
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
