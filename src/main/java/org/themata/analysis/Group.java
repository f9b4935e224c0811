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
    private final Map<Integer, List<Member>> membersByCode = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    /** The documents and the participants of the cells, numbered as they come. */
    private final Map<String, Integer> documentNumbers = new HashMap<>();

    private final Map<String, Integer> speakerNumbers = new HashMap<>();
    private long words;
    private boolean mentioned;

    /**
     * A cell of the group.
     *
     * @param document its number in the group
     * @param participant their number in the group; -1 for nobody's words
     */
    private record Member(Cell cell, int document, int participant) {}

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
        String participant = cell.participant();
        Member member = new Member(
                cell,
                numbered(documentNumbers, cell.document()),
                participant.isEmpty() ? -1 : numbered(speakerNumbers, participant));
        for (Integer code : cell.counts().keySet()) {
            membersByCode.computeIfAbsent(code, k -> new ArrayList<>()).add(member);
        }
    }

    private static int numbered(Map<String, Integer> numbers, String name) {
        Integer number = numbers.putIfAbsent(name, numbers.size());
        return number == null ? numbers.size() - 1 : number;
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
        for (Member member : membersByCode.getOrDefault(code, List.of())) {
            if (member.participant >= 0) {
                ids.add(member.cell.participant());
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
        List<Member> members = membersByCode.get(code);
        if (members == null) {
            return Frequency.NONE;
        }
        CodeCount total = CodeCount.NONE;
        boolean[] documents = new boolean[documentNumbers.size()];
        int[] mentions = new int[speakerNumbers.size()];
        int inDocuments = 0;
        int speakers = 0;
        for (Member member : members) {
            CodeCount count = member.cell.counts().getOrDefault(code, CodeCount.NONE);
            total = total.plus(count);
            inDocuments += documents[member.document] ? 0 : 1;
            documents[member.document] = true;
            if (member.participant >= 0) {
                speakers += mentions[member.participant] == 0 && count.mentions() > 0 ? 1 : 0;
                mentions[member.participant] += count.mentions();
            }
        }
        String top = null;
        int most = 0;
        for (Member member : members) {
            if (member.participant >= 0 && mentions[member.participant] > most) {
                top = member.cell.participant();
                most = mentions[member.participant];
            }
        }
        return new Frequency(total, inDocuments, speakers, Optional.ofNullable(top), most);
    }
}
