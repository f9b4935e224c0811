package org.themata.codebook.format;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Negation;

/** Writes {@code codebook.yaml}; reading it again gives the same codebook, but for line numbers. */
final class YamlCodebookWriter {
    private final Appendable out;

    private YamlCodebookWriter(Appendable out) {
        this.out = out;
    }

    static void write(Codebook codebook, Appendable out) throws IOException {
        YamlCodebookWriter writer = new YamlCodebookWriter(out);
        writer.field("", "codebook", codebook.name());
        writer.field("", "version", codebook.version());
        writer.field("", "language", codebook.language());
        if (codebook.negation().isPresent()) {
            writer.negation(codebook.negation().get());
        }
        out.append("themes:\n");
        writer.codes(codebook.themes(), "  ");
    }

    private void negation(Negation negation) throws IOException {
        out.append("negation:\n");
        list("triggers", negation.triggers());
        list("terminators", negation.terminators());
        list("pseudo", negation.pseudo());
    }

    private void list(String key, List<String> words) throws IOException {
        String list = words.stream().map(YamlScalar::of).collect(Collectors.joining(", ", "[", "]"));
        out.append("  ").append(key).append(": ").append(list).append('\n');
    }

    private void codes(List<Code> codes, String indent) throws IOException {
        for (Code code : codes) {
            String inner = indent + "  ";
            out.append(indent)
                    .append("- name: ")
                    .append(YamlScalar.of(code.name()))
                    .append('\n');
            field(inner, "id", code.id());
            field(inner, "definition", code.definition());
            field(inner, "include", code.include());
            field(inner, "exclude", code.exclude());
            field(inner, "example", code.example());
            field(inner, "color", code.color());
            if (!code.indicators().isEmpty()) {
                out.append(inner).append("indicators:\n");
                for (Indicator indicator : code.indicators()) {
                    String text = IndicatorText.isScalar(indicator)
                            ? YamlScalar.of(((Indicator.Pattern) indicator).pattern())
                            : IndicatorText.mapping(indicator);
                    out.append(inner).append("  - ").append(text).append('\n');
                }
            }
            if (code.isTheme()) {
                out.append(inner).append("codes:\n");
                codes(code.codes(), inner + "  ");
            }
        }
    }

    private void field(String indent, String key, String text) throws IOException {
        if (!text.isEmpty()) {
            out.append(indent)
                    .append(key)
                    .append(": ")
                    .append(YamlScalar.of(text))
                    .append('\n');
        }
    }
}
