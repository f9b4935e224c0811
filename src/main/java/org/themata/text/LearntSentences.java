package org.themata.text;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Asks a model of OpenNLP where sentences end, in the characters as they lie in memory. Its detector makes a dozen
 * strings for each full stop, a third of the time of {@code code}; here the weights of what stands around a full stop
 * are looked up by its characters. The answers are the same: features, order of the sums and rounding are those of
 * {@code SentenceDetectorME} and {@code DefaultSDContextGenerator} (a test holds both to it). Line ends, tabs and
 * no-break spaces are blanks. For one thread.
 */
final class LearntSentences {
    /** The values of features are forgotten when there are more. */
    private static final int MOST_VALUES = 1 << 16;

    private static final int LONGEST_KEPT = 64;

    /** Sums that differ by more cannot come out in another order as probabilities. */
    private static final double CLEAR = 1e-6;

    private static final int OUTCOMES = 2;

    /** A word beside a full stop: what the model calls it, and the weights of its being empty and of its capital. */
    private final class Place {
        private final String name;
        private final double[] empty;
        private final double[] capital;
        /** By the value's type: the weight for each outcome; NaN if it was not asked for yet. */
        private double[] weights = {};

        Place(String name) {
            this.name = name;
            this.empty = weights(name + "=");
            this.capital = weights(name + "cap");
        }

        /** Adds what the word {@code text[from, to)} says for each outcome. */
        void add(char[] text, int from, int to, boolean withLength) {
            if (from == to) {
                sum(empty, 0);
                return;
            }
            if (to - from > LONGEST_KEPT) {
                sum(weights(name + "=" + new String(text, from, to - from)), 0);
            } else {
                int at = kept(text, from, to);
                sum(weights, at);
            }
            if (withLength) {
                sum(to - from < lengths.length ? lengths[to - from] : weights("" + (to - from)), 0);
            }
            if (Character.isUpperCase(text[from])) {
                sum(capital, 0);
            }
        }

        /** Where the weights of a word are kept. */
        private int kept(char[] text, int from, int to) {
            int at = OUTCOMES * values.intern(text, from, to, TokenKind.WORD);
            if (at >= weights.length) {
                int known = weights.length;
                weights = Arrays.copyOf(weights, Math.max(2 * known, at + 1024));
                Arrays.fill(weights, known, weights.length, Double.NaN);
            }
            if (Double.isNaN(weights[at])) {
                System.arraycopy(
                        LearntSentences.this.weights(name + "=" + new String(text, from, to - from)),
                        0,
                        weights,
                        at,
                        OUTCOMES);
            }
            return at;
        }

        private double[] weights(String feature) {
            return LearntSentences.this.weights(feature);
        }

        void clear() {
            Arrays.fill(weights, Double.NaN);
        }
    }

    private final Map<?, ?> contexts;
    private final boolean[] stops = new boolean[0x80];
    private final double[][] signs = new double[0x80][];
    private final double[][] lengths = new double[32][];
    private final double[] blankBefore;
    private final double[] blankBehind;
    private final double prior;
    private final int split;
    private final boolean tokenEnd;
    private final Lexicon values = new Lexicon();
    private final Place prefix;
    private final Place previous;
    private final Place suffix;
    private final Place next;
    private final double[] sums = new double[OUTCOMES];

    private int[] candidates = new int[64];
    private int candidateCount;
    private int[] ends = new int[64];
    private int endCount;

    private LearntSentences(SentenceDetectorFactory factory, Map<?, ?> contexts, int split, double prior) {
        this.contexts = contexts;
        this.split = split;
        this.prior = prior;
        this.tokenEnd = factory.isUseTokenEnd();
        for (char stop : factory.getEOSCharacters()) {
            stops[stop] = !isBlank(stop);
            signs[stop] = weights("eos=" + stop);
        }
        for (int length = 1; length < lengths.length; length++) {
            lengths[length] = weights("" + length);
        }
        blankBefore = weights("sp");
        blankBehind = weights("sn");
        prefix = new Place("x");
        previous = new Place("v");
        suffix = new Place("s");
        next = new Place("n");
    }

    /** For a model; empty if it is not of the usual kind, so that only OpenNLP itself knows how to ask it. */
    static Optional<LearntSentences> of(SentenceModel model) {
        SentenceDetectorFactory factory = model.getFactory();
        char[] stops = factory.getEOSCharacters();
        boolean usual = model.getMaxentModel() instanceof GISModel
                && factory.getAbbreviationDictionary() == null
                && stops != null
                && stops.length > 0;
        for (int i = 0; usual && i < stops.length; i++) {
            usual = stops[i] < 0x80;
        }
        if (!usual) {
            return Optional.empty();
        }
        GISModel learnt = (GISModel) model.getMaxentModel();
        String[] outcomes = (String[]) learnt.getDataStructures()[2];
        int split = Arrays.asList(outcomes).indexOf("s");
        if (outcomes.length != OUTCOMES || split < 0) {
            return Optional.empty();
        }
        return Optional.of(new LearntSentences(
                factory, (Map<?, ?>) learnt.getDataStructures()[1], split, StrictMath.log(1.0 / OUTCOMES)));
    }

    private double[] weights(String feature) {
        double[] weights = new double[OUTCOMES];
        if (contexts.get(feature) instanceof Context context) {
            for (int i = 0; i < context.getOutcomes().length; i++) {
                weights[context.getOutcomes()[i]] += context.getParameters()[i];
            }
        }
        return weights;
    }

    private void sum(double[] weights, int at) {
        sums[0] += weights[at];
        sums[1] += weights[at + 1];
    }

    /** Number of sentences that {@link #find} found. */
    int count() {
        return endCount;
    }

    /** Where sentence {@code i} ends, in the text: behind its last character. */
    int end(int i) {
        return ends[i];
    }

    /** Finds the sentences of the paragraph {@code text[from, to)}. */
    void find(char[] text, int from, int to) {
        findCandidates(text, from, to);
        endCount = 0;
        int sentence = from;
        int start = from;
        int blank = from;
        int inStretch = 0;
        for (int i = 0; i < candidateCount; i++) {
            int at = candidates[i];
            // looked for once in a stretch, or a long one would take the square of its length
            blank = blank > at ? blank : nextBlank(text, at + 1, to);
            boolean goesOn = i + 1 < candidateCount && candidates[i + 1] < blank;
            inStretch = goesOn ? inStretch + 1 : 0;
            boolean part = goesOn && (inStretch >= Paragraph.MOST_IN_A_STRETCH || !Character.isUpperCase(text[at + 1]));
            if (part || start > from && at < start) {
                continue;
            }
            if (splits(text, from, to, at)) {
                if (sentence != at) {
                    int begin = nextText(text, tokenEnd ? blank : at + 1, to);
                    end(text, start, begin);
                    start = begin;
                }
                sentence = at + 1;
            }
        }
        if (start != to) {
            end(text, start, to);
        }
        if (values.size() > MOST_VALUES) {
            values.clear();
            prefix.clear();
            previous.clear();
            suffix.clear();
            next.clear();
        }
    }

    private void findCandidates(char[] text, int from, int to) {
        candidateCount = 0;
        boolean[] isStop = stops;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c < 0x80 && isStop[c]) {
                if (candidateCount == candidates.length) {
                    candidates = Arrays.copyOf(candidates, candidateCount * 2);
                }
                candidates[candidateCount++] = i;
            }
        }
    }

    /** Notes the sentence {@code text[from, to)}, without the blanks around it. */
    private void end(char[] text, int from, int to) {
        int end = to;
        while (end > from && isBlank(text[end - 1])) {
            end--;
        }
        if (end > from) {
            if (endCount == ends.length) {
                ends = Arrays.copyOf(ends, endCount * 2);
            }
            ends[endCount++] = end;
        }
    }

    /** Whether the model takes the full stop at {@code at} for the end of a sentence. */
    private boolean splits(char[] text, int from, int to, int at) {
        int last = to - 1;
        sums[0] = prior;
        sums[1] = prior;
        if (at > from && isBlank(text[at - 1])) {
            sum(blankBefore, 0);
        }
        if (at < last && isBlank(text[at + 1])) {
            sum(blankBehind, 0);
        }
        sum(signs[text[at]], 0);
        int prefixStart = blankBefore(text, at, from);
        for (int i = at - 1; i > prefixStart; i--) {
            if (isStop(text[i])) {
                prefixStart = i;
            }
        }
        int previousStart = blankBefore(text, prefixStart, from);
        int suffixEnd = blankBehind(text, at, last, to);
        for (int i = at + 1; i < suffixEnd; i++) {
            if (isStop(text[i])) {
                suffixEnd = i;
            }
        }
        int nextEnd = blankBehind(text, suffixEnd + 1, to, to);
        add(prefix, text, prefixStart, at, true);
        add(previous, text, previousStart, prefixStart, false);
        add(suffix, text, at + 1, at == last ? at + 1 : suffixEnd, false);
        add(next, text, suffixEnd + 1, at == last ? suffixEnd + 1 : nextEnd, false);
        double lead = sums[split] - sums[1 - split];
        if (Math.abs(lead) > CLEAR) {
            return lead > 0;
        }
        double first = StrictMath.exp(sums[0]);
        double second = StrictMath.exp(sums[1]);
        double all = first + second;
        return second / all > first / all ? split == 1 : split == 0;
    }

    /** Adds a word without the control characters and blanks around it. */
    private void add(Place place, char[] text, int from, int to, boolean withLength) {
        int start = from;
        int end = to;
        while (start < end && isTrimmed(text[start])) {
            start++;
        }
        while (start < end && isTrimmed(text[end - 1])) {
            end--;
        }
        place.add(text, start, end, withLength);
    }

    private boolean isStop(char c) {
        return c < 0x80 && stops[c];
    }

    /** Where the blanks begin before the word before {@code at}; {@code from} if there are none. */
    private static int blankBefore(char[] text, int at, int from) {
        int i = at - 1;
        while (i > from && !isBlank(text[i])) {
            i--;
        }
        while (i > from && isBlank(text[i - 1])) {
            i--;
        }
        return Math.max(i, from);
    }

    /** The last blank behind the word behind {@code at}; {@code limit} if there is none before it. */
    private static int blankBehind(char[] text, int at, int limit, int to) {
        for (int i = at + 1; i < limit; i++) {
            if (isBlank(text[i])) {
                while (i + 1 < to && isBlank(text[i + 1])) {
                    i++;
                }
                return i;
            }
        }
        return limit;
    }

    private static int nextBlank(char[] text, int at, int to) {
        int i = at;
        while (i < to && !isBlank(text[i])) {
            i++;
        }
        return i;
    }

    private static int nextText(char[] text, int at, int to) {
        int i = at;
        while (i < to && isBlank(text[i])) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return c < 0x80
                ? c == ' ' || c <= 0x1F && (c >= 0x1C || c >= '\t' && c <= '\r')
                : c >= 0xA0 && (Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR);
    }

    private static boolean isTrimmed(char c) {
        return c <= ' ' || c == '\u00A0';
    }
}
