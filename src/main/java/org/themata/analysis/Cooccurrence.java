package org.themata.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.themata.analysis.stat.PairCounts;
import org.themata.codebook.Code;

/**
 * Which codes stand together: in how many sentences, turns, windows, paragraphs, documents or participants both are,
 * and how many pairs of mentions that makes. A code and one above it are no pair: they are together by definition.
 */
public final class Cooccurrence {
    private final List<Code> codes;
    private final Predicate<Code> wanted;
    private final Within within;
    private final int[] shown;
    private final long[][] together;
    private final long[][] pairs;
    private final long[] mentions;
    private final Map<String, Map<Integer, Integer>> gathered = new HashMap<>();
    private final Map<String, Map<Integer, Set<String>>> speakers = new HashMap<>();
    private final PairPeople people;
    private final SmallCells smallCells;
    private Suppression suppression = Suppression.none();
    private boolean[][] few = new boolean[0][];
    private long units;

    /**
     * Nothing is hidden.
     *
     * @param codes every theme and code, by their numbers
     * @param wanted which of them are looked at
     * @param within within what; not {@code ENA}, which is {@link Connections}
     */
    public Cooccurrence(List<Code> codes, Predicate<Code> wanted, Within within) {
        this(codes, wanted, within, SmallCells.SHOWN);
    }

    /**
     * @param codes every theme and code, by their numbers
     * @param wanted which of them are looked at
     * @param within within what; not {@code ENA}, which is {@link Connections}
     * @param smallCells numbers behind which fewer participants stand are hidden
     */
    public Cooccurrence(List<Code> codes, Predicate<Code> wanted, Within within, SmallCells smallCells) {
        this.smallCells = smallCells;
        this.people = new PairPeople(smallCells.isOn());
        this.codes = List.copyOf(codes);
        this.wanted = wanted;
        this.within = within;
        this.shown = java.util.stream.IntStream.range(0, codes.size())
                .filter(number -> wanted.test(codes.get(number)))
                .toArray();
        this.together = new long[codes.size()][codes.size()];
        this.pairs = new long[codes.size()][codes.size()];
        this.mentions = new long[codes.size()];
    }

    /** Adds the counted turns of one document, which may be none. */
    public void add(String document, List<CodedTurn> turns) {
        if (within.kind() == Within.Kind.DOCUMENT) {
            gathered.computeIfAbsent(document, key -> new TreeMap<>());
        }
        for (CodedTurn turn : turns) {
            turn.mentions().forEach(mention -> people.add(turn.participant(), mention.code(), mention.code()));
            switch (within.kind()) {
                case DOCUMENT -> gather(document, turn);
                case PARTICIPANT -> {
                    if (!turn.participant().isEmpty()) {
                        gather(turn.participant(), turn);
                    }
                }
                case WINDOW -> windows(turn);
                default -> parts(turn);
            }
        }
    }

    /** A participant who may have said nothing is a unit too. */
    public void addParticipant(String id) {
        people.addParticipant(id);
        if (within.kind() == Within.Kind.PARTICIPANT) {
            gathered.computeIfAbsent(id, key -> new TreeMap<>());
        }
    }

    private void gather(String unit, CodedTurn turn) {
        Map<Integer, Integer> counts = gathered.computeIfAbsent(unit, key -> new TreeMap<>());
        Map<Integer, Set<String>> who = speakers.computeIfAbsent(unit, key -> new TreeMap<>());
        turn.mentions().forEach(mention -> {
            counts.merge(mention.code(), 1, Integer::sum);
            who.computeIfAbsent(mention.code(), key -> new TreeSet<>()).add(turn.participant());
        });
    }

    /** Of a unit of several turns: who has either code, since the two together tell of both. */
    private void gatherPeople(Map<Integer, Set<String>> unit) {
        unit.forEach((one, ofOne) -> unit.forEach((other, ofOther) -> {
            if (one < other) {
                ofOne.forEach(who -> people.add(who, one, other));
                ofOther.forEach(who -> people.add(who, one, other));
            }
        }));
    }

    /** A turn as a whole, or its sentences or paragraphs. */
    private void parts(CodedTurn turn) {
        int[] part = within.kind() == Within.Kind.SENTENCE
                ? turn.sentences()
                : within.kind() == Within.Kind.PARAGRAPH ? turn.paragraphs() : new int[turn.words()];
        Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
        for (CodedTurn.Mention mention : turn.mentions()) {
            int last = -1;
            for (int word = mention.first(); word < Math.max(mention.first() + 1, mention.end()); word++) {
                int at = word < part.length ? part[word] : 0;
                if (at != last) {
                    counts.computeIfAbsent(at, key -> new TreeMap<>()).merge(mention.code(), 1, Integer::sum);
                    last = at;
                }
            }
        }
        units += part.length == 0 ? (turn.mentions().isEmpty() ? 0 : 1) : part[part.length - 1] + 1;
        counts.values().forEach(unit -> {
            count(unit);
            unit.keySet().forEach(one -> unit.keySet().forEach(other -> people.add(turn.participant(), one, other)));
        });
    }

    private void count(Map<Integer, Integer> unit) {
        unit.forEach((one, times) -> {
            mentions[one] += times;
            unit.forEach((other, otherTimes) -> {
                together[one][other]++;
                pairs[one][other] += (long) times * otherTimes;
            });
        });
    }

    /** Each word from which a window's length remains begins one; a shorter turn is one window. */
    private void windows(CodedTurn turn) {
        int windows = Math.max(1, turn.words() - within.size() + 1);
        units += turn.words() == 0 ? 0 : windows;
        Map<Integer, BitSet> starts = new TreeMap<>();
        List<CodedTurn.Mention> all = turn.mentions();
        for (CodedTurn.Mention mention : all) {
            mentions[mention.code()]++;
            BitSet set = starts.computeIfAbsent(mention.code(), key -> new BitSet(windows));
            int from = Math.max(0, mention.end() - within.size());
            int to = Math.min(mention.first(), windows - 1);
            if (from <= to) {
                set.set(from, to + 1);
            }
            for (CodedTurn.Mention other : all) {
                int width = Math.max(mention.end(), other.end()) - Math.min(mention.first(), other.first());
                pairs[mention.code()][other.code()] += width <= within.size() ? 1 : 0;
            }
        }
        starts.forEach((one, set) -> starts.forEach((other, otherSet) -> {
            BitSet both = (BitSet) set.clone();
            both.and(otherSet);
            together[one][other] += both.cardinality();
            if (!both.isEmpty()) {
                people.add(turn.participant(), one, other);
            }
        }));
    }

    /**
     * Two codes.
     *
     * @param first number of the code that stands first in the codebook
     * @param second number of the other
     * @param counts units with both, with one, with none
     * @param mentionsOfFirst mentions of the first
     * @param mentionsOfSecond mentions of the second
     * @param pairs pairs of mentions that are together
     */
    public record Pair(
            int first, int second, PairCounts counts, long mentionsOfFirst, long mentionsOfSecond, long pairs) {

        /** The c-coefficient of pairs of mentions; it may be out of range. */
        public double c() {
            return PairCounts.cOfPairs(
                    Math.toIntExact(pairs), Math.toIntExact(mentionsOfFirst), Math.toIntExact(mentionsOfSecond));
        }

        /** Whether the c-coefficient is over 1, or its denominator not positive. */
        public boolean isOutOfRange() {
            return pairs >= mentionsOfFirst + mentionsOfSecond && pairs > 0 || c() > 1;
        }
    }

    /** Ends the counting: units that are gathered over turns are counted now. */
    public Cooccurrence finish() {
        gathered.values().forEach(this::count);
        units += gathered.size();
        gathered.clear();
        speakers.values().forEach(this::gatherPeople);
        speakers.clear();
        if (smallCells.isOn()) {
            hide();
        }
        return this;
    }

    /** A pair of themes tells of the pairs below it: where few stand behind one of these, it is hidden as well. */
    private void hide() {
        int[][] ofCodes = new int[codes.size()][];
        few = new boolean[codes.size()][codes.size()];
        for (int one = codes.size() - 1; one >= 0; one--) {
            ofCodes[one] = new int[] {people.count(one, one)};
            for (int other = codes.size() - 1; other > one; other--) {
                few[one][other] = smallCells.isSmall(people.count(one, other));
            }
        }
        for (int theme = codes.size() - 1; theme >= 0; theme--) {
            int end = theme + (int) codes.get(theme).withAllBelow().count();
            for (int below = theme + 1; below < end; below++) {
                for (int other = 0; other < codes.size(); other++) {
                    if (other < theme) {
                        few[other][theme] |= few[other][below];
                    } else if (other >= end) {
                        few[theme][other] |= few[below][other];
                    }
                }
            }
        }
        suppression = new Suppression(smallCells, codes, ofCodes, new int[] {people.all()});
    }

    /** Whether the units with a code are hidden: these are participants, or else what they say. */
    boolean hidesUnits(int code) {
        return within.kind() == Within.Kind.PARTICIPANT ? suppression.hidesTotal(code) : hidesMentions(code);
    }

    /** Whether the mentions of a code are hidden. */
    boolean hidesMentions(int code) {
        return suppression.hidesMentions(code);
    }

    /** Whether the units with both codes are hidden: few participants stand behind them, or behind one of the codes. */
    boolean hides(Pair pair) {
        return suppression.isUsed()
                && (hidesUnits(pair.first()) || hidesUnits(pair.second()) || few[pair.first()][pair.second()]);
    }

    /** What the reader must know. */
    List<String> smallNotes() {
        return smallCells.isOn()
                ? List.of("Numbers behind which 1 to " + (smallCells.least() - 1)
                        + " participants stand are suppressed (empty), with all that such a number could be worked out"
                        + " from.")
                : List.of();
    }

    /** All pairs, in codebook order, also those that are never together. */
    public List<Pair> pairs() {
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            for (int j = i + 1; j < shown.length; j++) {
                if (!isAbove(shown[i], shown[j])) {
                    all.add(pair(shown[i], shown[j]));
                }
            }
        }
        return all;
    }

    private Pair pair(int one, int other) {
        int both = Math.toIntExact(together[one][other]);
        int first = Math.toIntExact(together[one][one]);
        int second = Math.toIntExact(together[other][other]);
        PairCounts counts =
                new PairCounts(both, first - both, second - both, Math.toIntExact(units - first - second + both));
        return new Pair(one, other, counts, mentions[one], mentions[other], pairs[one][other]);
    }

    /** Whether one code is below the other, so that they are no pair. */
    boolean isAbove(int one, int other) {
        return codes.get(one)
                        .withAllBelow()
                        .anyMatch(code -> code.id().equals(codes.get(other).id()))
                || codes.get(other)
                        .withAllBelow()
                        .anyMatch(code -> code.id().equals(codes.get(one).id()));
    }

    /** Units with a code. */
    long units(int code) {
        return together[code][code];
    }

    /** All units. */
    public long units() {
        return units;
    }

    List<Code> codes() {
        return codes;
    }

    Within within() {
        return within;
    }

    int[] shown() {
        return Arrays.copyOf(shown, shown.length);
    }
}
