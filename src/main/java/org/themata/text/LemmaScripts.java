package org.themata.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.util.StringUtil;

/**
 * Which lemmas a lemmatiser could give a word at all. It chooses one of a few hundred edit scripts for each word, such
 * as {@code D1eD0d} (take off {@code ed}): a word can only have a lemma that one of them makes of it. So most sentences
 * need no analysis when only a few lemmas are asked for, and the answer is the same.
 *
 * <p>A script is a row of steps on the reversed word: {@code R} index old new, {@code I} index letter, {@code D} index
 * letter.
 */
final class LemmaScripts {
    private static final int[] NONE = {};
    private static final int UNSURE = Integer.MAX_VALUE;

    private final String[] scripts;
    /** How many letters at the end of the word a script can touch. */
    private final int[] reach;
    /** The scripts by the letters that they add less those that they take away. */
    private final Map<Integer, int[]> byGrowth;
    /** Scripts that write a letter which is not its own key, so that lengths prove nothing. */
    private final int[] foldable;

    LemmaScripts(String[] scripts) {
        this.scripts = scripts.clone();
        this.reach = new int[scripts.length];
        Map<Integer, IntStream.Builder> growths = new HashMap<>();
        IntStream.Builder unsure = IntStream.builder();
        for (int i = 0; i < scripts.length; i++) {
            int growth = read(i, scripts[i]);
            (growth == UNSURE ? unsure : growths.computeIfAbsent(growth, k -> IntStream.builder())).add(i);
        }
        this.byGrowth = new HashMap<>();
        growths.forEach(
                (growth, numbers) -> byGrowth.put(growth, numbers.build().toArray()));
        this.foldable = unsure.build().toArray();
    }

    /** Notes the reach of a script; gives its growth, or {@link #UNSURE}. */
    private int read(int number, String script) {
        int growth = 0;
        boolean unsure = false;
        StringBuilder deleted = new StringBuilder();
        for (int at = 0; at + 2 < script.length(); ) {
            char step = script.charAt(at);
            int width = step == 'R' ? 4 : step == 'I' || step == 'D' ? 3 : 1;
            if (width > 1) {
                char index = script.charAt(at + 1);
                // what was deleted at or before this index has moved the letters behind it up
                int moved = (int)
                        deleted.chars().filter(earlier -> earlier <= index).count();
                reach[number] = Math.max(reach[number], index - '0' + 1 + moved);
                growth += step == 'I' ? 1 : step == 'D' ? -1 : 0;
                if (step == 'D') {
                    deleted.append(index);
                } else if (at + width <= script.length()) {
                    String written = script.substring(at + width - 1, at + width);
                    unsure |= !Keys.folded(written).equals(written);
                }
            }
            at += width;
        }
        return unsure ? UNSURE : growth;
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
        int kept = common;
        return Arrays.stream(byGrowth.getOrDefault(key.length() - lower.length(), NONE))
                        .anyMatch(i -> lower.length() - reach[i] <= kept && yields(i, lower, key))
                || Arrays.stream(foldable).anyMatch(i -> yields(i, lower, key));
    }

    private boolean yields(int script, String lower, String key) {
        return Keys.folded(StringUtil.decodeShortestEditScript(lower, scripts[script]))
                .equals(key);
    }
}
