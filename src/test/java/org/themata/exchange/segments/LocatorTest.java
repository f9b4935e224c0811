package org.themata.exchange.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.themata.exchange.segments.Locator.Found;
import org.themata.exchange.segments.Locator.Way;

class LocatorTest {
    private static final String TEXT =
            "A: “We can’t – we won’t…”\nB: It’s  a\u00A0long\nday, a long day 👍🏽. The ﬁrst one, they said.\n";

    @Test
    void asItStands() {
        assertThat(found("long", TEXT)).isEqualTo("exact: long | long");
        assertThat(found(" day 👍🏽 ", TEXT)).isEqualTo("exact: day 👍🏽");
    }

    @Test
    void withoutWhiteSpace() {
        assertThat(found("It’s a long day, a", TEXT)).isEqualTo("spaces: It’s  a\u00A0long\nday, a");
        assertThat(found("along day", TEXT)).isEqualTo("spaces: a\u00A0long\nday | a long day");
    }

    @Test
    void aWholeWordBeforeAPartOfOne() {
        assertThat(placed("silo", "A: our silos.\nB: a silo, one silo")).isEqualTo("19..23 29..33");
        assertThat(placed("a silo", "in a silos or a\nsilo"))
                .as("white space before a part")
                .isEqualTo("14..20");
        assertThat(placed("silo", "our silos, two silos"))
                .as("if there is nothing else")
                .isEqualTo("4..8 15..19");
        assertThat(placed(", one", "five, ones; six, one."))
                .as("only the end is of a word")
                .isEqualTo("15..20");
        assertThat(placed("筒仓", "这个筒仓, 筒仓")).as("no blanks between words").isEqualTo("2..4 6..8");
    }

    private static String placed(String quotation, String text) {
        return new Locator(text, 1)
                .find(quotation).orElseThrow().places().stream()
                        .map(span -> span.start() + ".." + span.end())
                        .collect(java.util.stream.Collectors.joining(" "));
    }

    @Test
    void signsAlike() {
        assertThat(found("\"We can't -- we won't...\"", TEXT)).isEqualTo("signs: “We can’t – we won’t…”");
        assertThat(found("The first one", TEXT)).isEqualTo("signs: The ﬁrst one");
    }

    @Test
    void theClosest() {
        Found found = new Locator(TEXT, 0.8)
                .find("a lng day, a long dayy 👍🏽. The frst one, they said")
                .orElseThrow();
        assertThat(found.way()).isEqualTo(Way.CLOSEST);
        assertThat(found.places())
                .singleElement()
                .satisfies(
                        span -> assertThat(span.of(TEXT)).endsWith("they said").startsWith("a\u00A0long"));
        assertThat(found.likeness()).isBetween(0.88, 0.95);
        assertThat(new Locator(TEXT, 1).find("a lng day, a long day")).isEmpty();
        assertThat(new Locator(TEXT, 0.8).find("something else altogether")).isEmpty();
        assertThat(new Locator(TEXT, 0.8).find("  ")).isEmpty();
    }

    /** Against the plain algorithm, over random texts of few letters. */
    @Test
    void theCutOffChangesNothing() {
        Random random = new Random(7);
        int met = 0;
        for (int n = 0; n < 3000; n++) {
            String text = word(random, 40);
            String pattern = word(random, 9) + "a";
            int most = random.nextInt(pattern.length());
            Optional<Closest.Match> match = Closest.in(text, pattern, most);
            int best = plain(text, pattern);
            assertThat(match.map(Closest.Match::distance))
                    .as(text + " " + pattern + " " + most)
                    .isEqualTo(best <= most ? Optional.of(best) : Optional.empty());
            if (match.isPresent()) {
                met++;
                String there = text.substring(match.get().start(), match.get().end());
                assertThat(whole(there, pattern)).as(text + " " + pattern).isEqualTo(best);
            }
        }
        assertThat(met).isGreaterThan(1000);
    }

    private static String word(Random random, int most) {
        return random.ints(random.nextInt(most + 1), 'a', 'e')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int plain(String text, String pattern) {
        int best = Integer.MAX_VALUE;
        for (int from = 0; from <= text.length(); from++) {
            for (int to = from; to <= text.length(); to++) {
                best = Math.min(best, whole(text.substring(from, to), pattern));
            }
        }
        return best;
    }

    private static int whole(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(
                                Math.min(d[i - 1][j], d[i][j - 1]) + 1,
                                d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
            }
        }
        return d[a.length()][b.length()];
    }

    private static String found(String quotation, String text) {
        Found found = new Locator(text, 0.85).find(quotation).orElseThrow();
        List<String> places = found.places().stream().map(span -> span.of(text)).toList();
        return found.way() + ": " + String.join(" | ", places);
    }
}
