package org.themata.deidentify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that a file may be read as: as it is, with its escapes undone (entities of HTML and XML, {@code \\u00e9} of
 * JSON, {@code %20} of addresses), and without its tags, which may stand inside a name or between two.
 */
final class Views {
    private static final Pattern ESCAPE = Pattern.compile(
            "&#(\\d{1,7});|&#[xX]([0-9a-fA-F]{1,6});|&(amp|lt|gt|quot|apos|nbsp);|\\\\u([0-9a-fA-F]{4})");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2})+");

    private Views() {}

    /** The characters of a file: by its byte-order mark, else UTF-8, else Windows-1252. */
    static String decoded(byte[] bytes) {
        if (bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** The views, the file as it is first. */
    static List<String> of(String text) {
        Set<String> views = new LinkedHashSet<>();
        views.add(text);
        String plain = text.indexOf('&') < 0 && text.indexOf('\\') < 0 ? text : unescaped(text);
        plain = plain.indexOf('%') < 0 ? plain : percent(plain);
        views.add(plain);
        if (plain.indexOf('<') >= 0) {
            views.add(withoutTags(plain, ""));
            views.add(withoutTags(plain, " "));
        }
        return List.copyOf(views);
    }

    private static String unescaped(String text) {
        Matcher matcher = ESCAPE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(character(matcher)));
        }
        return matcher.appendTail(out).toString();
    }

    private static String character(Matcher matcher) {
        if (matcher.group(3) != null) {
            return NAMED.getOrDefault(matcher.group(3), " ");
        }
        int point = matcher.group(1) != null
                ? Integer.parseInt(matcher.group(1))
                : Integer.parseInt(matcher.group(2) != null ? matcher.group(2) : matcher.group(4), 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : " ";
    }

    private static String percent(String text) {
        Matcher matcher = PERCENT.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            byte[] bytes = java.util.HexFormat.of().parseHex(matcher.group().replace("%", ""));
            matcher.appendReplacement(out, Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8)));
        }
        return matcher.appendTail(out).toString();
    }

    private static String withoutTags(String text, String between) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', from)) {
            int close = text.indexOf('>', open);
            if (close < 0) {
                break;
            }
            out.append(text, from, open).append(between);
            from = close + 1;
        }
        return out.append(text, from, text.length()).toString();
    }
}
