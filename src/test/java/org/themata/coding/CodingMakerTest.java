package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Span;

/** The rows of the ledger, each cell read off the text by hand. */
class CodingMakerTest {
    private static final String TEXT = """
            P1: 😀 We had no silo. One team,
            then, was apart.
            I: A silo?
            00:02
            P2: Silo door, silo and
            silo or team.
            """;

    private static final Codebook BOOK = new Codebook(
            "",
            "",
            "",
            "en",
            List.of(
                    code("a", "Apart", pattern("silo", 11), pattern("silo door", 12)),
                    code("b", "Team", pattern("team", 14))),
            Optional.empty());

    @Test
    void everyCellOfTheRows() {
        List<Coding> codings = codings(false, 2, Set.of(1, 3));
        assertThat(codings)
                .extracting(Coding::match)
                .containsExactly("silo", "team", "Silo door", "silo", "silo", "team");
        assertThat(codings).extracting(Coding::code).containsExactly("a", "b", "a", "a", "a", "b");
        assertThat(codings)
                .extracting(Coding::path)
                .containsExactly("Apart", "Team", "Apart", "Apart", "Apart", "Team");
        assertThat(codings)
                .extracting(Coding::indicator)
                .containsExactly("silo", "team", "silo door", "silo", "silo", "team");
        assertThat(codings).extracting(Coding::indicatorLine).containsExactly(11, 14, 12, 11, 11, 14);
        // code points: the emoji is one
        assertThat(codings).extracting(Coding::start).containsExactly(16, 26, 70, 81, 90, 98);
        assertThat(codings).extracting(Coding::end).containsExactly(20, 30, 79, 85, 94, 102);
        assertThat(codings).extracting(Coding::turn).containsExactly(1, 1, 3, 3, 3, 3);
        // two sentences in the first turn, one in the second, which is not counted
        assertThat(codings).extracting(Coding::sentence).containsExactly(1, 2, 4, 4, 4, 4);
        assertThat(codings).extracting(Coding::line).containsExactly(1, 1, 5, 5, 6, 6);
        assertThat(codings).extracting(Coding::time).containsExactly("", "", "00:02", "00:02", "00:02", "00:02");
        assertThat(codings).extracting(Coding::participant).containsExactly("P1", "P1", "P2", "P2", "P2", "P2");
        assertThat(codings).extracting(Coding::role).containsOnly("participant");
        assertThat(codings).extracting(Coding::negated).containsExactly(true, false, false, false, false, false);
        assertThat(codings).extracting(Coding::status).containsOnly(Status.CODED);
        assertThat(codings).extracting(Coding::rule).containsOnly("");
        assertThat(codings).extracting(Coding::coder).containsOnly("themata");
        assertThat(codings).extracting(Coding::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{16}"));
    }

    /** Two words on each side, in the turn; punctuation and emoji between do not count as words but are shown. */
    @Test
    void wordsAround() {
        List<Coding> codings = codings(false, 2, Set.of(1, 3));
        assertThat(codings)
                .extracting(Coding::before)
                .containsExactly("had no", "silo. One", "", "Silo door,", "silo and", "silo or");
        assertThat(codings)
                .extracting(Coding::after)
                .containsExactly(". One team", ", then, was", ", silo and", "and silo", "or team", ".");
        assertThat(codings(false, 0, Set.of(1, 3)))
                .allMatch(c -> c.before().isEmpty() && c.after().isEmpty());
        // of the turn before, which was longer, nothing is left behind the last token
        assertThat(codings(false, 1, Set.of(1, 3)).get(5).after()).isEqualTo(".");
        List<Coding> wide = codings(false, 100, Set.of(1, 3));
        assertThat(wide.get(0).before()).isEqualTo("😀 We had no");
        assertThat(wide.get(0).after()).isEqualTo(". One team, then, was apart.");
        assertThat(wide.get(5).before()).isEqualTo("Silo door, silo and silo or");
        assertThat(wide.get(5).after()).isEqualTo(".");
    }

    @Test
    void suppressedOnRequestInTheOrderOfThePlaceThenTheEnd() {
        List<Coding> codings = codings(true, 0, Set.of(3));
        assertThat(codings)
                .extracting(c -> c.match() + " " + c.status() + " " + c.rule())
                .containsExactly(
                        "Silo suppressed overlap", "Silo door coded ", "silo coded ", "silo coded ", "team coded ");
    }

    @Test
    void ofOnePlaceInTheOrderOfTheCodebook() {
        Codebook three = new Codebook(
                "",
                "",
                "",
                "en",
                List.of(
                        code("z", "Z", pattern("big", 1), pattern("*g", 2)),
                        code("y", "Y", pattern("b?g", 3), pattern("big", 4), pattern("big silo", 5))),
                Optional.empty());
        assertThat(codings(three, true, 0, Set.of(1), Runs.turns("big silo")))
                .extracting(c -> c.code() + " " + c.indicator())
                .containsExactly("z big", "z *g", "y b?g", "y big", "y big silo");
    }

    @Test
    void ofOnePlaceTheShorterFirst() {
        Codebook any = new Codebook(
                "", "", "", "en", List.of(code("a", "A", pattern("big silo", 1), pattern("*", 2))), Optional.empty());
        assertThat(codings(any, true, 0, Set.of(1), Runs.turns("big silo")))
                .extracting(c -> c.indicator() + " " + c.start() + "-" + c.end())
                .containsExactly("* 0-3", "big silo 0-8", "* 4-8");
    }

    @Test
    void linesOfATextThatBeginsWithAnEmptyLine() {
        Codebook silo = new Codebook("", "", "", "en", List.of(code("a", "A", pattern("silo", 1))), Optional.empty());
        String text = "\nsilo\nsilo";
        Span behind = new Span(1, text.length());
        Span all = new Span(0, text.length());
        for (Turn turn : List.of(
                new Turn(1, "P1", Role.PARTICIPANT, "P1", "", 2, behind, List.of(behind)),
                new Turn(1, "P1", Role.PARTICIPANT, "P1", "", 1, all, List.of(all)))) {
            Transcript transcript = new Transcript("t", "t.txt", text, List.of(turn), Map.of(), List.of());
            assertThat(codings(silo, false, 0, Set.of(1), transcript))
                    .extracting(Coding::line)
                    .containsExactly(2, 3);
        }
    }

    @Test
    void moreRowsThanThereWasRoomFor() {
        Codebook silo = new Codebook("", "", "", "en", List.of(code("a", "A", pattern("silo", 1))), Optional.empty());
        for (int words : new int[] {1, 15, 16, 17, 33, 70}) {
            assertThat(codings(silo, false, 1, Set.of(1, 2), Runs.turns("silo ".repeat(words), "silo")))
                    .hasSize(words + 1)
                    .isSortedAccordingTo(java.util.Comparator.comparingInt(Coding::start));
        }
    }

    @Test
    void aSoftHyphenIsNotInTheMatchNorInThePassage() {
        Codebook silo = new Codebook("", "", "", "en", List.of(code("a", "A", pattern("silo", 1))), Optional.empty());
        assertThat(codings(silo, false, 1, Set.of(1), Runs.turns("gr\u00ADain si\u00ADlo")))
                .extracting(c -> c.before() + "|" + c.match())
                .containsExactly("grain|silo");
    }

    private static List<Coding> codings(boolean suppressed, int context, Set<Integer> counted) {
        List<Turn> turns = List.of(
                turn(1, "P1", Role.PARTICIPANT, "P1", "", 1, "😀 We", "apart."),
                turn(2, "I", Role.INTERVIEWER, "", "", 3, "A silo", "silo?"),
                turn(3, "P2", Role.PARTICIPANT, "P2", "00:02", 5, "Silo door", "team."));
        return codings(
                BOOK, suppressed, context, counted, new Transcript("t", "t.txt", TEXT, turns, Map.of(), List.of()));
    }

    private static List<Coding> codings(
            Codebook book, boolean suppressed, int context, Set<Integer> counted, Transcript transcript) {
        Matcher matcher = new Matcher(book, Runs.own(Overlap.CODE));
        CodingMaker maker = new CodingMaker(matcher, transcript, suppressed, context);
        List<Coding> codings = new ArrayList<>();
        matcher.scan()
                .run(transcript, turn -> counted.contains(turn.number()), turn -> codings.addAll(maker.codings(turn)));
        return codings;
    }

    private static Turn turn(
            int number,
            String speaker,
            Role role,
            String participant,
            String time,
            int line,
            String first,
            String last) {
        int from = TEXT.indexOf(first);
        Span span = new Span(from, TEXT.indexOf(last, from) + last.length());
        return new Turn(number, speaker, role, participant, time, line, span, List.of(span));
    }

    private static Code code(String id, String path, Indicator... indicators) {
        return new Code(id, id, path, 1, "", "", "", "", "", List.of(indicators), List.of(), 0);
    }

    private static Indicator pattern(String pattern, int line) {
        return new Indicator.Pattern(pattern, new Manner(pattern, line, 1, false, false, 1, ""));
    }
}
