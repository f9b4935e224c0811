package org.themata.corpus.read;

import java.util.List;

/**
 * A single word of a segment.
 *
 * @param speaker who says it; that of the word before if it tells none; empty if unknown
 * @param start in milliseconds, or {@link SpokenText#UNKNOWN}
 * @param word without white space around it
 */
record SpokenWord(String speaker, long start, String word) {

    /** Whether more than one speaker says them. */
    static boolean several(List<SpokenWord> words) {
        for (SpokenWord word : words) {
            if (!word.speaker().equals(words.get(0).speaker())) {
                return true;
            }
        }
        return false;
    }

    /** Where each word starts in the text of its segment; empty if one is not found in its order. */
    static int[] places(List<SpokenWord> words, String text) {
        int[] places = new int[words.size()];
        int at = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = text.indexOf(words.get(i).word(), at);
            if (places[i] < 0) {
                return new int[0];
            }
            at = places[i] + words.get(i).word().length();
        }
        return places;
    }
}
