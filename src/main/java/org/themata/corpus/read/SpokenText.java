package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.themata.corpus.Role;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Span;

/**
 * Collects what was said from a file that is not text itself, and makes a text of it: one line a turn. Stretches of one
 * speaker that follow one another are one turn, with a blank between them.
 */
final class SpokenText {
    /** A time that is not known. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private record Piece(String speaker, long start, int line, String words) {}

    private final List<Piece> pieces = new ArrayList<>();

    /**
     * Adds what somebody said; nothing if there are no words.
     *
     * @param speaker empty if unknown
     * @param start in milliseconds, or {@link #UNKNOWN}
     * @param line of the file
     */
    void say(String speaker, long start, int line, String words) {
        String plain = words.replaceAll("\\s+", " ").strip();
        if (!plain.isEmpty()) {
            pieces.add(new Piece(speaker.strip(), start, line, plain));
        }
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Puts everything into the order of its times; what starts together stays in the order of the file. */
    void sort() {
        pieces.sort(Comparator.comparingLong(Piece::start));
    }

    /** Stretches of three and more equal segments in a row, which speech recognition makes up; as warnings. */
    List<Problem> repeated(String file) {
        List<Problem> doubts = new ArrayList<>();
        int run = 1;
        for (int i = 1; i <= pieces.size(); i++) {
            boolean same = i < pieces.size()
                    && pieces.get(i).words().equalsIgnoreCase(pieces.get(i - 1).words());
            if (!same && run >= 3) {
                Piece first = pieces.get(i - run);
                String when = first.start() < 0 ? "" : " from " + ClockTime.format(first.start());
                doubts.add(Problem.warning(
                        new Place(file, first.line(), 0),
                        run + " segments in a row say the same" + when + ": their words count each time",
                        "listen: recognition repeats itself over silence; remove what was not said"));
            }
            run = same ? run + 1 : 1;
        }
        return doubts;
    }

    /** The transcript. */
    Transcript transcript(Source source, ReadOptions options, Map<String, String> attributes, List<Problem> doubts) {
        boolean named = pieces.stream().anyMatch(piece -> !piece.speaker().isEmpty());
        StringBuilder text = new StringBuilder();
        List<Turn> turns = new ArrayList<>();
        for (int from = 0; from < pieces.size(); ) {
            Piece first = pieces.get(from);
            int to = from;
            while (to < pieces.size() && pieces.get(to).speaker().equals(first.speaker())) {
                to++;
            }
            text.append(turns.isEmpty() ? "" : "\n");
            int start = text.length();
            List<Span> speech = new ArrayList<>();
            List<String> times = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            for (Piece piece : pieces.subList(from, to)) {
                text.append(text.length() == start ? "" : " ");
                speech.add(new Span(text.length(), text.length() + piece.words().length()));
                times.add(time(piece));
                numbers.add(Math.max(1, piece.line()));
                text.append(piece.words());
            }
            Span span = new Span(start, text.length());
            Role unknown = named ? Role.UNATTRIBUTED : Role.PARTICIPANT;
            Role role = first.speaker().isEmpty() ? unknown : options.role(first.speaker());
            turns.add(new Turn(
                    turns.size() + 1,
                    first.speaker(),
                    role,
                    "",
                    time(first),
                    Math.max(1, first.line()),
                    span,
                    speech,
                    times,
                    numbers));
            from = to;
        }
        if (turns.isEmpty()) {
            doubts.add(
                    Problem.warning(Place.of(source.name()), "no words in it", "remove it if it is not a transcript"));
        }
        return new Transcript(source.id(), source.name(), text.toString(), turns, attributes, doubts);
    }

    private static String time(Piece piece) {
        return piece.start() < 0 ? "" : ClockTime.format(piece.start());
    }
}
