package org.themata.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.coding.Scan;
import org.themata.coding.ScannedTurn;
import org.themata.coding.Status;
import org.themata.corpus.Transcript;
import org.themata.text.CodePoints;
import org.themata.text.Span;
import org.themata.text.Tokens;

/**
 * Finds what may be quoted from a ledger that people reviewed: its status and memos decide. A coding over several turns
 * is quoted from the first that a participant speaks. For one thread.
 */
public final class LedgerQuotations {
    /** A memo that begins with this word chooses its coding for quotation. */
    static final String MARK = "quote";

    private final QuotedCodes codes;
    private final QuotationRule rule;
    private final Scan scan;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Coding>> byDocument = new HashMap<>();

    /**
     * @param codes which codes are shown
     * @param codings the ledger
     * @param rule how quotations are chosen
     * @param scan cuts the transcripts into tokens
     */
    public LedgerQuotations(QuotedCodes codes, List<Coding> codings, QuotationRule rule, Scan scan) {
        this.codes = codes;
        this.rule = rule;
        this.scan = scan;
        List<Code> all = codes.codes();
        for (int i = 0; i < all.size(); i++) {
            numbers.put(all.get(i).id(), i);
        }
        for (Coding coding : codings) {
            int code = numbers.getOrDefault(coding.code(), -1);
            boolean wanted = coding.status().counts() && (rule.negated() || !coding.negated());
            if (wanted && code >= 0 && codes.shownAs(code) >= 0) {
                byDocument
                        .computeIfAbsent(coding.document(), d -> new ArrayList<>())
                        .add(coding);
            }
        }
    }

    /** What may be quoted of one transcript: for each code and participant no more than can be needed. */
    public QuotationPool find(Transcript transcript) {
        QuotationPool pool = new QuotationPool(rule);
        List<Coding> own = byDocument.getOrDefault(transcript.id(), List.of());
        if (own.isEmpty()) {
            return pool;
        }
        CodePoints points = new CodePoints(transcript.text());
        Set<Coding> quoted = new HashSet<>();
        scan.run(transcript, turn -> false, turn -> {
            if (QuotationFinder.PARTICIPANTS.test(turn.turn())) {
                for (Coding coding : own) {
                    if (!quoted.contains(coding) && add(turn, coding, points, pool)) {
                        quoted.add(coding);
                    }
                }
            }
        });
        return pool;
    }

    /** Whether the coding has words in the turn. */
    private boolean add(ScannedTurn scanned, Coding coding, CodePoints points, QuotationPool pool) {
        Tokens tokens = scanned.tokens();
        int first = 0;
        while (first < tokens.size() && points.at(tokens.end(first)) <= coding.start()) {
            first++;
        }
        int end = first;
        while (end < tokens.size() && points.at(tokens.start(end)) < coding.end()) {
            end++;
        }
        if (first == end) {
            return false;
        }
        QuotationWindow window = new QuotationWindow(scanned, first, end, rule.maxWords());
        Span span = window.span();
        pool.add(new Quotation(
                codes.shownAs(numbers.getOrDefault(coding.code(), -1)),
                coding.document(),
                scanned.turn().participant(),
                scanned.turn().number(),
                scanned.turn().timeAt(tokens.start(first)),
                span,
                points.at(span.start()),
                points.at(span.end()),
                window.text(),
                choice(coding),
                rule.rank(Coding.id(coding.document(), coding.start(), coding.end(), coding.code()))));
        return true;
    }

    private static int choice(Coding coding) {
        if (coding.memo().strip().toLowerCase(Locale.ROOT).startsWith(MARK)) {
            return Quotation.CHOSEN;
        }
        boolean byPerson = coding.status() == Status.CONFIRMED || coding.status() == Status.ADDED;
        return byPerson ? Quotation.CONFIRMED : Quotation.FOUND;
    }
}
