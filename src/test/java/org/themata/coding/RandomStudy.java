package org.themata.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;

/** Random texts and codebooks over a small vocabulary, so that overlaps are frequent; the same seed gives the same. */
final class RandomStudy {
    private static final List<String> WORDS = List.of(
            "a",
            "ab",
            "abc",
            "b",
            "ba",
            "we",
            "we",
            "the",
            "the",
            "team",
            "Team",
            "teams",
            "TEAM",
            "silo",
            "silos",
            "co-op",
            "co",
            "op",
            "coop",
            "co\u2010op",
            "don't",
            "don\u2019t",
            "not",
            "never",
            "but",
            "no",
            "only",
            "straße",
            "STRASSE",
            "strasse",
            "über",
            "u\u0308ber",
            "Work",
            "working",
            "worked",
            "12",
            "1.5",
            "😀",
            "Dr.",
            "e.g.");
    private static final List<String> GAPS = List.of(
            " ",
            " ",
            " ",
            " ",
            " ",
            " ",
            " ",
            " ",
            ", ",
            ". ",
            "! ",
            "? The ",
            "\n",
            "\n\n",
            " [laughs] ",
            " — ",
            "\t",
            " (pause) ",
            "… ");
    private static final List<String> PARTS = List.of(
            "a", "ab", "a*", "*b", "a?", "team", "team*", "t*m", "silo", "silo*", "co-op", "coop", "co", "op", "co-o*",
            "don't", "straße", "Strasse", "über", "*", "?", "??", "b", "work*", "work", "the", "we", "not", "12", "😀",
            "*e*", "1.5");

    private final Random random;

    RandomStudy(long seed) {
        this(new Random(seed));
    }

    /** Made of whatever choices these numbers are. */
    RandomStudy(Random random) {
        this.random = random;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(30);
        for (int i = 0; i < words; i++) {
            text.append(one(WORDS)).append(one(GAPS));
        }
        return text.toString();
    }

    Codebook codebook(boolean patternsOnly) {
        int[] number = {0};
        List<Code> themes = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            themes.add(code("", 1, number, patternsOnly));
        }
        return new Codebook("", "", "", "en", themes, Optional.empty());
    }

    private Code code(String above, int level, int[] number, boolean patternsOnly) {
        String id = "c" + number[0]++;
        List<Indicator> indicators = new ArrayList<>();
        int own = random.nextInt(4);
        for (int i = 0; i < own; i++) {
            indicators.add(indicator(patternsOnly));
        }
        List<Code> below = new ArrayList<>();
        int children = level < 3 ? random.nextInt(3) : 0;
        for (int i = 0; i < children; i++) {
            below.add(code(above + id + " > ", level + 1, number, patternsOnly));
        }
        return new Code(id, id, above + id, level, "", "", "", "", "", indicators, below, 0);
    }

    private Indicator indicator(boolean patternsOnly) {
        Manner manner = new Manner(
                "", 0, 0, !patternsOnly && random.nextInt(6) == 0, !patternsOnly && random.nextInt(6) == 0, 1, "");
        switch (patternsOnly ? 0 : random.nextInt(9)) {
            case 0:
                return patternsOnly
                        ? new Indicator.Pattern(phrase(), manner)
                        : new Indicator.Regex(one(List.of("silo(s|ed)?", "t.am", "[ab]+ ab?", "co-?op")), manner);
            case 1:
                return new Indicator.Stem(one(List.of("working", "teams", "silo")), manner);
            case 2:
                return new Indicator.Near(nearPatterns(), 1 + random.nextInt(5), random.nextBoolean(), manner);
            case 3:
                return new Indicator.Unless(
                        phrase(),
                        Indicator.Side.values()[random.nextInt(3)],
                        List.of(one(PARTS), phrase()),
                        1 + random.nextInt(4),
                        manner);
            case 4:
                return new Indicator.Veto(phrase(), manner);
            default:
                return new Indicator.Pattern(phrase(), manner);
        }
    }

    private List<String> nearPatterns() {
        List<String> patterns = new ArrayList<>(List.of(one(PARTS), phrase()));
        if (random.nextInt(3) == 0) {
            patterns.add(one(PARTS));
        }
        return patterns;
    }

    private String phrase() {
        int words = 1 + random.nextInt(5) / 2;
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            parts.add(one(PARTS));
        }
        return String.join(random.nextInt(8) == 0 ? "  " : " ", parts);
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
