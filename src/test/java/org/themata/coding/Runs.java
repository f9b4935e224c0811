package org.themata.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.GivenTokens;
import org.themata.text.Span;
import org.themata.text.Tokeniser;

/** Runs the engine over one text of one turn. */
final class Runs {

    /** A counted hit: first token, the token after the last, code. */
    record Hit(int first, int end, String code) {}

    private Runs() {}

    static MatchingRules quanteda(Overlap overlap) {
        return new MatchingRules(overlap, Negated.INCLUDE, Compat.QUANTEDA, "words", "en", false);
    }

    static MatchingRules own(Overlap overlap) {
        return new MatchingRules(overlap, Negated.INCLUDE, Compat.NONE, "words", "en", true);
    }

    static Transcript transcript(String text) {
        Span all = new Span(0, text.length());
        Turn turn = new Turn(1, "P1", Role.PARTICIPANT, "P1", "", 1, all, List.of(all));
        return new Transcript("t", "t.txt", text, List.of(turn), Map.of(), List.of());
    }

    /** A codebook of one code, {@code a}. */
    static Codebook code(Indicator... indicators) {
        return codes(List.of(indicators));
    }

    /** A codebook of codes side by side: {@code a}, {@code b} ... */
    @SafeVarargs
    static Codebook codes(List<Indicator>... indicators) {
        List<Code> codes = new ArrayList<>();
        for (List<Indicator> one : indicators) {
            String id = String.valueOf((char) ('a' + codes.size()));
            codes.add(new Code(id, id, id, 1, "", "", "", "", "", one, List.of(), 0));
        }
        return new Codebook("", "", "", "en", codes, Optional.empty());
    }

    static Indicator pattern(String pattern) {
        return new Indicator.Pattern(pattern, Manner.plain(pattern));
    }

    static Indicator not(String pattern) {
        return new Indicator.Veto(pattern, Manner.plain("not " + pattern));
    }

    static Indicator unless(String pattern, Indicator.Side side, int within, String... words) {
        return new Indicator.Unless(pattern, side, List.of(words), within, Manner.plain(pattern));
    }

    /** A transcript of turns, one on each line. */
    static Transcript turns(String... texts) {
        List<Turn> turns = new ArrayList<>();
        int at = 0;
        for (String text : texts) {
            Span all = new Span(at, at + text.length());
            int number = turns.size() + 1;
            turns.add(new Turn(number, "P1", Role.PARTICIPANT, "P1", "", number, all, List.of(all)));
            at += text.length() + 1;
        }
        return new Transcript("t", "t.txt", String.join("\n", texts), turns, Map.of(), List.of());
    }

    /**
     * Every candidate with its fate: {@code turn first-end CODE indicator rule}, and what it had to give way to or what
     * negates it as {@code < first-end indicator}.
     */
    static List<String> fates(Codebook codebook, MatchingRules rules, String... texts) {
        Matcher matcher = new Matcher(codebook, rules);
        List<String> fates = new ArrayList<>();
        matcher.scan().run(turns(texts), turn -> true, turn -> {
            Hits hits = turn.hits();
            for (int i = 0; i < hits.size(); i++) {
                int candidate = i;
                StringBuilder fate = new StringBuilder("%d %d-%d %s %s %s"
                        .formatted(
                                turn.turn().number(),
                                hits.first(i),
                                hits.end(i),
                                matcher.codes().get(hits.code(i)).id(),
                                matcher.indicator(hits.indicator(i)).manner().written(),
                                hits.rule(i).name()));
                turn.suppressor(i)
                        .or(() -> turn.trigger(candidate))
                        .ifPresent(cause -> fate.append(" < ")
                                .append(cause.first())
                                .append('-')
                                .append(cause.end())
                                .append(
                                        cause.indicator() < 0
                                                ? ""
                                                : " "
                                                        + matcher.indicator(cause.indicator())
                                                                .manner()
                                                                .written()));
                fates.add(fate.toString());
            }
        });
        return fates;
    }

    /** The counted hits by position, then codebook order; the tokens are given. */
    static List<Hit> onTokens(Codebook codebook, MatchingRules rules, List<String> tokens) {
        Matcher matcher = new Matcher(codebook, rules);
        return hits(new Scan(matcher, new GivenTokens()), GivenTokens.text(tokens));
    }

    static List<Hit> onText(Codebook codebook, MatchingRules rules, String text) {
        return hits(new Matcher(codebook, rules).scan(), text);
    }

    static List<Hit> hits(Scan scan, String text) {
        List<Hit> found = new ArrayList<>();
        List<Integer> codes = new ArrayList<>();
        scan.run(transcript(text), turn -> true, turn -> {
            Hits hits = turn.hits();
            List<Integer> counted = new ArrayList<>();
            for (int i = 0; i < hits.size(); i++) {
                if (hits.rule(i) == Rule.NONE) {
                    counted.add(i);
                }
            }
            counted.sort(Comparator.<Integer>comparingInt(hits::first).thenComparingInt(hits::code));
            for (int i : counted) {
                codes.add(hits.code(i));
                found.add(new Hit(
                        hits.first(i),
                        hits.end(i),
                        scan.matcher().codes().get(hits.code(i)).id()));
            }
        });
        return found;
    }

    /** Merged hits of each theme, by its id. */
    static Map<String, Integer> themeCounts(Scan scan, String text) {
        Map<String, Integer> counts = new TreeMap<>();
        scan.run(transcript(text), turn -> true, turn -> {
            for (int k = 0; k < turn.hits().themeHits(); k++) {
                counts.merge(
                        scan.matcher().codes().get(turn.hits().themeCode(k)).id(), 1, Integer::sum);
            }
        });
        return counts;
    }

    static List<String> sequence(List<Hit> hits) {
        return hits.stream().map(Hit::code).toList();
    }

    static Map<String, Integer> counts(List<Hit> hits) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        hits.forEach(hit -> counts.merge(hit.code(), 1, Integer::sum));
        return counts;
    }

    static Scan scan(Codebook codebook, MatchingRules rules, Tokeniser tokeniser) {
        return new Scan(new Matcher(codebook, rules), tokeniser);
    }
}
