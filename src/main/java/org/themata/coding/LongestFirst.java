package org.themata.coding;

import java.util.Arrays;

/**
 * Overlap within one code (and one theme): candidates longest first, then leftmost; one that shares a token with an
 * accepted one is suppressed. Candidates come in order of their first token, so only those that touch one another need
 * to be held: a cluster is settled as soon as a candidate begins behind it. Each code has a slot for its own hits, each
 * theme a second one for the merged hits of its subtree.
 */
final class LongestFirst {
    private final Matcher matcher;
    private final int codes;
    /** For each slot the first and last entry of its open cluster (-1 = none), and where the cluster ends. */
    private final int[] heads;

    private final int[] tails;
    private final int[] clusterEnds;
    private int[] touched = new int[64];
    private int touchedCount;
    private int[] entryCandidates = new int[128];
    private int[] entryNext = new int[128];
    private int entries;
    /** For each token of the cluster the accepted candidate that has it, or -1. */
    private int[] taken = new int[256];

    LongestFirst(Matcher matcher) {
        this.matcher = matcher;
        this.codes = matcher.codes().size();
        this.heads = new int[2 * codes];
        this.tails = new int[2 * codes];
        this.clusterEnds = new int[2 * codes];
        Arrays.fill(heads, -1);
        Arrays.fill(taken, -1);
    }

    /** Settles all candidates of the turn that no rule has suppressed before. */
    void resolve(Hits hits) {
        entries = 0;
        touchedCount = 0;
        for (int i = 0; i < hits.size(); i++) {
            if (hits.rule(i) != Rule.NONE) {
                continue;
            }
            int code = hits.code(i);
            enter(code, i, hits);
            for (int theme = matcher.codes().get(code).isTheme() ? code : matcher.parent(code);
                    theme >= 0;
                    theme = matcher.parent(theme)) {
                enter(codes + theme, i, hits);
            }
        }
        for (int t = 0; t < touchedCount; t++) {
            settle(touched[t], hits);
        }
    }

    private void enter(int slot, int candidate, Hits hits) {
        if (heads[slot] >= 0 && hits.first(candidate) >= clusterEnds[slot]) {
            settle(slot, hits);
        }
        if (entries == entryCandidates.length) {
            entryCandidates = Arrays.copyOf(entryCandidates, entries * 2);
            entryNext = Arrays.copyOf(entryNext, entries * 2);
        }
        entryCandidates[entries] = candidate;
        entryNext[entries] = -1;
        if (heads[slot] < 0) {
            heads[slot] = entries;
            clusterEnds[slot] = hits.end(candidate);
            touch(slot);
        } else {
            entryNext[tails[slot]] = entries;
            clusterEnds[slot] = Math.max(clusterEnds[slot], hits.end(candidate));
        }
        tails[slot] = entries++;
    }

    private void touch(int slot) {
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, touchedCount * 2);
        }
        touched[touchedCount++] = slot;
    }

    private void settle(int slot, Hits hits) {
        int head = heads[slot];
        if (head < 0) {
            return;
        }
        heads[slot] = -1;
        if (entryNext[head] < 0) {
            accept(slot, entryCandidates[head], hits);
            return;
        }
        int size = 0;
        for (int e = head; e >= 0; e = entryNext[e]) {
            size++;
        }
        Integer[] cluster = new Integer[size];
        for (int e = head, i = 0; e >= 0; e = entryNext[e]) {
            cluster[i++] = entryCandidates[e];
        }
        int start = hits.first(cluster[0]);
        Arrays.sort(cluster, (a, b) -> compare(a, b, hits));
        settle(slot, cluster, start, hits);
    }

    /** Longest first, then leftmost, then the more specific indicator, then codebook order. */
    private int compare(int a, int b, Hits hits) {
        int byLength = Integer.compare(hits.end(b) - hits.first(b), hits.end(a) - hits.first(a));
        if (byLength != 0) {
            return byLength;
        }
        int byPlace = Integer.compare(hits.first(a), hits.first(b));
        return byPlace != 0
                ? byPlace
                : Integer.compare(matcher.rank[hits.indicator(a)], matcher.rank[hits.indicator(b)]);
    }

    private void settle(int slot, Integer[] cluster, int start, Hits hits) {
        int length = clusterEnds[slot] - start;
        if (taken.length < length) {
            taken = new int[length * 2];
            Arrays.fill(taken, -1);
        }
        for (int candidate : cluster) {
            int from = hits.first(candidate) - start;
            int to = hits.end(candidate) - start;
            int winner = firstTaken(from, to);
            if (winner < 0) {
                Arrays.fill(taken, from, to, candidate);
                accept(slot, candidate, hits);
            } else if (slot < codes) {
                hits.suppress(candidate, Rule.OVERLAP, winner);
            }
        }
        Arrays.fill(taken, 0, length, -1);
    }

    private int firstTaken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i] >= 0) {
                return taken[i];
            }
        }
        return -1;
    }

    private void accept(int slot, int candidate, Hits hits) {
        if (slot >= codes) {
            hits.addThemeHit(slot - codes, hits.first(candidate), hits.end(candidate));
        }
    }
}
