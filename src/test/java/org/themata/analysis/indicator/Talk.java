package org.themata.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themata.codebook.Codebook;
import org.themata.codebook.format.Codebooks;
import org.themata.coding.Matcher;
import org.themata.coding.MatchingRules;
import org.themata.corpus.Columns;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Role;
import org.themata.corpus.Roster;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Span;

/** Small transcripts and codebooks for tests. */
final class Talk {

    private Talk() {}

    /** A document with one turn a line, {@code P1: text}; {@code I} is the interviewer. */
    static Transcript transcript(String id, String... lines) {
        StringBuilder text = new StringBuilder();
        List<Turn> turns = new ArrayList<>();
        for (String line : lines) {
            String speaker = line.substring(0, line.indexOf(':'));
            int start = text.length() + speaker.length() + 2;
            text.append(line).append('\n');
            Span span = new Span(start, text.length() - 1);
            boolean asks = speaker.equals("I");
            turns.add(new Turn(
                    turns.size() + 1,
                    speaker,
                    asks ? Role.INTERVIEWER : Role.PARTICIPANT,
                    asks ? "" : speaker,
                    "",
                    turns.size() + 1,
                    span,
                    List.of(span)));
        }
        return new Transcript(id, id + ".txt", text.toString(), turns, Map.of(), List.of());
    }

    static Codebook codebook(String yaml) {
        return Codebooks.parse("c.yaml", yaml, warning -> {});
    }

    static Matcher matcher(String yaml) {
        return new Matcher(codebook(yaml), MatchingRules.standard("en"));
    }

    /** The participants of transcripts that {@link #transcript} made, taken as they are. */
    static Roster roster(Transcript... transcripts) {
        CorpusOptions options = new CorpusOptions(
                List.of(),
                Optional.empty(),
                List.of("I"),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Columns(List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
                true,
                false);
        Roster roster = new Roster(Optional.empty(), options);
        for (Transcript transcript : transcripts) {
            roster.add(roster.assign(transcript));
        }
        return roster;
    }
}
