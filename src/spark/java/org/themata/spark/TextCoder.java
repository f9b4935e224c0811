package org.themata.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themata.analysis.Cell;
import org.themata.analysis.CodeCount;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.Unit;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.coding.CodingMaker;
import org.themata.coding.Matcher;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Span;

/** Codes single texts, each as one turn of a participant. For one thread. */
final class TextCoder {
    private final Matcher matcher;
    private final TranscriptCounter counter;
    private final Map<String, Integer> numbers = new HashMap<>();

    TextCoder(CodebookText codebook) {
        this.matcher = codebook.matcher(false, problem -> {});
        this.counter = new TranscriptCounter(matcher, Unit.TURN, TranscriptCounter.participants(false));
        for (Code code : matcher.codes()) {
            numbers.put(code.id(), numbers.size());
        }
    }

    /** What the codebook finds in a text, in order. */
    List<Coding> codings(String text) {
        Transcript transcript = transcript(text);
        CodingMaker maker = new CodingMaker(matcher, transcript, false, 0);
        List<Coding> codings = new ArrayList<>();
        counter.count(transcript, turn -> codings.addAll(maker.codings(turn)));
        return codings;
    }

    /**
     * The mentions of a theme or code in a text.
     *
     * @throws InputException if the codebook has no code of this id
     */
    int mentions(String text, String code) {
        Integer number = numbers.get(code);
        if (number == null) {
            throw new InputException(
                    Place.of(matcher.codebook().file()),
                    "there is no code \"" + code + "\"",
                    Nearest.remedy(code, numbers.keySet()));
        }
        int mentions = 0;
        for (Cell cell : counter.count(transcript(text)).cells()) {
            mentions += Optional.ofNullable(cell.counts().get(number))
                    .map(CodeCount::mentions)
                    .orElse(0);
        }
        return mentions;
    }

    private static Transcript transcript(String text) {
        Span all = new Span(0, text.length());
        Turn turn = new Turn(1, "", Role.PARTICIPANT, "", "", 1, all, List.of(all));
        return new Transcript("", "", text, List.of(turn), Map.of(), List.of());
    }
}
