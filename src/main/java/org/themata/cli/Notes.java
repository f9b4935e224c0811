package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import org.themata.analysis.LeftOut;
import org.themata.analysis.Unit;
import org.themata.coding.Compat;
import org.themata.coding.Matcher;
import org.themata.coding.MatchingRules;
import org.themata.table.Apa;

/** What was counted and how, in sentences: the note under tables, and what {@code -v} says. */
final class Notes {

    /** What shares and words are; not under tables that have neither. */
    static final String SHARES =
            "Shares are of all participants, with 95 % Wilson intervals; words are tokens of kind word and number.";

    private Notes() {}

    /**
     * How the codebook was matched; of what only cuts words, no overlap: that of a ledger was decided when it was made.
     */
    static List<String> matching(Matcher matcher) {
        MatchingRules rules = matcher.rules();
        List<String> notes = new ArrayList<>();
        notes.add("Tokeniser: "
                + (rules.compat() == Compat.QUANTEDA ? "as quanteda 4" : rules.tokenizer())
                + " (themata " + Version.number() + "), language " + rules.language() + ".");
        if (!matcher.codes().isEmpty()) {
            notes.add(
                    switch (rules.overlap()) {
                        case CODE -> "Overlap: within a code the longest hit counts; codes do not affect one another.";
                        case CODEBOOK ->
                            "Overlap: a hit whose words longer hits of any code cover does not count (codebook).";
                        case SPECIFIC -> "Overlap: at each place the most specific indicator counts (specific).";
                    });
        }
        notes.add(
                switch (rules.negated()) {
                    case INCLUDE -> "Negated hits are counted.";
                    case EXCLUDE -> "Negated hits are not counted.";
                    case ONLY -> "Only negated hits are counted.";
                });
        if (rules.compat() != Compat.NONE) {
            notes.add("Matching follows the habits of " + rules.compat() + ".");
        }
        notes.addAll(matcher.gaps());
        return notes;
    }

    /** What was counted. */
    static List<String> counting(Matcher matcher, Unit unit, boolean includeInterviewer, LeftOut leftOut) {
        List<String> notes = new ArrayList<>();
        notes.add("Participants = with at least one mention; segments = " + unit
                + "s with at least one mention; not to mention a theme does not mean that it is absent.");
        notes.add(SHARES);
        notes.addAll(matching(matcher));
        notes.addAll(leftOut(leftOut, includeInterviewer));
        return notes;
    }

    /** Who was left out. */
    static List<String> leftOut(LeftOut leftOut, boolean includeInterviewer) {
        List<String> notes = new ArrayList<>();
        if (includeInterviewer) {
            notes.add("The interviewers' words are counted too.");
        } else {
            notes.add("Left out: " + Apa.count(leftOut.interviewerTurns()) + " interviewer turns with "
                    + Apa.count(leftOut.interviewerWords()) + " words.");
        }
        if (leftOut.unattributedTurns() > 0) {
            notes.add("Counted, but no participant's: " + Apa.count(leftOut.unattributedWords())
                    + " words before the first speaker label (unattributed).");
        }
        if (leftOut.marks() > 0) {
            notes.add("Transcription marks, never counted as words: " + Apa.count(leftOut.marks()) + ".");
        }
        return notes;
    }
}
