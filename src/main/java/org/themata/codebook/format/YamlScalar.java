package org.themata.codebook.format;

import java.util.Locale;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Writes a text so that YAML reads the same text again, wherever it stands; with quotes only where they help. */
final class YamlScalar {
    private static final Pattern PLAIN =
            Pattern.compile("\\p{L}([\\p{L}\\p{N}\\p{M} _*'’./+-]*[\\p{L}\\p{N}\\p{M}_*'’.+-])?");
    /** Texts that older YAML readers take for something else. */
    private static final Pattern NOT_TEXT_TO_ALL = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null");

    private YamlScalar() {}

    static String of(String text) {
        if (PLAIN.matcher(text).matches() && !NOT_TEXT_TO_ALL.matcher(text).matches()) {
            return text;
        }
        boolean oneLine = text.codePoints().noneMatch(YamlScalar::mustEscape);
        boolean marks = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
        return oneLine && marks ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
    }

    /** As {@link #of}; texts of several words always have quotes, which reads better between brackets. */
    static String inFlow(String text) {
        String written = of(text);
        return written.equals(text) && text.indexOf(' ') >= 0 ? doubleQuoted(text) : written;
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
        text.codePoints().forEach(c -> {
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
        });
        return quoted.append('"').toString();
    }
}
