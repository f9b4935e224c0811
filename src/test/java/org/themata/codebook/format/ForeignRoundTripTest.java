package org.themata.codebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.text.Problem;

/** Random codebooks that a format can hold, as far as it says itself, written and read again; nothing may be lost. */
class ForeignRoundTripTest {
    private static final String[] WORDS = {
        "silo",
        "grain",
        "team",
        "don't",
        "co-production",
        "naïve",
        "中文",
        "😀x",
        "a&b",
        "<x>",
        "\"q\"",
        "2020",
        "x:",
        "[k]",
        "no",
        "true",
        "10%",
        "@home",
        "#tag",
        "a/b",
        "(s)",
        "A_B",
        "+plus",
        "=",
        "what?",
        "Zürich",
        ">>",
        "%",
        "R*D",
        "a,b"
    };
    private static final String[] TERMS = {
        "silo",
        "silo*",
        "*work",
        "un*ed",
        "in silos",
        "war on terror*",
        "co-production",
        "don't",
        "naïve*",
        "wom?n",
        "why\\?",
        "10 %",
        "a,b",
        "x: y",
        "\"q\"",
        "<b>",
        "R&D",
        "中文",
        "no",
        "null",
        "+1",
        "#x y",
        "(s)",
        "A_B",
        "one NEAR two"
    };

    @ParameterizedTest
    @EnumSource(
            value = CodebookFormat.class,
            names = {
                "YAML",
                "CSV",
                "TSV",
                "QDC",
                "MAXQDA",
                "YOSHIKODER",
                "LIWC",
                "DICX",
                "WORDSTAT",
                "LEXICODER",
                "TAGUETTE",
                "QUALCODER",
                "QUANTEDA"
            })
    void whatAFormatCanHoldIsThereAgain(CodebookFormat format) throws IOException {
        int held = 0;
        for (int seed = 0; seed < 6000 && held < 150; seed++) {
            Codebook codebook = codebook(new Random(seed));
            if (!Codebooks.losses(codebook, format).isEmpty()) {
                continue;
            }
            held++;
            byte[] text = written(codebook, format);
            List<Problem> warnings = new ArrayList<>();
            Codebook again = format.read(CodebookFile.of("again", text, Optional.empty()), warnings::add);
            assertThat(shape(again))
                    .as("%s, seed %s%n%s", format, seed, shown(text, format))
                    .isEqualTo(shape(codebook));
            assertThat(warnings)
                    .as("%s, seed %s%n%s", format, seed, shown(text, format))
                    .isEmpty();
        }
        assertThat(held).as("codebooks that %s can hold", format).isGreaterThan(25);
    }

    @ParameterizedTest
    @EnumSource(
            value = CodebookFormat.class,
            names = {
                "QDC",
                "MAXQDA",
                "YOSHIKODER",
                "LIWC",
                "DICX",
                "WORDSTAT",
                "LEXICODER",
                "TAGUETTE",
                "QUALCODER",
                "QUANTEDA"
            })
    void whatIsWrittenWithLossesCanBeReadAndLosesNothingMore(CodebookFormat format) throws IOException {
        for (int seed = 0; seed < 150; seed++) {
            Codebook codebook = codebook(new Random(seed));
            byte[] text = written(codebook, format);
            Codebook again = format.read(CodebookFile.of("again", text, Optional.empty()), warning -> {});
            assertThat(written(again, format)).as("%s, seed %s", format, seed).isEqualTo(text);
        }
    }

    private static byte[] written(Codebook codebook, CodebookFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Codebooks.write(codebook, format, out);
        return out.toByteArray();
    }

    private static String shown(byte[] text, CodebookFormat format) {
        return format.isBinary() ? "" : new String(text, StandardCharsets.UTF_8);
    }

    /** Everything but places, in a form to compare; indicators of one code in any order, as dictionaries sort them. */
    private static List<String> shape(Codebook codebook) {
        List<String> lines = new ArrayList<>();
        codebook.codes().forEach(code -> {
            lines.add(String.join(
                    " / ",
                    code.id(),
                    code.path(),
                    code.definition(),
                    code.include(),
                    code.exclude(),
                    code.example(),
                    code.color()));
            code.indicators().stream()
                    .map(IndicatorText::mapping)
                    .sorted(Comparator.naturalOrder())
                    .forEach(indicator -> lines.add("    " + indicator));
        });
        return lines;
    }

    private static Codebook codebook(Random random) {
        boolean flat = random.nextInt(3) == 0;
        boolean bare = random.nextInt(3) > 0;
        List<Draft> drafts = drafts(random, 1, flat, bare);
        DraftTree.nameAll(drafts);
        List<Problem> problems = new ArrayList<>();
        List<Code> codes = new DraftTree(problems).codes(drafts);
        assertThat(problems).isEmpty();
        return new Codebook("", "", "", "", codes, Optional.empty());
    }

    private static List<Draft> drafts(Random random, int level, boolean flat, boolean bare) {
        List<Draft> drafts = new ArrayList<>();
        int size = level == 1 ? 1 + random.nextInt(2) : !flat && level < 4 ? random.nextInt(3) : 0;
        Set<String> names = new HashSet<>();
        for (int i = 0; i < size; i++) {
            String name = words(random, 1 + random.nextInt(2)).replace(" > ", " ");
            if (name.equals(">") || Slug.of(name).isEmpty() || !names.add(name)) {
                continue;
            }
            Draft draft = new Draft(name, org.themata.text.Place.of(""));
            draft.definition = random.nextInt(3) == 0 ? words(random, random.nextInt(6)) : "";
            if (!bare) {
                draft.include = words(random, random.nextInt(3));
                draft.example = random.nextBoolean() ? "line one\nline two" : "";
                draft.color = random.nextBoolean() ? "#0072B2" : "";
            }
            draft.below.addAll(drafts(random, level + 1, flat, bare));
            Set<String> seen = new HashSet<>();
            for (int k = random.nextInt(3); k > 0; k--) {
                String term = TERMS[random.nextInt(TERMS.length)];
                if (seen.add(term)) {
                    double weight = random.nextInt(8) == 0 ? random.nextInt(20) - 5 : 1;
                    draft.indicators.add(new Indicator.Pattern(term, new Manner(term, 0, 0, false, false, weight, "")));
                }
            }
            drafts.add(draft);
        }
        if (level == 1 && drafts.isEmpty()) {
            drafts.add(new Draft("only", org.themata.text.Place.of("")));
        }
        return drafts;
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }
}
