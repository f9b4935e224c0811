package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Span;

class ScanTest {

    @Test
    void aPhraseMatchesAcrossWhatWasNotSpokenButNotAcrossTurns() {
        String text = "P1: mental\n00:01\nhealth\nP2: is mental\nP1: health";
        Turn first = turn(1, text, "mental", "health");
        Turn second = new Turn(
                2, "P2", Role.PARTICIPANT, "P2", "", 4, span(text, "is mental"), List.of(span(text, "is mental")));
        int last = text.lastIndexOf("health");
        Turn third = new Turn(
                3,
                "P1",
                Role.PARTICIPANT,
                "P1",
                "",
                5,
                new Span(last, text.length()),
                List.of(new Span(last, text.length())));
        Transcript transcript = new Transcript("t", "t", text, List.of(first, second, third), Map.of(), List.of());
        List<String> hits = new ArrayList<>();
        new Matcher(codebook("mental health"), Runs.own(Overlap.CODE)).scan().run(transcript, turn -> true, turn -> {
            for (int i = 0; i < turn.hits().size(); i++) {
                hits.add(turn.turn().number() + " " + turn.tokensBefore());
            }
        });
        assertThat(hits).containsExactly("1 0");
    }

    @Test
    void turnsThatAreNotCountedAreTokenisedOnly() {
        String text = "stress";
        List<Integer> seen = new ArrayList<>();
        new Matcher(codebook("stress"), Runs.own(Overlap.CODE))
                .scan()
                .run(Runs.transcript(text), turn -> false, turn -> {
                    seen.add(turn.hits().size());
                    seen.add(turn.tokens().size());
                });
        assertThat(seen).containsExactly(0, 1);
    }

    @Test
    void forgettingTheLexiconChangesNothing() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 210_000; i++) {
            many.append('w').append(i).append(' ');
        }
        String text = "stress and stressed w7 w8 teams w5000 again";
        Codebook codebook = codebook("stress*", "w7 w8", "w5000");
        Scan scan = new Matcher(codebook, Runs.own(Overlap.CODE)).scan();
        List<Runs.Hit> fresh = Runs.hits(scan, text);
        assertThat(Runs.hits(scan, many.toString())).hasSize(2);
        assertThat(Runs.hits(scan, text)).isEqualTo(fresh);
        assertThat(Runs.hits(scan, text)).isEqualTo(fresh);
    }

    @Test
    void afterForgettingTheSameNumbersAreOtherWords() {
        String many = IntStream.range(0, 80_001).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        Indicator run = new Indicator.Lemma("run", Optional.of("VERB"), Manner.plain("run"));
        Scan scan = new Matcher(Runs.code(Runs.pattern("stress*"), Runs.pattern("w7 w8"), run), Runs.own(Overlap.CODE))
                .scan();
        assertThat(Runs.hits(scan, "Stress came. They ran home.")).hasSize(2);
        Runs.hits(scan, many);
        // each word takes the number that another had before: home that of stress, stress that of came
        assertThat(Runs.hits(scan, "Home stress is theirs. They ran.")).containsExactly(hit(1, 2), hit(6, 7));
        Runs.hits(scan, many);
        assertThat(Runs.hits(scan, "w8 w7 w8 so we say")).containsExactly(hit(1, 3));
    }

    private static Runs.Hit hit(int first, int end) {
        return new Runs.Hit(first, end, "a");
    }

    @Test
    void eachTurnIsShownWithWhatCameBefore() {
        List<String> seen = new ArrayList<>();
        new Matcher(codebook("stress"), Runs.own(Overlap.CODE))
                .scan()
                .run(
                        Runs.turns("How so? Why?", "Stress, I say.", "Yes"),
                        turn -> turn.number() != 2,
                        turn -> seen.add(turn.turn().number() + " " + turn.counted() + " " + turn.tokensBefore() + " "
                                + turn.tokens().size() + " " + turn.sentences() + " "
                                + turn.hits().size()));
        assertThat(seen).containsExactly("1 true 0 5 2 0", "2 false 5 5 1 0", "3 true 10 1 1 0");
    }

    @Test
    void aTranscriptAndATurnWithoutAnything() {
        List<Integer> sentences = new ArrayList<>();
        Scan scan = new Matcher(codebook("stress"), Runs.own(Overlap.CODE)).scan();
        scan.run(
                new Transcript("t", "t.txt", "", List.of(), Map.of(), List.of()),
                turn -> true,
                turn -> sentences.add(-1));
        assertThat(sentences).isEmpty();
        Transcript empty = Runs.turns("", "Stress. So");
        scan.run(empty, turn -> true, turn -> {
            assertThat(turn.transcript()).isSameAs(empty);
            sentences.add(turn.sentences());
        });
        assertThat(sentences).containsExactly(0, 2);
    }

    @Test
    void aMatcherTellsWhatItWasMadeOfAndWhatItsLanguageLacks() {
        Codebook codebook = codebook("stress");
        MatchingRules rules = Runs.own(Overlap.CODE);
        assertThat(new Matcher(codebook, rules).codebook()).isSameAs(codebook);
        assertThat(new Matcher(codebook, rules).rules()).isSameAs(rules);
        List<Integer> sizes = new ArrayList<>();
        Matcher.withoutCodebook(rules).scan().run(Runs.turns("Stress, I say"), turn -> true, turn -> {
            sizes.add(turn.tokens().size());
            sizes.add(turn.hits().size());
        });
        assertThat(sizes).containsExactly(4, 0);
        assertThat(new Matcher(codebook, MatchingRules.standard("en")).gaps()).isEmpty();
        assertThat(new Matcher(codebook, MatchingRules.standard("cy")).gaps())
                .anyMatch(gap -> gap.startsWith("Language cy (Welsh) has no stemmer"));
    }

    @Test
    void scansOfOneMatcherRunInParallel() throws Exception {
        Codebook codebook = new Codebook(
                "",
                "",
                "",
                "en",
                List.of(new Code(
                        "a",
                        "a",
                        "a",
                        1,
                        "",
                        "",
                        "",
                        "",
                        "",
                        List.of(
                                new Indicator.Lemma("run", Optional.of("VERB"), Manner.plain("")),
                                new Indicator.Stem("collaboration", Manner.plain("")),
                                new Indicator.Pattern("team*", Manner.plain(""))),
                        List.of(),
                        0)),
                Optional.empty());
        Matcher matcher = new Matcher(codebook, Runs.own(Overlap.CODE));
        String text = "They ran. We collaborated in teams, not alone. She was running to collaborate.";
        List<Runs.Hit> expected = Runs.hits(matcher.scan(), text);
        assertThat(expected).hasSize(5);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<List<Runs.Hit>>> results = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            int repeat = i;
            results.add(threads.submit(() -> {
                Scan scan = matcher.scan();
                for (int k = 0; k < 20; k++) {
                    Runs.hits(scan, "word" + repeat + " " + k + " teams ran");
                }
                return Runs.hits(scan, text);
            }));
        }
        for (Future<List<Runs.Hit>> result : results) {
            assertThat(result.get()).isEqualTo(expected);
        }
        threads.shutdown();
    }

    @ParameterizedTest
    @EnumSource(Compat.class)
    void noTextBreaksTheEngine(Compat compat) {
        Codebook codebook = codebook("a*", "b c", "* d", "中*", "?", "not a");
        MatchingRules rules = new MatchingRules(Overlap.CODEBOOK, Negated.INCLUDE, compat, "words", "en", true);
        Codebook plain = codebook("a*", "b c", "not a");
        Scan scan = new Matcher(compat == Compat.LIWC ? plain : codebook, rules).scan();
        String pool =
                "ab c.d!?\n\n\r\t-'’[](){}<>#@:/&_*\\\"ßéİıſ\u0301\u0308\u200D\u200B\uFE0F\u00AD中文กา한אب\uD83D\uDE00\uD800\uDC00\uE000\uE001\uFFFF\u0000";
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(pool.charAt(random.nextInt(pool.length())));
            }
            Transcript transcript = Runs.transcript(text.toString());
            scan.run(transcript, turn -> true, turn -> {
                int last = 0;
                for (int i = 0; i < turn.tokens().size(); i++) {
                    assertThat(turn.tokens().start(i)).isGreaterThanOrEqualTo(last);
                    last = turn.tokens().end(i);
                }
                assertThat(last).isLessThanOrEqualTo(text.length());
                assertThat(turn.sentenceNumbers()).hasSize(turn.tokens().size());
            });
        }
    }

    private static Turn turn(int number, String text, String... speech) {
        List<Span> spans = new ArrayList<>();
        for (String piece : speech) {
            spans.add(span(text, piece));
        }
        Span all = new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
        return new Turn(number, "P1", Role.PARTICIPANT, "P1", "", 1, all, spans);
    }

    private static Span span(String text, String piece) {
        int start = text.indexOf(piece);
        return new Span(start, start + piece.length());
    }

    private static Codebook codebook(String... patterns) {
        List<Indicator> indicators = new ArrayList<>();
        for (String pattern : patterns) {
            indicators.add(new Indicator.Pattern(pattern, Manner.plain(pattern)));
        }
        return new Codebook(
                "",
                "",
                "",
                "en",
                List.of(new Code("a", "a", "a", 1, "", "", "", "", "", indicators, List.of(), 0)),
                Optional.empty());
    }
}
