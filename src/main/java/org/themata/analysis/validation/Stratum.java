package org.themata.analysis.validation;

/**
 * A stratum of a sample, for one code.
 *
 * @param size units in the corpus
 * @param judged what the person said of those that were drawn
 */
public record Stratum(int size, Confusion judged) {

    /** @throws IllegalArgumentException if more were drawn than there are */
    public Stratum {
        if (judged.tp() + judged.fp() + judged.fn() + judged.tn() > size) {
            throw new IllegalArgumentException("more units were judged than the stratum has: " + size);
        }
    }

    /** Units that were drawn and judged. */
    public int drawn() {
        return judged.tp() + judged.fp() + judged.fn() + judged.tn();
    }

    /** Units of the corpus for which a drawn one stands. */
    double weight() {
        return (double) size / drawn();
    }

    /**
     * {@code N² (1 - n/N) s² / n}: the variance of the estimated total of a quantity that is {@code ofTp} for each true
     * positive, and so on. NaN for one unit of several.
     */
    double variance(double ofTp, double ofFp, double ofFn, double ofTn) {
        double n = drawn();
        if (n == size) {
            return 0;
        }
        double[] values = {ofTp, ofFp, ofFn, ofTn};
        int[] counts = {judged.tp(), judged.fp(), judged.fn(), judged.tn()};
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < 4; i++) {
            mean += counts[i] * values[i] / n;
        }
        for (int i = 0; i < 4; i++) {
            squares += counts[i] * (values[i] - mean) * (values[i] - mean);
        }
        return (double) size * size * (1 - n / size) * squares / (n - 1) / n;
    }
}
