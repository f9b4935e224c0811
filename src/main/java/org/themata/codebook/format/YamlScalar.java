package org.themata.codebook.format;

import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Writes a text so that YAML reads the same text again, wherever it stands; with quotes only where they help. */
final class YamlScalar {
    /** Signs that may stand in a text without quotes, but not at its start. */
    private static final String PLAIN_SIGNS = " _*'’./+-";
    /** Texts that older YAML readers take for something else. */
    private static final List<String> NOT_TEXT_TO_ALL =
            List.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private YamlScalar() {}

    static String of(String text) {
        if (isPlain(text) && !NOT_TEXT_TO_ALL.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        boolean oneLine = true;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            oneLine &= !mustEscape(text.codePointAt(i));
        }
        boolean marks = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
        return oneLine && marks ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
    }

    /** As {@link #of}; texts of several words always have quotes, which reads better between brackets. */
    static String inFlow(String text) {
        String written = of(text);
        return written.equals(text) && text.indexOf(' ') >= 0 ? doubleQuoted(text) : written;
    }

    /** A letter, then letters, digits, marks and a few signs; the last is no blank and no slash. */
    private static boolean isPlain(String text) {
        if (text.isEmpty() || !Character.isLetter(text.codePointAt(0)) || text.endsWith(" ") || text.endsWith("/")) {
            return false;
        }
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!Character.isLetter(c) && PLAIN_SIGNS.indexOf(c) < 0 && !isNumberOrMark(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumberOrMark(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean mustEscape(int c) {
        return c < 0x20
                || c >= 0x7F && c < 0xA0
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF
                || !StreamReader.isPrintable(c);
    }

    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (mustEscape(c)) {
                        quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
