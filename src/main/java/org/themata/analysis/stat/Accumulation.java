package org.themata.analysis.stat;

import java.util.stream.IntStream;

/**
 * Codes known after n of T interviews, averaged over all orders (Mao's tau: Colwell, Mao and Chang 2004), with two
 * standard deviations: the conditional one, exact, of the orders of these very interviews, and the unconditional one,
 * of new interviews.
 */
public final class Accumulation {
    private final boolean[][] has;
    private final int interviews;
    private final LogChoose choose;

    /** @param has for each interview which codes it has */
    public Accumulation(boolean[][] has) {
        this.has = has.clone();
        this.interviews = has.length;
        this.choose = new LogChoose(interviews);
    }

    private int codes() {
        return interviews == 0 ? 0 : has[0].length;
    }

    /** For each code the number of interviews with it. */
    public Incidence incidence() {
        return new Incidence(interviews, counts());
    }

    private int[] counts() {
        int[] counts = new int[codes()];
        for (int i = 0; i < counts.length; i++) {
            for (boolean[] interview : has) {
                counts[i] += interview[i] ? 1 : 0;
            }
        }
        return counts;
    }

    /**
     * The standard error of the first-order jackknife (Heltshe and Forrester 1983), from the codes r_t that are in
     * interview t alone: {@code √((T − 1)/T · (Σ r_t² − Q₁/T))}, as vegan has it; NaN for fewer than two interviews, or
     * no codes.
     */
    public double jackknifeError() {
        int[] counts = counts();
        double squares = 0;
        double once = 0;
        for (boolean[] interview : has) {
            int alone = 0;
            for (int i = 0; i < counts.length; i++) {
                alone += interview[i] && counts[i] == 1 ? 1 : 0;
            }
            squares += (double) alone * alone;
            once += alone;
        }
        double t = interviews;
        return interviews < 2 || incidence().observed() == 0
                ? Double.NaN
                : Math.sqrt((t - 1) / t * (squares - once / t));
    }

    /** The coverage estimated after each interview in the order given (Chao and Jost 2012); NaN where it cannot be. */
    public double[] coverage() {
        double[] curve = new double[interviews];
        int[] counts = new int[codes()];
        for (int t = 0; t < interviews; t++) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += has[t][i] ? 1 : 0;
            }
            curve[t] = new Incidence(t + 1, counts).coverage();
        }
        return curve;
    }

    /** Codes known after each interview in the order given. */
    public int[] collected() {
        int[] curve = new int[interviews];
        boolean[] known = new boolean[codes()];
        int sum = 0;
        for (int t = 0; t < interviews; t++) {
            for (int i = 0; i < known.length; i++) {
                if (has[t][i] && !known[i]) {
                    known[i] = true;
                    sum++;
                }
            }
            curve[t] = sum;
        }
        return curve;
    }

    /** The chance that n interviews miss what q of all have. */
    private double missed(int q, int n) {
        return Math.exp(choose.of(interviews - q, n) - choose.of(interviews, n));
    }

    /** Codes expected after n interviews, for n = 1 to all. */
    public double[] expected() {
        int[] q = incidence().incidences();
        double[] curve = new double[interviews];
        for (int n = 1; n <= interviews; n++) {
            for (int one : q) {
                curve[n - 1] += 1 - missed(one, n);
            }
        }
        return curve;
    }

    /**
     * The exact standard deviation over orders: {@code Var = Σi Σj [C(T − |i ∪ j|, n) / C(T, n) − αi αj]}, the union
     * being that of the interviews with either code.
     */
    public double[] conditionalDeviation() {
        int[] counts = new int[codes()];
        long[] unions = new long[interviews + 1];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                int either = 0;
                for (boolean[] interview : has) {
                    either += interview[i] || interview[j] ? 1 : 0;
                }
                counts[i] = i == j ? either : counts[i];
                unions[either]++;
            }
        }
        int[] met = IntStream.rangeClosed(0, interviews)
                .filter(either -> unions[either] > 0)
                .toArray();
        double[] deviations = new double[interviews];
        for (int n = 1; n <= interviews; n++) {
            double together = 0;
            double alone = 0;
            for (int either : met) {
                together += unions[either] * missed(either, n);
            }
            for (int count : counts) {
                alone += missed(count, n);
            }
            deviations[n - 1] = Math.sqrt(Math.max(0, together - alone * alone));
        }
        return deviations;
    }

    /** The standard deviation for new interviews: {@code σ² = Σ(1 − αi)² − S̃² / Ŝ}, Ŝ being Chao2. */
    public double[] unconditionalDeviation() {
        return unconditionalDeviation(incidence().chao2(0.95).estimate());
    }

    /** The same with another estimate of all codes there are. */
    public double[] unconditionalDeviation(double richness) {
        int[] q = incidence().incidences();
        double[] expected = expected();
        double[] deviations = new double[interviews];
        for (int n = 1; n <= interviews; n++) {
            double squares = 0;
            for (int one : q) {
                double found = 1 - missed(one, n);
                squares += found * found;
            }
            double variance = squares - expected[n - 1] * expected[n - 1] / richness;
            deviations[n - 1] = Double.isNaN(variance) ? variance : Math.sqrt(Math.max(0, variance));
        }
        return deviations;
    }
}
