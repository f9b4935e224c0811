package org.themata.codebook.format;

import java.io.IOException;
import java.util.List;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;

/**
 * Writes a dictionary for the R package quanteda, in YAML. A theme's own patterns stand under its key {@code __}, as
 * quanteda's {@code as.yaml} writes them.
 */
final class QuantedaCodebookWriter {
    static final Holding HOLDING = Holding.dictionary(
                    "words and phrases with * and ?",
                    indicator -> indicator instanceof Indicator.Pattern pattern
                            && pattern.pattern().indexOf('\\') < 0)
            .naming(name -> name.equals(QuantedaCodebook.OWN_PATTERNS) ? "code" : name);

    private QuantedaCodebookWriter() {}

    static void write(Codebook codebook, Appendable out) throws IOException {
        for (Code theme : codebook.themes()) {
            write(theme, "", out);
        }
    }

    private static void write(Code code, String indent, Appendable out) throws IOException {
        out.append(indent).append(key(HOLDING.name().apply(code.name()))).append(':');
        List<String> patterns = code.indicators().stream()
                .filter(HOLDING.writes())
                .map(indicator -> ((Indicator.Pattern) indicator).pattern())
                .toList();
        if (!code.isTheme()) {
            out.append(patterns.isEmpty() ? " []\n" : "\n");
            patterns(patterns, indent + "  ", out);
            return;
        }
        out.append('\n');
        for (Code below : code.codes()) {
            write(below, indent + "  ", out);
        }
        if (!patterns.isEmpty()) {
            out.append(indent)
                    .append("  ")
                    .append(QuantedaCodebook.OWN_PATTERNS)
                    .append(":\n");
            patterns(patterns, indent + "  ", out);
        }
    }

    private static String key(String name) {
        return YamlScalar.of(name);
    }

    private static void patterns(List<String> patterns, String indent, Appendable out) throws IOException {
        for (String pattern : patterns) {
            out.append(indent).append("- ").append(YamlScalar.of(pattern)).append('\n');
        }
    }
}
