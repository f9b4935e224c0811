package org.themata.analysis.stat;

/**
 * An estimate of how many there are.
 *
 * @param estimate observed and not observed
 * @param error its standard error
 * @param bounds the log-normal interval, which never goes below what was observed
 */
public record Richness(double estimate, double error, Bounds bounds) {
    /** Cannot be estimated. */
    public static final Richness NONE = new Richness(Double.NaN, Double.NaN, Bounds.NONE);

    /**
     * Chao1 from individuals (Chao 1984).
     *
     * @param observed kinds
     * @param once kinds with one individual
     * @param twice kinds with two
     * @param individuals all
     * @param level as 0.95
     */
    public static Richness chao1(int observed, int once, int twice, int individuals, double level) {
        return once == 0
                ? new Richness(observed, Double.NaN, Bounds.NONE)
                : chao(observed, once, twice, (individuals - 1.0) / individuals, level);
    }

    /**
     * The estimate of Chao if some were seen once: {@code S + a f1² / (2 f2)}, or {@code S + a f1 (f1 - 1) / 2} if
     * {@code f2 = 0}.
     */
    static Richness chao(int observed, int once, int twice, double a, double level) {
        double f1 = once;
        double f2 = twice;
        double estimate = twice > 0 ? observed + a * f1 * f1 / (2 * f2) : observed + a * f1 * (f1 - 1) / 2;
        double variance;
        if (twice > 0) {
            double r = f1 / f2;
            variance = f2 * (a * r * r / 2 + a * a * r * r * r + a * a * r * r * r * r / 4);
        } else {
            variance = a * f1 * (f1 - 1) / 2
                    + a * a * f1 * (2 * f1 - 1) * (2 * f1 - 1) / 4
                    - a * a * f1 * f1 * f1 * f1 / (4 * estimate);
        }
        double error = Math.sqrt(Math.max(0, variance));
        return new Richness(estimate, error, logNormal(observed, estimate, variance, level));
    }

    /**
     * Nothing was seen only once: the estimate is what was observed. The interval then rests on the part P of kinds
     * that would be missed if the counts were Poisson: {@code S / (1 - P) ± z √var / (1 - P)}, not below what was
     * observed.
     */
    static Richness complete(int[] counts, int samples, double level) {
        double missed = 0;
        double squares = 0;
        double weighted = 0;
        for (int count : counts) {
            missed += Math.exp(-count);
            squares += Math.exp(-2.0 * count);
            weighted += count * Math.exp(-count);
        }
        int observed = counts.length;
        double error = Math.sqrt(Math.max(0, missed - squares - weighted * weighted / samples));
        double seen = 1 - missed / observed;
        double middle = observed / seen;
        double margin = Normal.z(level) * error / seen;
        return new Richness(observed, error, new Bounds(Math.max(observed, middle - margin), middle + margin));
    }

    private static Bounds logNormal(int observed, double estimate, double variance, double level) {
        double missing = estimate - observed;
        if (missing <= 0) {
            return new Bounds(observed, observed);
        }
        double factor = Math.exp(Normal.z(level) * Math.sqrt(Math.log1p(variance / (missing * missing))));
        return new Bounds(observed + missing / factor, observed + missing * factor);
    }
}
