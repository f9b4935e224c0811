package org.themata.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A part of the corpus that is counted together: all of it, a participant, a document, those with an attribute. */
public final class Group {
    private final List<String> key;
    private final Set<String> participants = new LinkedHashSet<>();
    private final Map<Integer, List<Cell>> cellsByCode = new HashMap<>();
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
        words += cell.words();
        mentioned |= !cell.counts().isEmpty();
        cell.counts().keySet().forEach(code -> cellsByCode
                .computeIfAbsent(code, k -> new ArrayList<>())
                .add(cell));
    }

    /** The values of the grouping columns. */
    public List<String> key() {
        return key;
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
        Optional<Map.Entry<String, Integer>> top = mentionsOf.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a);
        return new Frequency(
                total,
                documents.size(),
                mentionsOf.size(),
                top.map(Map.Entry::getKey),
                top.map(Map.Entry::getValue).orElse(0));
    }
}
