package org.themata.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Span;

/**
 * Looks for what makes counts wrong: misspelt and doubtful labels, damaged text, files that are there twice, roles that
 * look exchanged. Takes the transcripts one by one and keeps only small facts of each. Not thread-safe.
 */
public final class CorpusLint {
    private static final String[] DAMAGE = {
        "\u00C3\u00A9",
        "\u00C3\u00A8",
        "\u00C3\u00A4",
        "\u00C3\u00B6",
        "\u00C3\u00BC",
        "\u00C3\u00B1",
        "\u00C3\u00A1",
        "\u00C3\u00AD",
        "\u00C3\u00B3",
        "\u00C3\u00A7",
        "\u00C3\u0178",
        "\u00E2\u20AC\u2122",
        "\u00E2\u20AC\u0153",
        "\u00E2\u20AC\u201C",
        "\u00E2\u20AC\u201D",
        "\u00E2\u20AC\u00A6",
        "\u00C2\u00A0",
        "\u00C2\u00A3",
        "\u00EF\u00BF\u00BD",
        "\uFFFD"
    };

    /**
     * In group 1: two letters or more, a full stop, and a word with a capital letter. Addresses are passed over; they
     * are looked for at the start of what has no blank only, or a long stretch would take the square of its length.
     */
    private static final Pattern JOIN =
            Pattern.compile("(?<!\\S)\\S*(?:://|www\\.|@)\\S*|(?<!\\p{L})(\\p{L}{2,}\\.)(?=\\p{Lu}\\p{Ll})");

    private final List<Problem> problems = new ArrayList<>();
    private final Set<Place> doubted = new HashSet<>();
    private final SpeakerCensus census = new SpeakerCensus();
    private final Likeness likeness = new Likeness();
    private final Optional<LanguageCheck> language;

    /** Looks at everything but the language. */
    public CorpusLint() {
        this.language = Optional.empty();
    }

    /** Looks at the language too. */
    public CorpusLint(LanguageCheck language) {
        this.language = Optional.of(language);
    }

    /** Takes the facts of a transcript to which participants are assigned, in the order of the input. */
    public void add(Transcript transcript) {
        for (Problem doubt : transcript.doubts()) {
            problems.add(doubt);
            doubted.add(doubt.place());
        }
        language.flatMap(check -> check.of(transcript)).ifPresent(problems::add);
        damage(transcript);
        brackets(transcript);
        joins(transcript);
        roles(transcript);
        times(transcript);
        census.add(transcript);
        likeness.add(transcript);
    }

    /**
     * Everything found, as warnings: first by transcript, then across them, then what does not fit the participants
     * file.
     *
     * @param roster of the same transcripts, complete
     */
    public List<Problem> problems(Roster roster) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(census.asking(roster::declares));
        all.addAll(census.problems(doubted));
        all.addAll(likeness.problems());
        all.addAll(roster.doubts());
        return all;
    }

    private void damage(Transcript transcript) {
        int count = 0;
        int first = -1;
        String text = transcript.text();
        for (String sign : DAMAGE) {
            for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length())) {
                first = first < 0 ? at : Math.min(first, at);
                count++;
            }
        }
        if (count > 0) {
            warn(
                    transcript,
                    line(text, first),
                    "damaged letters (" + count + " places): words with them are not matched",
                    "convert the original file to UTF-8 anew, or read it with --encoding");
        }
    }

    private void brackets(Transcript transcript) {
        for (Turn turn : transcript.turns()) {
            for (Span piece : turn.speech()) {
                String text = transcript.text();
                int open = -1;
                for (int at = piece.start(); at < piece.end(); at++) {
                    char c = text.charAt(at);
                    if (c == '[') {
                        if (open >= 0) {
                            break;
                        }
                        open = at;
                    } else if (c == ']') {
                        open = -1;
                    } else if (c == '\n' && open >= 0 && at + 1 < piece.end() && text.charAt(at + 1) == '\n') {
                        break;
                    }
                }
                if (open >= 0) {
                    warn(
                            transcript,
                            line(text, open),
                            "a square bracket is not closed: its words count as speech",
                            "close the bracket if it is a mark such as [laughs]");
                }
            }
        }
    }

    /** A full stop between letters does not end a word (UAX #29): two words become one. */
    private void joins(Transcript transcript) {
        int count = 0;
        int first = -1;
        for (Turn turn : transcript.turns()) {
            for (Span piece : turn.speech()) {
                Matcher join = JOIN.matcher(transcript.text()).region(piece.start(), piece.end());
                while (join.find()) {
                    if (join.group(1) != null) {
                        first = count == 0 ? join.start(1) : first;
                        count++;
                    }
                }
            }
        }
        if (count > 0) {
            warn(
                    transcript,
                    line(transcript.text(), first),
                    "no blank after a full stop (" + count + (count == 1 ? " place" : " places")
                            + "): the words on both sides count as one, and indicators do not find them",
                    "put a blank after the full stop");
        }
    }

    private void roles(Transcript transcript) {
        long asked = 0;
        long answered = 0;
        for (Turn turn : transcript.turns()) {
            long words = turn.speech().stream()
                    .mapToLong(piece -> words(transcript.text(), piece))
                    .sum();
            asked += turn.role() == Role.INTERVIEWER ? words : 0;
            answered += turn.role() == Role.PARTICIPANT ? words : 0;
        }
        if (asked > answered) {
            warn(
                    transcript,
                    0,
                    "the interviewer says more (" + asked + " words) than the participants (" + answered
                            + "): only the latter are counted",
                    "see that the labels are not exchanged, and that --interviewer names the right ones");
        }
    }

    private void times(Transcript transcript) {
        String last = "";
        for (Turn turn : transcript.turns()) {
            String time = turn.time();
            if (time.isEmpty()) {
                continue;
            }
            if (time.indexOf(':') == last.indexOf(':') && time.compareTo(last) < 0) {
                warn(
                        transcript,
                        turn.line(),
                        "the time " + time + " is before that of the turn above (" + last + ")",
                        "correct the time or the order of the turns; counts do not depend on it");
                return;
            }
            last = time;
        }
    }

    private void warn(Transcript transcript, int line, String message, String remedy) {
        problems.add(Problem.warning(new Place(transcript.file(), line, 0), message, remedy));
    }

    /** Runs of letters and digits. */
    static long words(String text, Span piece) {
        long words = 0;
        boolean inside = false;
        for (int at = piece.start(); at < piece.end(); at++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(at));
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }

    private static int line(String text, int offset) {
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
            line++;
        }
        return line;
    }
}
