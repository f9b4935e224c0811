package org.themata.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Lexicon;
import org.themata.text.TextWindow;
import org.themata.text.Tokeniser;
import org.themata.text.Tokens;

/** Counts what participants said, transcript by transcript, without a codebook. For one thread. */
public final class AttendanceCounter {
    private final Tokeniser tokeniser;

    /** @param tokeniser whose words are counted */
    public AttendanceCounter(Tokeniser tokeniser) {
        this.tokeniser = tokeniser;
    }

    /** One attendance a participant who speaks, in order of appearance. */
    public List<Attendance> count(Transcript transcript) {
        TextWindow text = new TextWindow();
        text.open(transcript.characters());
        Tokens tokens = new Tokens(new Lexicon());
        Map<String, Attendance> attendances = new LinkedHashMap<>();
        double seconds = seconds(transcript);
        for (Turn turn : transcript.turns()) {
            if (turn.role() == Role.PARTICIPANT && !turn.participant().isEmpty()) {
                tokens.clear();
                text.tokenise(tokeniser, turn.span(), turn.speech(), tokens);
                int words = tokens.words();
                attendances.merge(
                        turn.participant(),
                        new Attendance(turn.participant(), transcript.id(), 1, words, seconds),
                        (a, b) -> new Attendance(
                                a.participant(), a.document(), a.turns() + 1, a.words() + b.words(), seconds));
            }
        }
        return List.copyOf(attendances.values());
    }

    private static double seconds(Transcript transcript) {
        double first = Double.NaN;
        double last = Double.NaN;
        for (Turn turn : transcript.turns()) {
            if (!turn.time().isEmpty()) {
                double begin = secondsOf(turn.time());
                double end = secondsOf(turn.lastTime());
                first = Double.isNaN(first) ? begin : Math.min(first, begin);
                last = Double.isNaN(last) ? end : Math.max(last, end);
            }
        }
        return Double.isNaN(first) ? 0 : last - first;
    }

    /** {@code hh:mm:ss} or {@code hh:mm:ss.mmm}. */
    private static double secondsOf(String time) {
        double seconds = 0;
        for (String part : time.split(":")) {
            seconds = seconds * 60 + Double.parseDouble(part);
        }
        return seconds;
    }
}
