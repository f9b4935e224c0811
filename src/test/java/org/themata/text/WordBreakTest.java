package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Word boundaries against the test file of UAX #29 and against ICU over random strings of mixed scripts. The tailored part
 * of our rules is recognised by its characters: hyphens, {@code # @ [ < (} and web addresses are left out here. Segments
 * without a visible character are no tokens, and no token begins with a blank (in UAX #29 one does, before a joiner).
 */
class WordBreakTest {
    private static final String TAILORED = "-\u2010\u2011#@[<(";

    /** Characters of every word break class, blanks, and letters of scripts with and without a dictionary. */
    private static final List<String> POOL = List.of(
            "a", "B", "é", "ß", "e\u0301", "я", "ω", "א", "ב", "\"", "ع", "ب\u0651", "ก", "ข", "า", "中", "国", "カ", "タ", "ー",
            "ひ", "한", "국", "1", "٣", "3", "_", "\u203F", ".", ",", ";", ":", "'", "\u2019", "\u00B7", "\u2024", " ", "  ", "\u00A0",
            "\n", "\r\n", "\t", "!", "?", "…", "—", "«", "$", "€", "+", "%", "/", "\u00AD", "\u200D", "\uFE0F", "😀", "👨\u200D👩\u200D👧",
            "🇩", "🇪", "👍🏽", "1\uFE0F\u20E3", "𝒜", "𐐀", "𠀀", "\u0308", "\u200B", "\u2060", "ª", "²", "½", "\uFF1A", "\u05F3");

    @Test
    void theTestFileOfUax29() throws IOException {
        List<String> wrong = new ArrayList<>();
        int run = 0;
        int tailored = 0;
        int newer = 0;
        for (String line : lines()) {
            String rule = line.substring(0, line.indexOf('#')).strip();
            StringBuilder text = new StringBuilder();
            List<Integer> breaks = new ArrayList<>();
            for (String item : rule.split("\\s+")) {
                if (item.equals("÷")) {
                    breaks.add(text.length());
                } else if (!item.equals("×")) {
                    text.appendCodePoint(Integer.parseInt(item, 16));
                }
            }
            if (isTailored(text.toString())) {
                tailored++;
                continue;
            }
            if (!breaks(text.toString()).equals(breaks)) {
                newer++;
                continue;
            }
            run++;
            List<String> expected = visible(text.toString(), breaks);
            List<String> ours = spans(text.toString());
            if (!ours.equals(expected)) {
                wrong.add(line + "\n   " + ours + " but expected " + expected);
            }
        }
        System.out.println("WordBreakTest 15.0: " + run + " run, " + wrong.size() + " wrong, tailored " + tailored
                + ", changed since in Unicode " + newer);
        assertThat(run).isGreaterThan(1800);
        assertThat(newer).isLessThanOrEqualTo(2);
        assertThat(wrong).isEmpty();
    }

    @Test
    void randomStringsAsIcuCutsThem() {
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(12);
            for (int i = 0; i < length; i++) {
                text.append(POOL.get(random.nextInt(POOL.size())));
            }
            List<Integer> breaks = breaks(text.toString());
            List<String> expected = visible(text.toString(), breaks);
            List<String> ours = spans(text.toString());
            if (!ours.equals(expected)) {
                wrong.add(seed + " " + escaped(text.toString()) + "\n   " + ours + " but expected " + expected);
            }
        }
        assertThat(wrong.size()).as(String.join("\n", wrong.subList(0, Math.min(8, wrong.size())))).isZero();
    }

    @Test
    void theTableOfClassesAgreesWithUnicode() {
        List<String> wrong = new ArrayList<>();
        for (char c = 0; c < 0x2100; c++) {
            byte ours = Characters.classOf(c);
            if (ours != Characters.HARD && !agrees(c, ours)) {
                wrong.add("U+%04X class %d, Word_Break %d".formatted((int) c, ours, wordBreak(c)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static int wordBreak(int c) {
        return UCharacter.getIntPropertyValue(c, UProperty.WORD_BREAK);
    }

    private static boolean agrees(char c, byte ours) {
        boolean tailored = TAILORED.indexOf(c) >= 0;
        return switch (wordBreak(c)) {
            case UCharacter.WordBreak.ALETTER -> ours == Characters.LETTER;
            case UCharacter.WordBreak.NUMERIC -> ours == Characters.DIGIT;
            case UCharacter.WordBreak.EXTENDNUMLET -> ours == Characters.CONNECTOR;
            case UCharacter.WordBreak.MIDLETTER -> ours == Characters.MID_LETTER;
            case UCharacter.WordBreak.MIDNUM -> ours == Characters.MID_NUMBER;
            case UCharacter.WordBreak.MIDNUMLET, UCharacter.WordBreak.SINGLE_QUOTE -> ours == Characters.MID_BOTH;
            case UCharacter.WordBreak.EXTEND, UCharacter.WordBreak.FORMAT -> ours == Characters.EXTEND;
            case UCharacter.WordBreak.CR, UCharacter.WordBreak.LF, UCharacter.WordBreak.NEWLINE ->
                ours == Characters.NEWLINE;
            // it matters between Hebrew letters only, and those are left to ICU
            case UCharacter.WordBreak.DOUBLE_QUOTE -> ours == Characters.PUNCT;
            case UCharacter.WordBreak.WSEGSPACE -> ours == Characters.SPACE;
            case UCharacter.WordBreak.OTHER -> {
                boolean pictograph = UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC);
                boolean visible = TokenKinds.isVisible(new char[] {c}, 0, 1);
                yield !pictograph
                        && (tailored
                                ? ours == Characters.HYPHEN || ours == Characters.OPENER
                                : visible
                                        ? ours == Characters.PUNCT || ours == Characters.SYMBOL
                                        : ours == Characters.SPACE);
            }
            default -> false;
        };
    }

    /** By ICU with its rules for Swedish, which are those of UAX #29; its root rules leave the colon out. */
    private static List<Integer> breaks(String text) {
        BreakIterator icu = BreakIterator.getWordInstance(new ULocale("sv"));
        icu.setText(text);
        List<Integer> breaks = new ArrayList<>();
        for (int end = icu.first(); end != BreakIterator.DONE; end = icu.next()) {
            breaks.add(end);
        }
        return breaks;
    }

    private static boolean isTailored(String text) {
        return text.chars().anyMatch(c -> TAILORED.indexOf(c) >= 0);
    }

    private static List<String> visible(String text, List<Integer> breaks) {
        List<String> spans = new ArrayList<>();
        for (int i = 1; i < breaks.size(); i++) {
            if (TokenKinds.isVisible(text.toCharArray(), breaks.get(i - 1), breaks.get(i))) {
                int start = breaks.get(i - 1);
                while (Character.isSpaceChar(text.charAt(start))) {
                    start++;
                }
                spans.add(start + "-" + breaks.get(i));
            }
        }
        return spans;
    }

    private static List<String> spans(String text) {
        Tokens tokens = new Tokens(new Lexicon());
        new WordTokeniser().tokenise(text.toCharArray(), 0, text.length(), tokens);
        List<String> spans = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            spans.add(tokens.start(i) + "-" + tokens.end(i));
        }
        return spans;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c > ' ' && c < 0x7F ? String.valueOf((char) c) : "\\u%04X".formatted(c)));
        return escaped.toString();
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordBreakTest.class.getResourceAsStream("/unicode/WordBreakTest-15.0.0.txt")),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> line.startsWith("÷")).toList();
        }
    }
}
