package org.themata.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themata.coding.Matcher;
import org.themata.coding.Scan;
import org.themata.coding.ScannedTurn;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Tokens;

/** Counts how much each speaker of a transcript says. For one thread. */
public final class SpeechCounter {
    private final Scan scan;

    /** @param matcher whose tokeniser and language are used; its codebook does not matter */
    public SpeechCounter(Matcher matcher) {
        this.scan = matcher.scan();
    }

    /**
     * One for each label, role and participant, in the order of their first turns; one without turns if nobody speaks.
     */
    public List<Speech> count(Transcript transcript) {
        Map<List<Object>, Speech> speakers = new LinkedHashMap<>();
        scan.run(transcript, turn -> false, scanned -> count(scanned, speakers));
        if (speakers.isEmpty()) {
            return List.of(Speech.none(transcript.id(), transcript.file(), "", Role.UNATTRIBUTED, ""));
        }
        return List.copyOf(speakers.values());
    }

    private static void count(ScannedTurn scanned, Map<List<Object>, Speech> speakers) {
        Turn turn = scanned.turn();
        Tokens tokens = scanned.tokens();
        List<Object> key = List.of(turn.speaker(), turn.role(), turn.participant());
        Transcript transcript = scanned.transcript();
        Speech before = speakers.getOrDefault(
                key, Speech.none(transcript.id(), transcript.file(), turn.speaker(), turn.role(), turn.participant()));
        speakers.put(
                key, before.plus(scanned.sentences(), tokens.words(), tokens.marks(), turn.time(), turn.lastTime()));
    }
}
