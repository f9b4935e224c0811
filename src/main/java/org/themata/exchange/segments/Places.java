package org.themata.exchange.segments;

import java.util.Optional;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.coding.Status;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.CodePoints;
import org.themata.text.Span;

/** Makes codings of places in one transcript: who speaks there, on which line. Not thread-safe. */
final class Places {
    private final Transcript transcript;
    private final CodePoints points;

    Places(Transcript transcript) {
        this.transcript = transcript;
        this.points = new CodePoints(transcript.text());
    }

    Transcript transcript() {
        return transcript;
    }

    /** The coding of a place by a person. */
    Coding coding(Span place, Code code, String coder, String memo) {
        int start = points.at(place.start());
        int end = points.at(place.end());
        Optional<Turn> turn = turn(place);
        return new Coding(
                Coding.id(transcript.id(), start, end, code.id()),
                transcript.id(),
                turn.map(Turn::participant).orElse(""),
                turn.map(Turn::speaker).orElse(""),
                turn.map(one -> one.role().toString()).orElse(""),
                turn.map(Turn::number).orElse(0),
                0,
                line(place.start()),
                turn.map(Turn::time).orElse(""),
                start,
                end,
                code.id(),
                code.path(),
                "",
                0,
                place.of(transcript.text()),
                false,
                Status.ADDED,
                "",
                "",
                "",
                coder,
                memo);
    }

    /** The turn in which a place begins, or the first that it reaches. */
    private Optional<Turn> turn(Span place) {
        return transcript.turns().stream()
                .filter(turn -> turn.span().end() > place.start() && turn.span().start() < place.end())
                .findFirst();
    }

    int line(int offset) {
        int line = 1;
        String text = transcript.text();
        for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
            line++;
        }
        return line;
    }

    /** The number of a paragraph: lines with something on them, 1-based. */
    int paragraph(int offset) {
        int paragraph = 0;
        int at = 0;
        String text = transcript.text();
        while (at <= offset && at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            if (!text.substring(at, end).isBlank()) {
                paragraph++;
            }
            at = end + 1;
        }
        return paragraph;
    }
}
