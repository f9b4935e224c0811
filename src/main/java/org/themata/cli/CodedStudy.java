package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.themata.analysis.Attendance;
import org.themata.analysis.Cooccurrence;
import org.themata.analysis.QuotationPool;
import org.themata.analysis.QuotationRule;
import org.themata.analysis.SmallCells;
import org.themata.analysis.Tally;
import org.themata.analysis.Timeline;
import org.themata.analysis.TranscriptTally;
import org.themata.analysis.Unit;
import org.themata.analysis.Within;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.corpus.Participant;
import org.themata.corpus.Roster;
import org.themata.report.Block;

/**
 * A study that has been read and coded: all that its tables, figures and page are made of.
 *
 * @param request what was asked for
 * @param coder by whom it was coded
 * @param unit what a segment is
 * @param tally the counts
 * @param roster the participants
 * @param ledger all codings, in the order of the transcripts
 * @param codings those of a ledger that was read; empty if the codebook found them
 * @param quotes what may be quoted
 * @param quotations how quotations are chosen
 * @param attendances who speaks in which transcript, and how much
 * @param together which codes stand together in a turn
 * @param lowest the same of the codes without codes below
 * @param timeline where in the transcripts the top themes are spoken of; of so many as can be drawn
 * @param interviewers the labels of those who ask
 * @param blocks what the page shows of the transcripts; none without a page
 */
record CodedStudy(
        StudyRequest request,
        StudyCoder coder,
        Unit unit,
        Tally tally,
        Roster roster,
        StudyLedger ledger,
        List<Coding> codings,
        QuotationPool quotes,
        QuotationRule quotations,
        List<Attendance> attendances,
        Cooccurrence together,
        Cooccurrence lowest,
        Timeline timeline,
        Set<String> interviewers,
        List<Block> blocks) {

    /** What was counted and how, in sentences. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(
                Notes.counting(coder.matcher(), unit, request.study().includeInterviewer(), tally.leftOut()));
        notes.addAll(coder.notes());
        return notes;
    }

    /** The same as a counting, for tables that are made of one. */
    Counting counting() {
        return new Counting(tally, roster, notes(), ExitStatus.DONE);
    }

    /** Puts the transcripts together, one after the other, and lets go of what is not asked for any more. */
    static final class Gathering {
        private final StudyRequest request;
        private final StudyCoder coder;
        private final List<Code> codes;
        private final QuotationRule quotations;
        private final List<TranscriptTally> tallies = new ArrayList<>();
        private final StudyLedger ledger;
        private final List<Coding> codings = new ArrayList<>();
        private final QuotationPool quotes;
        private final List<Attendance> attendances = new ArrayList<>();
        private final Cooccurrence together;
        private final Cooccurrence lowest;
        private final Timeline timeline;
        private final Set<String> interviewers = new TreeSet<>();
        private final List<Block> blocks = new ArrayList<>();

        Gathering(StudyRequest request, StudyCoder coder, QuotationRule quotations) {
            this.request = request;
            this.coder = coder;
            this.codes = coder.codes();
            this.quotations = quotations;
            this.ledger = new StudyLedger(request.parts().contains(StudyPart.LEDGER));
            this.quotes = request.codings().isPresent()
                    ? new QuotationPool(quotations)
                    : QuotationPool.ofEngine(quotations, codes.size());
            SmallCells smallCells = new SmallCells(request.study().minimumCell());
            this.together = new Cooccurrence(codes, code -> true, Within.TURN, smallCells);
            this.lowest = new Cooccurrence(codes, code -> !code.isTheme(), Within.TURN, smallCells);
            this.timeline = new Timeline(
                    codes, code -> code.level() == 1, request.codings().isPresent());
        }

        void add(CodedTranscript one) {
            tallies.add(one.tally());
            ledger.add(one.codings());
            if (request.codings().isPresent()) {
                codings.addAll(one.codings());
            }
            quotes.addAll(one.quotes());
            attendances.addAll(one.attendances());
            together.add(one.transcript().id(), one.turns());
            lowest.add(one.transcript().id(), one.turns());
            if (tallies.size() <= StudyTable.MOST_READ) {
                timeline.add(one.transcript().id(), one.turns());
            }
            interviewers.addAll(one.interviewers());
            one.block().ifPresent(blocks::add);
        }

        CodedStudy coded(Unit unit, Roster roster) {
            for (Participant one : roster.participants()) {
                together.addParticipant(one.id());
                lowest.addParticipant(one.id());
            }
            return new CodedStudy(
                    request,
                    coder,
                    unit,
                    new Tally(codes, tallies),
                    roster,
                    ledger,
                    List.copyOf(codings),
                    quotes,
                    quotations,
                    List.copyOf(attendances),
                    together.finish(),
                    lowest.finish(),
                    timeline,
                    interviewers,
                    List.copyOf(blocks));
        }
    }
}
