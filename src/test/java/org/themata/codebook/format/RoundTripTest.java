package org.themata.codebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.codebook.Negation;

/** Random codebooks, full of signs that YAML and CSV care about, written and read again. */
class RoundTripTest {
    private static final String[] PIECES = {
        "silo*",
        "wom?n",
        "don't",
        "co-production",
        "no",
        "true",
        "1e3",
        "-",
        "#",
        ": ",
        " #",
        "\"",
        "'",
        "\\",
        "{",
        "}",
        "[",
        "]",
        "|",
        " | ",
        ",",
        "&a",
        "*b",
        "!",
        "%",
        "@",
        "`",
        "~",
        "null",
        "é",
        "\u2028",
        "\uFEFFx",
        "中文",
        "😀",
        " ",
        "\t",
        "\n",
        ";",
        "> ",
        "=",
        "\u00A0",
        "\u0085",
        "?",
        "$"
    };

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void readingWhatWasWrittenGivesTheSame(int seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            Codebook codebook = codebook(random);
            assertThat(withoutPlaces(again(codebook, CodebookFormat.YAML))).isEqualTo(codebook);
            Codebook bare = new Codebook("", "", "", "", codebook.themes(), Optional.empty());
            assertThat(withoutPlaces(again(codebook, CodebookFormat.CSV))).isEqualTo(bare);
            assertThat(withoutPlaces(again(codebook, CodebookFormat.TSV))).isEqualTo(bare);
        }
    }

    private static Codebook again(Codebook codebook, CodebookFormat format) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Codebooks.write(codebook, format, text);
        assertThat(CodebookFormat.of(CodebookFile.of("-", text.toString(StandardCharsets.UTF_8))))
                .isEqualTo(format);
        return Codebooks.parse("c." + format, text.toString(StandardCharsets.UTF_8), warning -> {});
    }

    private static Codebook codebook(Random random) {
        Negation negation = new Negation(List.of(words(random), "not"), List.of(words(random)), List.of());
        int[] number = {0};
        return new Codebook(
                "",
                text(random),
                text(random),
                random.nextBoolean() ? "en" : "",
                codes(random, "", 1, number),
                random.nextBoolean() ? Optional.of(negation) : Optional.empty());
    }

    private static List<Code> codes(Random random, String above, int level, int[] number) {
        List<Code> codes = new ArrayList<>();
        int size = level == 1 ? 1 + random.nextInt(3) : level < 4 ? random.nextInt(3) : 0;
        for (int i = 0; i < size; i++) {
            String id = "c" + number[0]++;
            String name = (text(random).replaceAll("\\s+", " ").replace(">", "") + " " + id)
                    .strip()
                    .replaceAll("\\s+", " ");
            String path = above.isEmpty() ? name : above + " > " + name;
            List<Indicator> indicators = new ArrayList<>();
            for (int k = random.nextInt(4); k > 0; k--) {
                indicators.add(indicator(random));
            }
            String color = random.nextBoolean() ? "#0072B2" : "";
            codes.add(new Code(
                    id,
                    name,
                    path,
                    level,
                    text(random),
                    text(random),
                    text(random),
                    text(random),
                    color,
                    indicators,
                    codes(random, path, level + 1, number),
                    0));
        }
        return codes;
    }

    private static Indicator indicator(Random random) {
        double weight = random.nextInt(3) == 0 ? random.nextInt(100) / 8.0 : 1.0;
        Manner manner = new Manner("", 0, 0, random.nextInt(4) == 0, random.nextInt(4) == 0, weight, text(random));
        Manner chosen = random.nextBoolean() ? Manner.plain("") : manner;
        int within = 1 + random.nextInt(9);
        Indicator bare = switch (random.nextInt(9)) {
            case 0 -> new Indicator.Regex("silo(s|ed)?\\d{2,3}[\"':]", chosen);
            case 1 ->
                new Indicator.Lemma("divide", random.nextBoolean() ? Optional.of("VERB") : Optional.empty(), chosen);
            case 2 -> new Indicator.Stem("co-production", chosen);
            case 3 -> new Indicator.Near(List.of(words(random), words(random)), within, random.nextBoolean(), chosen);
            case 4 ->
                new Indicator.Unless(
                        words(random),
                        Indicator.Side.values()[random.nextInt(3)],
                        List.of(words(random), words(random)),
                        within,
                        chosen);
            case 5 -> new Indicator.Veto(words(random), chosen);
            default -> new Indicator.Pattern(words(random), chosen);
        };
        return placed(bare, IndicatorText.written(bare));
    }

    private static String words(Random random) {
        return (text(random) + "w" + text(random)).strip();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString().strip();
    }

    private static Codebook withoutPlaces(Codebook codebook) {
        return new Codebook(
                "",
                codebook.name(),
                codebook.version(),
                codebook.language(),
                codebook.themes().stream().map(RoundTripTest::withoutPlaces).toList(),
                codebook.negation());
    }

    private static Code withoutPlaces(Code code) {
        return new Code(
                code.id(),
                code.name(),
                code.path(),
                code.level(),
                code.definition(),
                code.include(),
                code.exclude(),
                code.example(),
                code.color(),
                code.indicators().stream()
                        .map(indicator -> placed(indicator, indicator.manner().written()))
                        .toList(),
                code.codes().stream().map(RoundTripTest::withoutPlaces).toList(),
                0);
    }

    private static Indicator placed(Indicator indicator, String written) {
        Manner old = indicator.manner();
        Manner manner = new Manner(written, 0, 0, old.caseSensitive(), old.exact(), old.weight(), old.note());
        if (indicator instanceof Indicator.Pattern pattern) {
            return new Indicator.Pattern(pattern.pattern(), manner);
        } else if (indicator instanceof Indicator.Regex regex) {
            return new Indicator.Regex(regex.regex(), manner);
        } else if (indicator instanceof Indicator.Lemma lemma) {
            return new Indicator.Lemma(lemma.lemma(), lemma.pos(), manner);
        } else if (indicator instanceof Indicator.Stem stem) {
            return new Indicator.Stem(stem.stem(), manner);
        } else if (indicator instanceof Indicator.Near near) {
            return new Indicator.Near(near.patterns(), near.within(), near.ordered(), manner);
        } else if (indicator instanceof Indicator.Unless unless) {
            return new Indicator.Unless(unless.pattern(), unless.side(), unless.words(), unless.within(), manner);
        }
        return new Indicator.Veto(((Indicator.Veto) indicator).pattern(), manner);
    }
}
