package org.themata.exchange.refi;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;

/**
 * Who of several people in a document a case is, as lines {@code speaker in DOCUMENT: LABEL} of its description: the
 * standard has no place for speakers.
 */
final class SpeakerText {
    private static final String START = "speaker in ";

    private SpeakerText() {}

    static String of(String participant, List<Transcript> transcripts) {
        List<String> lines = new ArrayList<>();
        for (Transcript transcript : transcripts) {
            if (Variables.speakers(transcript).size() > 1) {
                TreeSet<String> labels = new TreeSet<>();
                for (Turn turn : transcript.turns()) {
                    if (turn.participant().equals(participant)) {
                        labels.add(turn.speaker());
                    }
                }
                labels.remove("");
                labels.forEach(label -> lines.add(START + transcript.id() + ": " + label));
            }
        }
        return String.join("\n", lines);
    }

    /** The labels of a case in a document. */
    static List<String> labels(String description, String document) {
        String start = START + document + ": ";
        return description
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }
}
