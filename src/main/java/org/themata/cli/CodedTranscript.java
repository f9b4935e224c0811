package org.themata.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.themata.analysis.Attendance;
import org.themata.analysis.CodedTurn;
import org.themata.analysis.QuotationPool;
import org.themata.analysis.TranscriptTally;
import org.themata.coding.Coding;
import org.themata.corpus.Transcript;
import org.themata.report.Block;

/**
 * All that a run wants to know of one transcript.
 *
 * @param transcript itself
 * @param tally its counts
 * @param codings in the order of the text, or of the ledger
 * @param quotes what may be quoted of it
 * @param attendances who speaks in it, and how much
 * @param turns where codes stand in it
 * @param interviewers the labels of those who ask in it
 * @param block what the page shows of it; empty without a page
 */
record CodedTranscript(
        Transcript transcript,
        TranscriptTally tally,
        List<Coding> codings,
        QuotationPool quotes,
        List<Attendance> attendances,
        List<CodedTurn> turns,
        Set<String> interviewers,
        Optional<Block> block) {}
