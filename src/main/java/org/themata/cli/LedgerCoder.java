package org.themata.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.themata.analysis.AttendanceCounter;
import org.themata.analysis.CodedTurns;
import org.themata.analysis.LedgerCounter;
import org.themata.analysis.LedgerMentions;
import org.themata.analysis.LedgerQuotations;
import org.themata.analysis.QuotationRule;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.coding.Coding;
import org.themata.coding.Matcher;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;

/** Takes the codings of a ledger: reviewed ones, or those of people. */
final class LedgerCoder implements StudyCoder {
    private final CodingsOption.Ledger ledger;
    private final List<Coding> codings;
    private final Codebook codebook;
    private final String shownName;
    private final Map<String, List<Coding>> byDocument;

    /**
     * @param ledger as it was read
     * @param codings its rows
     * @param codebook which has the ledger's codes
     * @param shownName the ledger's name in notes
     */
    private LedgerCoder(CodingsOption.Ledger ledger, List<Coding> codings, Codebook codebook, String shownName) {
        this.ledger = ledger;
        this.codings = codings;
        this.codebook = codebook;
        this.shownName = shownName;
        this.byDocument = codings.stream().collect(Collectors.groupingBy(Coding::document));
    }

    /** Reads the ledger that the command line names, and the codebook if there is one. */
    static LedgerCoder read(
            Connected command,
            CorpusInputs corpus,
            CodebookInputs codebook,
            CodingsOption codings,
            Optional<Study> study) {
        List<Coding> rows = new ArrayList<>();
        CodingsOption.Ledger ledger = codings.read(command, corpus, codebook, study, rows::add);
        corpus.others.add(Path.of(ledger.file()));
        if (ledger.codebook().isPresent()) {
            Codebook read = ledger.codebook().get();
            corpus.others.add(Path.of(read.file()));
            return new LedgerCoder(ledger, rows, read, ledger.shown());
        }
        List<Code> themes =
                ledger.codes().stream().filter(code -> code.level() == 1).toList();
        String language = ledger.tokens().rules().language();
        return new LedgerCoder(
                ledger, rows, new Codebook("", "", "", language, themes, Optional.empty()), ledger.shown());
    }

    /** The same with another name in notes. */
    LedgerCoder named(String shown) {
        return new LedgerCoder(ledger, codings, codebook, shown);
    }

    @Override
    public Codebook codebook() {
        return codebook;
    }

    @Override
    public Matcher matcher() {
        return ledger.tokens();
    }

    @Override
    public List<String> notes() {
        return List.of(CodingsOption.note(shownName));
    }

    @Override
    public List<String> quotationNotes() {
        return List.of(QuotationRule.ledgerNote(shownName));
    }

    @Override
    public Function<Transcript, CodedTranscript> worker(Wanted wanted) {
        LedgerCounter counter = new LedgerCounter(
                ledger.codes(),
                ledger.rows(),
                wanted.unit(),
                wanted.counted(),
                ledger.tokens().scan());
        LedgerQuotations quotations = new LedgerQuotations(
                quoted(), codings, wanted.quotations(), ledger.tokens().scan());
        AttendanceCounter attendances = StudyCoder.attendance(rules());
        CodedTurns turns =
                new CodedTurns(ledger.codes(), codings, ledger.tokens().scan(), wanted.counted());
        LedgerMentions mentions = new LedgerMentions(
                ledger.codes(),
                codings,
                wanted.counted(),
                counter,
                ledger.tokens().scan(),
                wanted.quotations().maxWords());
        return transcript -> {
            ledger.check().met(transcript);
            LedgerMentions.Counted counted = mentions.of(transcript);
            return new CodedTranscript(
                    transcript,
                    counted.tally(),
                    byDocument.getOrDefault(transcript.id(), List.of()),
                    quotations.find(transcript),
                    attendances.count(transcript),
                    turns.of(transcript),
                    CoreqReading.interviewers(transcript),
                    wanted.blocks().map(blocks -> blocks.of(transcript, counted.mentions())));
        };
    }

    @Override
    public void check(List<String> documents) {
        ledger.check().finish();
    }
}
