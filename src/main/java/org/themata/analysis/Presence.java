package org.themata.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.themata.codebook.Code;
import org.themata.corpus.Participant;
import org.themata.corpus.Roster;

/**
 * Who spoke of what: one row a participant, also those without words, one column a theme or code. Text that is no
 * participant's is left out.
 *
 * @param codes as in the tally
 * @param participants in the order of the roster
 * @param mentions for each participant the mentions of each code
 * @param words for each participant
 */
public record Presence(List<Code> codes, List<Participant> participants, List<int[]> mentions, List<Long> words) {

    /** Copies the lists. */
    public Presence {
        codes = List.copyOf(codes);
        participants = List.copyOf(participants);
        mentions = List.copyOf(mentions);
        words = List.copyOf(words);
    }

    /** Adds up a tally by participant. */
    public static Presence of(Tally tally, Roster roster) {
        List<Participant> people = new ArrayList<>(roster.participants());
        Map<String, Integer> place = new HashMap<>();
        people.forEach(one -> place.put(one.id(), place.size()));
        for (Cell cell : tally.cells()) {
            if (!cell.participant().isEmpty() && !place.containsKey(cell.participant())) {
                place.put(cell.participant(), people.size());
                people.add(new Participant(cell.participant(), Map.of()));
            }
        }
        List<int[]> mentions = new ArrayList<>();
        people.forEach(one -> mentions.add(new int[tally.codes().size()]));
        long[] words = new long[people.size()];
        for (Cell cell : tally.cells()) {
            Integer at = place.get(cell.participant());
            if (at != null) {
                words[at] += cell.words();
                cell.counts().forEach((code, count) -> mentions.get(at)[code] += count.mentions());
            }
        }
        return new Presence(
                tally.codes(),
                people,
                mentions,
                java.util.Arrays.stream(words).boxed().toList());
    }

    /** Whether a participant has spoken of a code. */
    public boolean has(int participant, int code) {
        return mentions.get(participant)[code] > 0;
    }

    /** Mentions of a code by the participants named by their places. */
    public int[] mentionsOf(int code, List<Integer> places) {
        return places.stream().mapToInt(place -> mentions.get(place)[code]).toArray();
    }

    /** Words of the participants named by their places. */
    public long[] wordsOf(List<Integer> places) {
        return places.stream().mapToLong(words::get).toArray();
    }
}
