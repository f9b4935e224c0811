package org.themata.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themata.analysis.stat.Rate;
import org.themata.analysis.stat.RateMethod;

/** A part of the corpus that is counted together: all of it, a participant, a document, those with an attribute. */
public final class Group {
    private static final double LEVEL = 0.95;

    private final List<String> key;
    private final Set<String> participants = new LinkedHashSet<>();
    private final Map<Integer, List<Cell>> cellsByCode = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private long words;
    private boolean mentioned;

    /** @param key the values that its members share, one a grouping column */
    Group(List<String> key) {
        this.key = List.copyOf(key);
    }

    void addParticipant(String id) {
        if (!id.isEmpty()) {
            participants.add(id);
        }
    }

    void add(Cell cell) {
        addParticipant(cell.participant());
        cells.add(cell);
        words += cell.words();
        mentioned |= !cell.counts().isEmpty();
        cell.counts()
                .keySet()
                .forEach(code -> cellsByCode
                        .computeIfAbsent(code, k -> new ArrayList<>())
                        .add(cell));
    }

    /** The values of the grouping columns. */
    public List<String> key() {
        return key;
    }

    /** The participants, also those who said nothing. */
    Set<String> ids() {
        return participants;
    }

    /** The participants with at least one mention of a code. */
    Set<String> idsWith(int code) {
        Set<String> ids = new LinkedHashSet<>();
        for (Cell cell : cellsByCode.getOrDefault(code, List.of())) {
            if (!cell.participant().isEmpty()) {
                ids.add(cell.participant());
            }
        }
        return ids;
    }

    /** The rate of a code over the participants of the group. */
    Rate rate(int code, RateMethod method) {
        return method.of(mentions(code), wordsOfEach(), LEVEL);
    }

    /** The mean of the participants' own rates; NaN without words. */
    double meanOfRates(int code) {
        return Rate.meanOfRates(mentions(code), wordsOfEach());
    }

    private int[] mentions(int code) {
        Map<String, Integer> mentions = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (!cell.participant().isEmpty()) {
                CodeCount count = cell.counts().getOrDefault(code, CodeCount.NONE);
                mentions.merge(cell.participant(), count.mentions(), Integer::sum);
            }
        }
        return mentions.values().stream().mapToInt(Integer::intValue).toArray();
    }

    private long[] wordsOfEach() {
        Map<String, Long> words = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (!cell.participant().isEmpty()) {
                words.merge(cell.participant(), (long) cell.words(), Long::sum);
            }
        }
        return words.values().stream().mapToLong(Long::longValue).toArray();
    }

    /** Number of participants, also those who said nothing. */
    public int participants() {
        return participants.size();
    }

    /** Words that were counted. */
    public long words() {
        return words;
    }

    /** Whether any code was found. */
    boolean isMentioned() {
        return mentioned;
    }

    /** How often a code was found. */
    public Frequency frequency(int code) {
        List<Cell> cells = cellsByCode.get(code);
        if (cells == null) {
            return Frequency.NONE;
        }
        CodeCount total = CodeCount.NONE;
        Set<String> documents = new LinkedHashSet<>();
        Map<String, Integer> mentionsOf = new LinkedHashMap<>();
        for (Cell cell : cells) {
            CodeCount count = cell.counts().getOrDefault(code, CodeCount.NONE);
            total = total.plus(count);
            documents.add(cell.document());
            if (!cell.participant().isEmpty()) {
                mentionsOf.merge(cell.participant(), count.mentions(), Integer::sum);
            }
        }
        String top = null;
        int most = 0;
        for (Map.Entry<String, Integer> one : mentionsOf.entrySet()) {
            if (top == null || one.getValue() > most) {
                top = one.getKey();
                most = one.getValue();
            }
        }
        return new Frequency(total, documents.size(), mentionsOf.size(), Optional.ofNullable(top), most);
    }
}
