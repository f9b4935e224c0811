package org.themata.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    /** Quotations that come in between two cuts, at least. */
    private static final int OFTEN = 1_000;

    private final QuotationRule rule;
    /** Quotations of a code that are enough to choose from, whatever the other codes take; 0 = all. */
    private final int enough;

    private final Map<Integer, OfCode> kept = new TreeMap<>();

    /** The quotations of one code, by participant. */
    private static final class OfCode {
        final Map<String, TreeSet<Quotation>> byParticipant = new LinkedHashMap<>();
        /** All participants, also those whose quotations were let go. */
        final Set<String> speakers = new LinkedHashSet<>();

        int size;
    }

    /** @param rule how quotations are chosen */
    public QuotationPool(QuotationRule rule) {
        this(rule, 0);
    }

    private QuotationPool(QuotationRule rule, int enough) {
        this.rule = rule;
        this.enough = enough;
    }

    /**
     * A pool of quotations of which nobody chose any, so that memory does not grow with the number of participants
     * either. At most {@code codes * perCode} are taken in all; each makes one participant less preferred and one
     * wording a repetition. Of twice as many and one more of a code, all of other participants and with other words,
     * one is therefore left that no later one in the seeded order can beat.
     *
     * @param rule how quotations are chosen
     * @param codes for how many codes
     */
    public static QuotationPool ofEngine(QuotationRule rule, int codes) {
        return new QuotationPool(rule, 2 * codes * rule.perCode() + 1);
    }

    void add(Quotation quotation) {
        OfCode ofCode = kept.computeIfAbsent(quotation.code(), code -> new OfCode());
        if (!quotation.participant().isEmpty()) {
            ofCode.speakers.add(quotation.participant());
        }
        TreeSet<Quotation> ofSource = ofCode.byParticipant.computeIfAbsent(
                quotation.participant(), participant -> new TreeSet<>(Quotation.SEEDED));
        boolean known = ofSource.stream()
                .anyMatch(other -> other.document().equals(quotation.document())
                        && other.span().equals(quotation.span()));
        if (!known && ofSource.add(quotation)) {
            ofCode.size++;
            if (ofSource.size() > rule.perCode() + SPARE && !ofSource.last().isChosen()) {
                ofSource.pollLast();
                ofCode.size--;
            }
            if (enough > 0 && ofCode.size > 4 * enough + OFTEN) {
                cut(ofCode);
            }
        }
    }

    /** Lets go of all behind the first that are enough. */
    private void cut(OfCode ofCode) {
        List<Quotation> all = new ArrayList<>();
        ofCode.byParticipant.values().forEach(all::addAll);
        all.sort(Quotation.SEEDED);
        Set<String> participants = new HashSet<>();
        Set<String> wordings = new HashSet<>();
        int different = 0;
        int size = 0;
        while (size < all.size() && different < enough) {
            Quotation one = all.get(size++);
            if (!participants.contains(one.participant()) && !wordings.contains(one.words())) {
                participants.add(one.participant());
                wordings.add(one.words());
                different++;
            }
        }
        ofCode.byParticipant.clear();
        for (Quotation one : all.subList(0, size)) {
            ofCode.byParticipant
                    .computeIfAbsent(one.participant(), participant -> new TreeSet<>(Quotation.SEEDED))
                    .add(one);
        }
        ofCode.size = size;
    }

    /** Quotations that are kept. */
    int size() {
        return kept.values().stream().mapToInt(ofCode -> ofCode.size).sum();
    }

    /** Adds what may be quoted of another transcript. */
    public void addAll(QuotationPool other) {
        other.kept
                .values()
                .forEach(ofCode -> ofCode.byParticipant.values().forEach(ofSource -> ofSource.forEach(this::add)));
    }

    /** All participants of whom something may be quoted for a code. */
    Set<String> speakers(int code) {
        OfCode ofCode = kept.get(code);
        return ofCode == null ? Set.of() : java.util.Collections.unmodifiableSet(ofCode.speakers);
    }

    /** Chooses: first all that a person chose, then for the other codes, in codebook order, by the rule. */
    Map<Integer, List<Quotation>> choose() {
        Map<Integer, List<Quotation>> byCode = new TreeMap<>();
        kept.forEach((code, ofCode) -> {
            List<Quotation> all = new ArrayList<>();
            ofCode.byParticipant.values().forEach(all::addAll);
            byCode.put(code, all);
        });
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
