package org.themata.exchange.segments;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.coding.Status;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.exchange.TextOffsets;
import org.themata.text.Span;

/** Makes codings of places in one transcript: who speaks there, on which line. Not thread-safe. */
final class Places {
    private final Transcript transcript;
    private final TextOffsets points;
    private final int[] lines;
    private final int[] paragraphs;

    Places(Transcript transcript) {
        this.transcript = transcript;
        String text = transcript.text();
        this.points = new TextOffsets(text);
        List<String> all = text.lines().toList();
        this.lines = new int[all.size() + 1];
        this.paragraphs = new int[all.size() + 1];
        int at = 0;
        int paragraph = 0;
        for (int i = 0; i < all.size(); i++) {
            lines[i] = at;
            paragraph += all.get(i).isBlank() ? 0 : 1;
            paragraphs[i] = paragraph;
            at += all.get(i).length() + 1;
        }
        lines[all.size()] = at;
        paragraphs[all.size()] = paragraph;
    }

    Transcript transcript() {
        return transcript;
    }

    /** The coding of a place by a person. */
    Coding coding(Span place, Code code, String coder, String memo) {
        int start = points.codePoint(place.start());
        int end = points.codePoint(place.end());
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
        List<Turn> turns = transcript.turns();
        int low = 0;
        int high = turns.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (turns.get(middle).span().end() <= place.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < turns.size() && turns.get(low).span().start() < place.end()
                ? Optional.of(turns.get(low))
                : Optional.empty();
    }

    /** The number of a line, 1-based. */
    int line(int offset) {
        int at = Arrays.binarySearch(lines, offset);
        return at < 0 ? -at - 1 : at + 1;
    }

    /** The number of a paragraph, 1-based: of lines with something on them. */
    int paragraph(int offset) {
        return paragraphs[line(offset) - 1];
    }

    /** The UTF-16 offset of a code point. */
    int offset(int codePoint) {
        return points.offset(codePoint);
    }
}
