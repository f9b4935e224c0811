package org.themata.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which participants stand behind each pair of codes: who has both in one unit. */
final class PairPeople {
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Long, BitSet> behind = new HashMap<>();
    private final boolean wanted;

    /** @param wanted whether anybody asks; else nothing is kept */
    PairPeople(boolean wanted) {
        this.wanted = wanted;
    }

    /** A participant, who may have said nothing. */
    void addParticipant(String id) {
        places.putIfAbsent(id, places.size());
    }

    /** A participant has two codes in one unit; the same code twice = has the code. Text of nobody has no people. */
    void add(String participant, int one, int other) {
        if (wanted && !participant.isEmpty()) {
            addParticipant(participant);
            behind.computeIfAbsent(key(one, other), key -> new BitSet()).set(places.getOrDefault(participant, 0));
        }
    }

    /** How many participants have both. */
    int count(int one, int other) {
        BitSet people = behind.get(key(one, other));
        return people == null ? 0 : people.cardinality();
    }

    /** All participants. */
    int all() {
        return places.size();
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }
}
