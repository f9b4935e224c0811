package org.themata.text;

import java.util.Locale;
import opennlp.tools.util.StringUtil;

/**
 * Which lemmas a lemmatiser could give a word at all. It chooses one of a few hundred edit scripts for each word, such as
 * {@code D1eD0d} (take off {@code ed}): a word can only have a lemma that one of them makes of it. So most sentences need
 * no analysis when only a few lemmas are asked for, and the answer is the same.
 *
 * <p>A script is a row of steps on the reversed word: {@code R} index old new, {@code I} index letter, {@code D} index
 * letter.
 */
final class LemmaScripts {
    private final String[] scripts;
    /** Letters added minus letters taken away. */
    private final int[] growth;
    /** How many letters at the end of the word a script can touch. */
    private final int[] reach;
    /** Whether a letter that the script writes is not its own key, so that lengths prove nothing. */
    private final boolean[] foldable;

    LemmaScripts(String[] scripts) {
        this.scripts = scripts.clone();
        this.growth = new int[scripts.length];
        this.reach = new int[scripts.length];
        this.foldable = new boolean[scripts.length];
        for (int i = 0; i < scripts.length; i++) {
            read(i, scripts[i]);
        }
    }

    private void read(int number, String script) {
        int steps = 0;
        int at = 0;
        while (at + 2 < script.length()) {
            char step = script.charAt(at);
            int width = step == 'R' ? 4 : step == 'I' || step == 'D' ? 3 : 1;
            if (width > 1) {
                steps++;
                growth[number] += step == 'I' ? 1 : step == 'D' ? -1 : 0;
                reach[number] = Math.max(reach[number], script.charAt(at + 1) - '0' + 1);
                String written = script.substring(Math.min(script.length(), at + width - 1), Math.min(script.length(), at + width));
                foldable[number] |= step != 'D' && !Keys.folded(written).equals(written);
            }
            at += width;
        }
        reach[number] += steps;
    }

    /**
     * Whether a word can have a lemma.
     *
     * @param key the folded key of the lemma
     */
    boolean canYield(String word, String key) {
        String lower = word.toLowerCase(Locale.ROOT);
        String folded = Keys.folded(lower);
        if (!folded.equals(lower) || folded.equals(key)) {
            return true;
        }
        int common = 0;
        while (common < lower.length() && common < key.length() && lower.charAt(common) == key.charAt(common)) {
            common++;
        }
        for (int i = 0; i < scripts.length; i++) {
            boolean worthTrying = foldable[i]
                    || growth[i] == key.length() - lower.length() && lower.length() - reach[i] <= common;
            if (worthTrying
                    && Keys.folded(StringUtil.decodeShortestEditScript(lower, scripts[i])).equals(key)) {
                return true;
            }
        }
        return false;
    }
}
