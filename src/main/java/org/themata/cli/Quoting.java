package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.themata.analysis.LedgerQuotations;
import org.themata.analysis.QuotationFinder;
import org.themata.analysis.QuotationPool;
import org.themata.analysis.QuotationRule;
import org.themata.analysis.QuotedCodes;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.coding.Matcher;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;

/**
 * What may be quoted: of the hits of the codebook, or of a ledger that people reviewed.
 *
 * @param codes that are shown
 * @param pool what may be quoted
 * @param rule how quotations are chosen
 * @param reading of the transcripts
 * @param notes what was matched and how
 */
record Quoting(QuotedCodes codes, QuotationPool pool, QuotationRule rule, Reading reading, List<String> notes) {

    /** Reads the transcripts by the options of the command. */
    static Quoting of(TableCommand table, Optional<Study> study) {
        return table.codings.isGiven() ? ofLedger(table, study) : ofHits(table, study);
    }

    private static Quoting ofHits(TableCommand table, Optional<Study> study) {
        Matcher matcher = table.codebook.matcher(study, table.corpus, true, table.messages());
        QuotationRule rule = table.quotes.rule(study, matcher.rules().negated(), table.common.seed);
        QuotedCodes codes = codes(table, matcher.codes(), matcher.codebook().file());
        return read(table, study, codes, rule, Notes.matching(matcher), () -> {
            QuotationFinder finder = new QuotationFinder(matcher, codes, rule);
            return finder::find;
        });
    }

    private static Quoting ofLedger(TableCommand table, Optional<Study> study) {
        List<Coding> codings = new ArrayList<>();
        CodingsOption.Ledger ledger = table.codings.read(table, table.corpus, table.codebook, study, codings::add);
        QuotationRule rule = table.quotes.rule(study, ledger.tokens().rules().negated(), table.common.seed);
        QuotedCodes codes = codes(table, ledger.codes(), ledger.file());
        Quoting quoting = read(table, study, codes, rule, List.of(QuotationRule.ledgerNote(ledger.shown())), () -> {
            LedgerQuotations finder =
                    new LedgerQuotations(codes, codings, rule, ledger.tokens().scan());
            return transcript -> {
                ledger.check().met(transcript);
                return finder.find(transcript);
            };
        });
        ledger.check().finish();
        return quoting;
    }

    private static QuotedCodes codes(TableCommand table, List<Code> codes, String file) {
        LevelOption.warn(table.level, codes, table.messages());
        return new QuotedCodes(codes, LevelOption.wanted(table.level).and(table.quotes.wanted(codes, file)));
    }

    private static Quoting read(
            TableCommand table,
            Optional<Study> study,
            QuotedCodes codes,
            QuotationRule rule,
            List<String> notes,
            Supplier<Function<Transcript, QuotationPool>> finders) {
        Reading reading = Reading.open(table, table.corpus, study);
        QuotationPool pool = table.codings.isGiven()
                ? new QuotationPool(rule)
                : QuotationPool.ofEngine(rule, codes.codes().size());
        reading.process(finders, pool::addAll);
        return new Quoting(codes, pool, rule, reading, notes);
    }
}
