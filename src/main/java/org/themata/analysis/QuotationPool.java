package org.themata.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What may be quoted. Of each code and participant only the first in the seeded order are kept, a few more than wanted
 * since other codes may take some, so that memory does not grow with the length of the interviews.
 */
public final class QuotationPool {
    private static final int SPARE = 12;

    private record Source(int code, String participant) {}

    private final QuotationRule rule;
    private final Map<Source, TreeSet<Quotation>> kept = new LinkedHashMap<>();

    /** @param rule how quotations are chosen */
    public QuotationPool(QuotationRule rule) {
        this.rule = rule;
    }

    void add(Quotation quotation) {
        TreeSet<Quotation> ofSource = kept.computeIfAbsent(
                new Source(quotation.code(), quotation.participant()), key -> new TreeSet<>(Quotation.SEEDED));
        boolean known = ofSource.stream()
                .anyMatch(other -> other.document().equals(quotation.document())
                        && other.span().equals(quotation.span()));
        if (!known) {
            ofSource.add(quotation);
            if (ofSource.size() > rule.perCode() + SPARE && !ofSource.last().isChosen()) {
                ofSource.pollLast();
            }
        }
    }

    /** Adds what may be quoted of another transcript. */
    public void addAll(QuotationPool other) {
        other.kept.values().forEach(ofSource -> ofSource.forEach(this::add));
    }

    /** All participants of whom something may be quoted for a code. */
    Set<String> speakers(int code) {
        Set<String> speakers = new LinkedHashSet<>();
        for (Source source : kept.keySet()) {
            if (source.code() == code && !source.participant().isEmpty()) {
                speakers.add(source.participant());
            }
        }
        return speakers;
    }

    /** Chooses: first all that a person chose, then for the other codes, in codebook order, by the rule. */
    Map<Integer, List<Quotation>> choose() {
        Map<Integer, List<Quotation>> byCode = new TreeMap<>();
        kept.values().stream()
                .flatMap(TreeSet::stream)
                .forEach(one -> byCode.computeIfAbsent(one.code(), code -> new ArrayList<>())
                        .add(one));
        Map<Integer, List<Quotation>> chosen = new LinkedHashMap<>();
        List<Quotation> taken = new ArrayList<>();
        Map<String, Integer> timesQuoted = new HashMap<>();
        byCode.forEach((code, candidates) -> {
            List<Quotation> own = candidates.stream()
                    .filter(Quotation::isChosen)
                    .sorted(Quotation.PLACE)
                    .toList();
            for (Quotation one : own) {
                if (taken.stream().noneMatch(one::repeats)) {
                    taken.add(one);
                    timesQuoted.merge(one.participant(), 1, Integer::sum);
                    chosen.computeIfAbsent(code, c -> new ArrayList<>()).add(one);
                }
            }
        });
        byCode.forEach((code, candidates) -> {
            if (!chosen.containsKey(code)) {
                candidates.sort(Quotation.SEEDED);
                chosen.put(code, choose(candidates, taken, timesQuoted));
            }
        });
        return chosen;
    }

    private List<Quotation> choose(
            List<Quotation> candidates, List<Quotation> taken, Map<String, Integer> timesQuoted) {
        List<Quotation> chosen = new ArrayList<>();
        Map<String, Integer> timesHere = new HashMap<>();
        while (chosen.size() < rule.perCode()) {
            Quotation best = null;
            for (Quotation one : candidates) {
                boolean free = taken.stream().noneMatch(one::repeats);
                if (free && (best == null || compare(one, best, timesHere, timesQuoted) < 0)) {
                    best = one;
                }
            }
            if (best == null) {
                break;
            }
            chosen.add(best);
            taken.add(best);
            timesHere.merge(best.participant(), 1, Integer::sum);
            timesQuoted.merge(best.participant(), 1, Integer::sum);
        }
        return chosen;
    }

    private static int compare(
            Quotation a, Quotation b, Map<String, Integer> timesHere, Map<String, Integer> timesQuoted) {
        if (a.choice() != b.choice()) {
            return Integer.compare(a.choice(), b.choice());
        }
        int here =
                Integer.compare(timesHere.getOrDefault(a.participant(), 0), timesHere.getOrDefault(b.participant(), 0));
        return here != 0
                ? here
                : Integer.compare(
                        timesQuoted.getOrDefault(a.participant(), 0), timesQuoted.getOrDefault(b.participant(), 0));
    }
}
