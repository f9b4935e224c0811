package org.themata.analysis;

/**
 * How quotations are chosen.
 *
 * @param perCode at most so many for a code, 1 or more
 * @param maxWords at most so many words in one, 1 or more; a coded stretch that is longer is cut, at its sentences if
 *     it can be
 * @param seed of the order among equals
 * @param negated whether negated hits may be quoted
 */
public record QuotationRule(int perCode, int maxWords, long seed, boolean negated) {

    /** @throws IllegalArgumentException that names the value that is out of range */
    public QuotationRule {
        if (perCode < 1 || maxWords < 1) {
            throw new IllegalArgumentException("perCode " + perCode + ", maxWords " + maxWords);
        }
    }

    /** A hit's place in the order that the seed makes. */
    long rank(String codingId) {
        long mixed = Long.parseUnsignedLong(codingId, 16) + seed * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** What a reviewed ledger changes, in words. */
    public static String ledgerNote(String file) {
        return "Codings: the ledger " + file + ", rows with status coded, confirmed or added. Where memos say \""
                + LedgerQuotations.MARK
                + "\", these quotations and no others stand for the code, but for negated codings, which are not quoted unless only"
                + " negated ones are counted; else confirmed and added codings come first.";
    }

    /** The rule in words. */
    String note() {
        return "Quotations: up to " + perCode + " a code, from participants' turns only, "
                + (negated ? "" : "not from negated hits, ")
                + "the participant least quoted so far first (for the code, then in the table), in an order drawn with seed "
                + seed + "; the sentences around the hit up to " + maxWords
                + " words, … where the turn goes on; nothing twice.";
    }
}
