package org.themata.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.themata.coding.Hits;
import org.themata.coding.Matcher;
import org.themata.coding.Rule;
import org.themata.coding.ScannedTurn;
import org.themata.text.Span;
import org.themata.text.Tokens;

/** Keeps what the engine found in one transcript, passage by passage. Is shown its turns in order; for one thread. */
public final class MentionFinder {
    private final Matcher matcher;
    private final int maxWords;
    private final int[] firstIndicators;
    private final List<Mention> mentions = new ArrayList<>();
    private int turns;

    /**
     * @param matcher the codebook; its rules should flag negation
     * @param maxWords of a quotation, 1 or more
     */
    public MentionFinder(Matcher matcher, int maxWords) {
        this.matcher = matcher;
        this.maxWords = maxWords;
        this.firstIndicators = new int[matcher.codes().size()];
        for (int code = 1; code < firstIndicators.length; code++) {
            firstIndicators[code] = firstIndicators[code - 1]
                    + matcher.codes().get(code - 1).indicators().size();
        }
    }

    /** Takes the next turn; every turn must be shown, also those that are not counted. */
    public void add(ScannedTurn scanned) {
        int turn = turns++;
        Hits hits = scanned.hits();
        if (!scanned.counted() || hits.size() == 0) {
            return;
        }
        List<List<Integer>> themes = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            themes.add(new ArrayList<>(0));
        }
        for (int k = 0; k < hits.themeHits(); k++) {
            int of = candidate(hits, k);
            if (of >= 0) {
                themes.get(of).add(hits.themeCode(k));
            }
        }
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            boolean coded = hits.rule(i) == Rule.NONE;
            if (coded || !themes.get(i).isEmpty()) {
                found.add(mention(scanned, turn, i, coded, themes.get(i)));
            }
        }
        found.sort(Comparator.comparing(Mention::span).thenComparingInt(Mention::code));
        mentions.addAll(found);
    }

    /** The candidate whose tokens a theme counts: one that counts itself, if there is one. */
    private int candidate(Hits hits, int themeHit) {
        int best = -1;
        int first = hits.themeFirst(themeHit);
        for (int i = firstAt(hits, first); i < hits.size() && hits.first(i) == first; i++) {
            boolean same = hits.end(i) == hits.themeEnd(themeHit) && isWithin(hits.code(i), hits.themeCode(themeHit));
            if (same && (best < 0 || hits.rule(best) != Rule.NONE && hits.rule(i) == Rule.NONE)) {
                best = i;
            }
        }
        return best;
    }

    /** The first candidate that begins with this token or behind it. */
    private static int firstAt(Hits hits, int token) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.first(middle) < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isWithin(int code, int theme) {
        int above = code;
        while (above >= 0 && above != theme) {
            above = matcher.parent(above);
        }
        return above == theme;
    }

    private Mention mention(ScannedTurn scanned, int turn, int hit, boolean coded, List<Integer> themes) {
        Hits hits = scanned.hits();
        Tokens tokens = scanned.tokens();
        int first = hits.first(hit);
        int end = hits.end(hit);
        return new Mention(
                hits.code(hit),
                turn,
                new Span(tokens.start(first), tokens.end(end - 1)),
                new QuotationWindow(scanned, first, end, maxWords).span(),
                hits.indicator(hit) - firstIndicators[hits.code(hit)],
                hits.negated(hit),
                coded ? Mention.Part.CODED : Mention.Part.OF_THEMES,
                themes,
                "");
    }

    /** What was found, by place. */
    public List<Mention> mentions() {
        return List.copyOf(mentions);
    }
}
