package org.themata.analysis;

import java.util.function.Predicate;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.coding.Hits;
import org.themata.coding.Matcher;
import org.themata.coding.Rule;
import org.themata.coding.Scan;
import org.themata.coding.ScannedTurn;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.CodePoints;
import org.themata.text.Span;

/** Finds, transcript by transcript, what may be quoted; keeps nothing of the transcripts themselves. For one thread. */
public final class QuotationFinder {
    static final Predicate<Turn> PARTICIPANTS =
            turn -> turn.role() == Role.PARTICIPANT && !turn.participant().isEmpty();

    private final Matcher matcher;
    private final QuotedCodes codes;
    private final QuotationRule rule;
    private final Scan scan;

    /**
     * @param matcher the codebook; its rules must flag negation
     * @param codes which codes are shown
     * @param rule how quotations are chosen
     */
    public QuotationFinder(Matcher matcher, QuotedCodes codes, QuotationRule rule) {
        this.matcher = matcher;
        this.codes = codes;
        this.rule = rule;
        this.scan = matcher.scan();
    }

    /** What may be quoted of one transcript: for each code and participant no more than can be needed. */
    public QuotationPool find(Transcript transcript) {
        QuotationPool pool = new QuotationPool(rule);
        CodePoints codePoints = new CodePoints(transcript.text());
        scan.run(transcript, PARTICIPANTS, turn -> {
            if (turn.counted()) {
                find(turn, codePoints, pool);
            }
        });
        return pool;
    }

    private void find(ScannedTurn turn, CodePoints codePoints, QuotationPool pool) {
        Hits hits = turn.hits();
        for (int i = 0; i < hits.size(); i++) {
            int shown = codes.shownAs(hits.code(i));
            if (hits.rule(i) == Rule.NONE && shown >= 0 && (rule.negated() || !hits.negated(i))) {
                pool.add(quotation(turn, i, shown, codePoints));
            }
        }
    }

    private Quotation quotation(ScannedTurn scanned, int hit, int shown, CodePoints codePoints) {
        Hits hits = scanned.hits();
        Turn turn = scanned.turn();
        String document = scanned.transcript().id();
        Code code = matcher.codes().get(hits.code(hit));
        QuotationWindow window = new QuotationWindow(scanned, hits.first(hit), hits.end(hit), rule.maxWords());
        Span span = window.span();
        int start = codePoints.at(span.start());
        int hitStart = codePoints.at(scanned.tokens().start(hits.first(hit)));
        int hitEnd = codePoints.at(scanned.tokens().end(hits.end(hit) - 1));
        return new Quotation(
                shown,
                document,
                turn.participant(),
                turn.number(),
                turn.timeAt(scanned.tokens().start(hits.first(hit))),
                span,
                start,
                codePoints.at(span.end()),
                window.text(),
                Quotation.FOUND,
                rule.rank(Coding.id(document, hitStart, hitEnd, code.id())));
    }
}
