package org.themata.analysis.stat;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Saturation by the ratio of new codes in a run of interviews to the codes of a base (Guest, Namey and Chen 2020). With
 * base b and run r the runs are the interviews b+1 to b+r, b+2 to b+r+1, and so on; the first run whose ratio is not
 * over the threshold, starting at interview s, puts saturation at s − 1, written {@code (s − 1)+r}.
 *
 * @param base interviews of the base, 1 or more
 * @param run interviews of a run, 1 or more
 * @param threshold as 0.05
 */
public record BaseRatio(int base, int run, double threshold) {
    private static final double ROUNDING = 1e-12;

    /** @throws IllegalArgumentException that names the value that makes no sense */
    public BaseRatio {
        if (base < 1 || run < 1) {
            throw new IllegalArgumentException("a base of " + base + " and a run of " + run + " interviews");
        }
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("a threshold of " + threshold);
        }
    }

    /**
     * The ratio of each run, in order; NaN if the base has no codes; empty if there are too few interviews.
     *
     * @param fresh new codes of each interview, in order
     */
    public double[] ratios(int[] fresh) {
        int runs = Math.max(0, fresh.length - base - run + 1);
        double[] ratios = new double[runs];
        double known = known(fresh);
        for (int i = 0; i < runs; i++) {
            int more = 0;
            for (int k = 0; k < run; k++) {
                more += fresh[base + i + k];
            }
            ratios[i] = known == 0 ? Double.NaN : more / known;
        }
        return ratios;
    }

    private int known(int[] fresh) {
        return Arrays.stream(fresh).limit(base).sum();
    }

    /** The interview at which saturation is reached; empty if it never is. */
    public OptionalInt reached(int[] fresh) {
        double known = known(fresh);
        if (known == 0 || fresh.length < base + run) {
            return OptionalInt.empty();
        }
        int more = 0;
        for (int t = base; t < fresh.length; t++) {
            more += fresh[t];
            if (t >= base + run) {
                more -= fresh[t - run];
            }
            if (t >= base + run - 1 && more <= threshold * known + ROUNDING) {
                return OptionalInt.of(t - run + 1);
            }
        }
        return OptionalInt.empty();
    }
}
