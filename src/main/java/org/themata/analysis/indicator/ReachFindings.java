package org.themata.analysis.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themata.codebook.Code;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.codebook.Shadow;
import org.themata.codebook.Spelling;
import org.themata.coding.Matcher;
import org.themata.text.Keys;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Stems;

/** What is doubtful about indicators in a corpus, as warnings at the indicators. */
final class ReachFindings {
    /** Below so many hits of a code no indicator is said to make most of them. */
    private static final int ENOUGH_HITS = 20;

    private final String file;
    private final List<Reach> reaches;
    private final Vocabulary vocabulary;
    private final Optional<Stems> stems;
    private final boolean english;
    private final List<Problem> findings = new ArrayList<>();
    private final Map<Code, Set<String>> matchedBy = new HashMap<>();
    private final Map<Code, Long> hitsOf = new HashMap<>();

    ReachFindings(Matcher matcher, List<Reach> reaches, Vocabulary vocabulary) {
        this.file = matcher.codebook().file();
        this.reaches = reaches;
        this.vocabulary = vocabulary;
        this.stems = Stems.of(matcher.rules().language());
        this.english = Spelling.isOf(matcher.rules().language());
        for (Reach reach : reaches) {
            hitsOf.merge(reach.code(), reach.hits(), Long::sum);
            matchedBy
                    .computeIfAbsent(reach.code(), key -> new HashSet<>())
                    .addAll(reach.words().keySet());
        }
    }

    /** What is doubtful about one indicator. */
    List<Problem> of(Reach reach) {
        findings.clear();
        if (!(reach.indicator() instanceof Indicator.Veto)) {
            if (reach.hits() == 0) {
                never(reach);
            }
            most(reach);
            variants(reach);
            spelling(reach);
        }
        return List.copyOf(findings);
    }

    private void never(Reach reach) {
        String name = name(reach) + " never counts: ";
        if (reach.suppressed() > 0 && onlyByNarrower(reach)) {
            return;
        }
        if (reach.suppressed() > 0) {
            warn(
                    reach,
                    name + (reach.suppressed() == 1 ? "its only hit is" : "all its " + reach.suppressed() + " hits are")
                            + " suppressed by "
                            + Frequent.text(reach.suppressors(), 3),
                    "delete it, or narrow what suppresses it");
        } else if (reach.elsewhere() > 0) {
            warn(
                    reach,
                    name + "only the interviewer says it (" + times(reach.elsewhere()) + ")",
                    "count it with --include-interviewer, if that is meant");
        } else {
            notThere(reach);
        }
    }

    /** Whether what it matches was counted for indicators of its code that it makes needless, and not for it. */
    private static boolean onlyByNarrower(Reach reach) {
        if (!(reach.indicator() instanceof Indicator.Pattern broad)) {
            return false;
        }
        Set<String> narrower = new HashSet<>();
        for (Indicator other : reach.code().indicators()) {
            if (other instanceof Indicator.Pattern narrow && Shadow.covers(broad, narrow)) {
                narrower.add("\"" + narrow.manner().written() + "\"");
            }
        }
        return narrower.containsAll(reach.suppressors().keySet());
    }

    private void notThere(Reach reach) {
        List<String> words = words(reach.indicator());
        String name = name(reach) + " is not in the corpus";
        List<String> absent = words.stream().filter(word -> !isThere(word)).toList();
        if (absent.isEmpty()) {
            warn(
                    reach,
                    words.size() > 1 ? name + ", though each of its words is" : name,
                    "check it, or keep it for other transcripts");
            return;
        }
        List<String> near = new ArrayList<>();
        for (String word : absent) {
            String bare = word.replaceAll("[*?\\\\]", "");
            for (String other : bare.isEmpty() ? List.<String>of() : vocabulary.near(bare, stems)) {
                near.add("\"" + other + "\" (" + times(vocabulary.count(other)) + ")");
            }
        }
        warn(
                reach,
                near.isEmpty() ? name : name + "; nearest are " + String.join(", ", near),
                "check its spelling, or keep it for other transcripts");
    }

    private boolean isThere(String word) {
        int wild = 0;
        while (wild < word.length() && "*?\\".indexOf(word.charAt(wild)) < 0) {
            wild++;
        }
        if (wild == word.length()) {
            return vocabulary.count(word) > 0;
        }
        return wild == 0 || !vocabulary.startingWith(word.substring(0, wild)).isEmpty();
    }

    private static List<String> words(Indicator indicator) {
        List<String> patterns = List.of();
        if (indicator instanceof Indicator.Pattern pattern) {
            patterns = List.of(pattern.pattern());
        } else if (indicator instanceof Indicator.Unless unless) {
            patterns = List.of(unless.pattern());
        } else if (indicator instanceof Indicator.Near near) {
            patterns = near.patterns();
        } else if (indicator instanceof Indicator.Lemma lemma) {
            patterns = List.of(lemma.lemma());
        } else if (indicator instanceof Indicator.Stem stem) {
            patterns = List.of(stem.stem());
        }
        return patterns.stream()
                .flatMap(pattern -> List.of(Keys.folded(pattern.strip()).split("\\s+")).stream())
                .toList();
    }

    private void most(Reach reach) {
        long all = hitsOf.getOrDefault(reach.code(), 0L);
        if (reach.code().indicators().size() > 2 && all >= ENOUGH_HITS && reach.hits() * 2 > all) {
            warn(
                    reach,
                    name(reach) + " makes " + reach.hits() + " of the code's " + all + " hits",
                    "look at them first: themata kwic --code " + reach.code().id());
        }
    }

    private void variants(Reach reach) {
        if (!reach.variants().isEmpty()) {
            warn(
                    reach,
                    name(reach) + " stands in the corpus also as " + Frequent.text(reach.variants(), 3)
                            + ", which the code does not find",
                    "add it, or write it with a hyphen: that finds all three forms");
        }
    }

    /** The other spelling, if it is in the corpus and not found by the code. */
    private void spelling(Reach reach) {
        if (!english
                || !(reach.indicator() instanceof Indicator.Pattern pattern)
                || pattern.pattern().strip().matches(".*\\s.*")) {
            return;
        }
        Optional<String> other = Spelling.other(Keys.folded(pattern.pattern().strip()));
        if (other.isEmpty()) {
            return;
        }
        String word = other.get();
        Map<String, Integer> there = new LinkedHashMap<>();
        if (word.matches("[^*?\\\\]+\\*")) {
            there.putAll(vocabulary.startingWith(word.substring(0, word.length() - 1)));
        } else if (vocabulary.count(word) > 0) {
            there.put(word, vocabulary.count(word));
        }
        there.keySet().removeAll(matchedBy.getOrDefault(reach.code(), Set.of()));
        if (!there.isEmpty()) {
            warn(
                    reach,
                    name(reach) + " stands in the corpus also in the other spelling, not found by the code: "
                            + Frequent.text(Frequent.first(there), 3),
                    "add \"" + word + "\"");
        }
    }

    private static String name(Reach reach) {
        return "\"" + reach.indicator().manner().written() + "\" of code \""
                + reach.code().id() + "\"";
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }

    private void warn(Reach reach, String message, String remedy) {
        Manner manner = reach.indicator().manner();
        findings.add(Problem.warning(new Place(file, manner.line(), manner.column()), message, remedy));
    }
}
