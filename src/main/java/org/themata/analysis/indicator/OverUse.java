package org.themata.analysis.indicator;

/**
 * How much more often something is said in one part of a corpus than in the rest: the log-likelihood ratio G² (Dunning
 * 1993; Rayson and Garside 2000) with the Log Ratio (Hardie 2014) as its effect size.
 *
 * @param in occurrences in the part
 * @param out occurrences in the rest
 * @param wordsIn words of the part, more than 0
 * @param wordsOut words of the rest, more than 0
 */
record OverUse(long in, long out, long wordsIn, long wordsOut) {

    OverUse {
        if (in < 0 || out < 0 || wordsIn < in || wordsOut < out || wordsIn == 0 || wordsOut == 0) {
            throw new IllegalArgumentException(in + " of " + wordsIn + " and " + out + " of " + wordsOut);
        }
    }

    /** Whether it is said more often in the part. */
    boolean isMoreOften() {
        return (double) in / wordsIn > (double) out / wordsOut;
    }

    /** G² with the two terms of occurrence, as Rayson's calculator gives it. */
    double g2OfTwoTerms() {
        double all = (double) wordsIn + wordsOut;
        return 2 * (term(in, wordsIn * (double) (in + out) / all) + term(out, wordsOut * (double) (in + out) / all));
    }

    /** G² with the terms of absence too, as Dunning and quanteda have it. */
    double g2() {
        double all = (double) wordsIn + wordsOut;
        double absent = all - in - out;
        return g2OfTwoTerms()
                + 2 * (term(wordsIn - in, wordsIn * absent / all) + term(wordsOut - out, wordsOut * absent / all));
    }

    /** log₂ of the ratio of the relative frequencies; no occurrence counts as half of one. */
    double logRatio() {
        double a = in == 0 ? 0.5 : in;
        double b = out == 0 ? 0.5 : out;
        return Math.log(a / wordsIn / (b / wordsOut)) / Math.log(2);
    }

    private static double term(double observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }
}
