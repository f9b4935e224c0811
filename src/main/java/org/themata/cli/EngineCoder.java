package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.themata.analysis.AttendanceCounter;
import org.themata.analysis.CodedTurns;
import org.themata.analysis.MentionFinder;
import org.themata.analysis.QuotationFinder;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.TranscriptTally;
import org.themata.codebook.Codebook;
import org.themata.coding.Coding;
import org.themata.coding.CodingMaker;
import org.themata.coding.Matcher;
import org.themata.corpus.Transcript;

/** Codes by the codebook's indicators. */
final class EngineCoder implements StudyCoder {
    /** Words before and after a hit in the ledger. */
    private static final int CONTEXT = 8;

    private final Matcher matcher;

    /** @param matcher the codebook, ready; its rules flag negation */
    EngineCoder(Matcher matcher) {
        this.matcher = matcher;
    }

    @Override
    public Codebook codebook() {
        return matcher.codebook();
    }

    @Override
    public Matcher matcher() {
        return matcher;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public List<String> quotationNotes() {
        return Notes.matching(matcher);
    }

    @Override
    public Function<Transcript, CodedTranscript> worker(Wanted wanted) {
        TranscriptCounter counter = new TranscriptCounter(matcher, wanted.unit(), wanted.counted());
        QuotationFinder quotations = new QuotationFinder(matcher, quoted(), wanted.quotations());
        AttendanceCounter attendances = StudyCoder.attendance(matcher.rules());
        CodedTurns turns = new CodedTurns(matcher, wanted.counted());
        return transcript -> {
            CodingMaker maker = new CodingMaker(matcher, transcript, false, CONTEXT);
            MentionFinder mentions =
                    new MentionFinder(matcher, wanted.quotations().maxWords());
            List<Coding> codings = new ArrayList<>();
            TranscriptTally tally = counter.count(transcript, turn -> {
                codings.addAll(maker.codings(turn));
                if (wanted.blocks().isPresent()) {
                    mentions.add(turn);
                }
            });
            return new CodedTranscript(
                    transcript,
                    tally,
                    codings,
                    quotations.find(transcript),
                    attendances.count(transcript),
                    turns.of(transcript),
                    CoreqReading.interviewers(transcript),
                    wanted.blocks().map(blocks -> blocks.of(transcript, mentions.mentions())));
        };
    }

    @Override
    public void check(List<String> documents) {
        // What the engine found is of these transcripts.
    }
}
