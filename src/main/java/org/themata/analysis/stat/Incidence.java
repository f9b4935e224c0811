package org.themata.analysis.stat;

import java.util.Arrays;

/**
 * How many codes there are that nobody has spoken of yet, from how many were spoken of by one and by two only (Chao
 * 1987; Chao and Jost 2012). A code's incidence is the number of interviews with it.
 */
public final class Incidence {
    private static final int CUT_OFF = 10;

    private final int interviews;
    private final int[] incidences;

    /**
     * @param interviews how many; 0 or more
     * @param incidences for each code the number of interviews with it; codes with 0 are not observed
     */
    public Incidence(int interviews, int[] incidences) {
        this.interviews = interviews;
        this.incidences = Arrays.stream(incidences).filter(q -> q > 0).toArray();
        for (int q : incidences) {
            if (q < 0 || q > interviews) {
                throw new IllegalArgumentException("a code in " + q + " of " + interviews + " interviews");
            }
        }
    }

    /** Number of interviews. */
    public int interviews() {
        return interviews;
    }

    /** Codes observed. */
    public int observed() {
        return incidences.length;
    }

    /** All incidences together. */
    public long total() {
        return Arrays.stream(incidences).asLongStream().sum();
    }

    /** Codes in exactly so many interviews. */
    public int inExactly(int k) {
        return (int) Arrays.stream(incidences).filter(q -> q == k).count();
    }

    int[] incidences() {
        return incidences.clone();
    }

    private boolean isEstimable() {
        return interviews > 1 && observed() > 0;
    }

    private double factor() {
        return (interviews - 1.0) / interviews;
    }

    /** Chao2, with its standard error and log-normal interval; NaN for fewer than two interviews. */
    public Richness chao2(double level) {
        if (!isEstimable()) {
            return Richness.NONE;
        }
        return inExactly(1) == 0
                ? Richness.complete(incidences, interviews, level)
                : Richness.chao(observed(), inExactly(1), inExactly(2), factor(), level);
    }

    /** Chao2 without the factor (T − 1)/T, as in the first paper. */
    public Richness chao2Classic(double level) {
        return isEstimable() && inExactly(1) > 0
                ? Richness.chao(observed(), inExactly(1), inExactly(2), 1, level)
                : chao2(level);
    }

    /** Chao2 improved by the codes in three and in four interviews (Chiu et al. 2014). */
    public double improvedChao2() {
        if (!isEstimable()) {
            return Double.NaN;
        }
        double t = interviews;
        double q1 = inExactly(1);
        double q2 = inExactly(2);
        double q3 = inExactly(3);
        double q4 = Math.max(1, inExactly(4));
        double more = (t - 3) / (4 * t) * q3 / q4 * Math.max(q1 - (t - 3) / (2 * (t - 1)) * q2 * q3 / q4, 0);
        return chao2(0.95).estimate() + more;
    }

    /** First-order jackknife. */
    public double jackknife1() {
        return isEstimable() ? observed() + inExactly(1) * factor() : Double.NaN;
    }

    /** Second-order jackknife. */
    public double jackknife2() {
        double t = interviews;
        return isEstimable()
                ? observed() + inExactly(1) * (2 * t - 3) / t - inExactly(2) * (t - 2) * (t - 2) / (t * (t - 1))
                : Double.NaN;
    }

    /** The bootstrap estimate (Smith and van Belle 1984): the observed and those that a resample would miss. */
    public double bootstrap() {
        double missed = Arrays.stream(incidences)
                .mapToDouble(q -> Math.pow(1 - (double) q / interviews, interviews))
                .sum();
        return isEstimable() ? observed() + missed : Double.NaN;
    }

    /**
     * The incidence-based coverage estimator (Lee and Chao 1994), codes in up to ten interviews being infrequent; the
     * variation has {@code U (U - 1)} below the line, as SpadeR has it.
     */
    public double ice() {
        int[] rare = Arrays.stream(incidences).filter(q -> q <= CUT_OFF).toArray();
        double sum = Arrays.stream(rare).sum();
        double q1 = inExactly(1);
        if (!isEstimable()) {
            return Double.NaN;
        }
        if (sum == 0) {
            return observed();
        }
        double t = interviews;
        double q2 = inExactly(2);
        double a = q2 > 0
                ? (t - 1) * q1 / ((t - 1) * q1 + 2 * q2)
                : q1 > 0 ? (t - 1) * (q1 - 1) / ((t - 1) * (q1 - 1) + 2) : 0;
        double coverage = 1 - q1 / sum * a;
        double pairs =
                Arrays.stream(rare).mapToDouble(q -> (double) q * (q - 1)).sum();
        double variation =
                sum < 2 ? 0 : Math.max(0, rare.length / coverage * t / (t - 1) * pairs / (sum * (sum - 1)) - 1);
        return observed() - rare.length + rare.length / coverage + q1 / coverage * variation;
    }

    /** Codes that are estimated to be there and were not observed. */
    private double unobserved() {
        return chao2(0.95).estimate() - observed();
    }

    /** The part of all incidences that belongs to codes already observed (Chao and Jost 2012). */
    public double coverage() {
        return coverageAfter(0);
    }

    /** The coverage that so many more interviews are expected to reach. */
    public double coverageAfter(int more) {
        if (!isEstimable()) {
            return Double.NaN;
        }
        double q1 = inExactly(1);
        double q2 = inExactly(2);
        double t = interviews;
        if (q1 == 0) {
            return 1;
        }
        double a = q2 > 0 ? (t - 1) * q1 / ((t - 1) * q1 + 2 * q2) : (t - 1) * (q1 - 1) / ((t - 1) * (q1 - 1) + 2);
        return 1 - q1 / total() * Math.pow(a, more + 1.0);
    }

    /** Codes expected to be observed after so many more interviews. */
    public double observedAfter(int more) {
        if (!isEstimable()) {
            return Double.NaN;
        }
        double unobserved = unobserved();
        double q1 = inExactly(1);
        return q1 == 0
                ? observed()
                : observed() + unobserved * (1 - Math.pow(1 - q1 / (interviews * unobserved + q1), more));
    }

    /**
     * The smallest number of interviews after which every code that was observed has been heard with this chance, if
     * each comes by chance as often as it did: {@code Π (1 - (1 - q/T)^n) ≥ chance} (van Rijnsoever 2017, random
     * chance).
     */
    public double interviewsToHearAll(double chance, int most) {
        if (!isEstimable()) {
            return Double.NaN;
        }
        for (int n = 1; n <= most; n++) {
            double all = 1;
            for (int q : incidences) {
                all *= 1 - Math.pow(1 - (double) q / interviews, n);
            }
            if (all >= chance) {
                return n;
            }
        }
        return Double.NaN;
    }

    /** New codes expected from one more interview. */
    public double fromOneMore() {
        return observedAfter(1) - observed();
    }

    /**
     * The smallest number of interviews whose expected coverage reaches a goal; NaN if never within {@code most} more.
     */
    public double interviewsFor(double goal, int most) {
        for (int more = 0; more <= most; more++) {
            if (coverageAfter(more) >= goal) {
                return interviews + (double) more;
            }
        }
        return Double.NaN;
    }
}
