package org.themata.deidentify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.themata.corpus.Transcript;
import org.themata.text.Keys;
import org.themata.text.Span;

/** Finds everything in one transcript that is to be proposed. May be used by many threads. */
final class Mentions {
    private static final Set<String> MONTHS = Set.of("april", "may", "june", "august");
    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "of", "on", "since", "by", "until", "till", "during", "last", "next", "this", "early", "late", "mid",
            "through", "every", "from", "to", "before", "after", "st", "nd", "rd", "th");
    /** What stands between what was said is a head or a time line; only these are looked for in it. */
    private static final Set<IdentifierClass> OUTSIDE_SPEECH = Set.of(
            IdentifierClass.NAME,
            IdentifierClass.ORGANISATION,
            IdentifierClass.DATE,
            IdentifierClass.EMAIL,
            IdentifierClass.WEB);

    private final Finder finder;

    Mentions(List<Sought> sought) {
        this.finder = new Finder(sought);
    }

    /** In order, not overlapping. */
    List<Mention> in(Transcript transcript) {
        String text = transcript.text();
        List<Mention> all = new ArrayList<>();
        forms(text, all);
        for (Finder.Found found : finder.find(text)) {
            byName(text, found, all);
        }
        all.removeIf(one -> !OUTSIDE_SPEECH.contains(one.kind()) && !Speech.holds(transcript, one.span()));
        all.sort(Mention.BEST);
        List<Mention> kept = new ArrayList<>();
        java.util.TreeMap<Integer, Integer> taken = new java.util.TreeMap<>();
        for (Mention one : all) {
            var before = taken.lowerEntry(one.span().end());
            if (before == null || before.getValue() <= one.span().start()) {
                taken.put(one.span().start(), one.span().end());
                kept.add(one);
            }
        }
        kept.sort(java.util.Comparator.comparing(Mention::span));
        return kept;
    }

    /** Line by line, as none goes over the end of one. */
    private static void forms(String text, List<Mention> all) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int from = start;
            String line = text.substring(start, end);
            Forms.find(line, one -> all.add(one.moved(from)));
            Times.find(line, one -> all.add(one.moved(from)));
            start = end + 1;
        }
    }

    private static void byName(String text, Finder.Found found, List<Mention> all) {
        Sought sought = found.sought();
        boolean begins = Capital.begins(text, found.span().start());
        boolean weak = Knowledge.isWeak(sought.evidence());
        boolean capital = Character.isUpperCase(text.codePointAt(found.span().start()));
        if (sought.exact() && capital && isMonth(text, found.span())) {
            return;
        }
        List<String> doubts = new ArrayList<>();
        if (weak) {
            doubts.add("in no list");
        }
        if (sought.exact()) {
            doubts.add("also a word" + (begins ? ", and it begins a sentence" : ""));
        }
        String doubt = String.join("; ", doubts);
        all.add(new Mention(found.span(), sought.kind(), sought.evidence(), doubt, sought.exact(), 0));
    }

    private static boolean isMonth(String text, Span span) {
        if (!MONTHS.contains(Keys.folded(span.of(text)))) {
            return false;
        }
        String before =
                text.substring(Math.max(0, span.start() - 12), span.start()).strip();
        String last = before.substring(before.lastIndexOf(' ') + 1);
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + 3))
                .strip();
        return BEFORE_MONTH.contains(Keys.folded(last))
                || !last.isEmpty() && Character.isDigit(last.charAt(0))
                || !after.isEmpty() && Character.isDigit(after.charAt(0));
    }
}
