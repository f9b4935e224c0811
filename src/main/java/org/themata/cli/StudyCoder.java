package org.themata.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.themata.analysis.AttendanceCounter;
import org.themata.analysis.QuotationRule;
import org.themata.analysis.QuotedCodes;
import org.themata.analysis.Unit;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.coding.Matcher;
import org.themata.coding.MatchingRules;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.report.BlockMaker;
import org.themata.text.Tokenisers;

/** Who codes the transcripts of a run: the engine, or those who wrote a ledger. */
interface StudyCoder {

    /** The codebook; one made of the ledger's codes if there is no other. */
    Codebook codebook();

    /** Cuts text into words, and finds codes, or none. */
    Matcher matcher();

    /** More to say under tables. */
    List<String> notes();

    /** What to say under a table of quotations. */
    List<String> quotationNotes();

    /** Makes a worker for one thread. */
    Function<Transcript, CodedTranscript> worker(Wanted wanted);

    /**
     * Says what is wrong once every transcript was seen.
     *
     * @param documents their ids
     * @throws org.themata.text.InputException if the codings are not of these transcripts
     */
    void check(List<String> documents);

    /** How text is cut into words, and how codes are matched. */
    default MatchingRules rules() {
        return matcher().rules();
    }

    /** Every theme and code, depth first. */
    default List<Code> codes() {
        return codebook().codes().toList();
    }

    /**
     * What the tables of a study ask for.
     *
     * @param unit what a segment is
     * @param counted which turns are counted
     * @param quotations how they are chosen
     * @param blocks makes what the page shows; empty without a page
     */
    record Wanted(Unit unit, Predicate<Turn> counted, QuotationRule quotations, Optional<BlockMaker> blocks) {}

    /** The codes for which quotations are shown. */
    default QuotedCodes quoted() {
        return new QuotedCodes(codes(), code -> true);
    }

    /** Counts who speaks, in the words of the rules. */
    static AttendanceCounter attendance(MatchingRules rules) {
        return new AttendanceCounter(Tokenisers.named(rules.tokenizer(), rules.language(), rules.models()));
    }
}
