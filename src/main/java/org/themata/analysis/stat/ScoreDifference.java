package org.themata.analysis.stat;

/**
 * The score interval for a difference of two proportions (Miettinen and Nurminen 1985): all differences that the score
 * test does not reject, found by bisection on both sides of the estimate. Under a difference the most likely
 * proportions solve a cubic equation.
 */
final class ScoreDifference {
    private static final int STEPS = 100;

    private final int x1;
    private final int n1;
    private final int x2;
    private final int n2;
    private final double critical;

    ScoreDifference(int x1, int n1, int x2, int n2, double level) {
        this.x1 = x1;
        this.n1 = n1;
        this.x2 = x2;
        this.n2 = n2;
        double z = Normal.z(level);
        this.critical = z * z;
    }

    Bounds bounds() {
        double difference = (double) x1 / n1 - (double) x2 / n2;
        return new Bounds(edge(difference, -1), edge(difference, 1));
    }

    private double edge(double inside, double outside) {
        double in = inside;
        double out = outside;
        for (int step = 0; step < STEPS; step++) {
            double middle = (in + out) / 2;
            if (score(middle) <= critical) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return (in + out) / 2;
    }

    private double score(double delta) {
        double p2 = restricted(delta);
        double p1 = Math.min(1, Math.max(0, p2 + delta));
        double n = n1 + n2;
        double variance = (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2) * n / (n - 1);
        double distance = (double) x1 / n1 - (double) x2 / n2 - delta;
        return distance == 0 ? 0 : distance * distance / variance;
    }

    /** The most likely second proportion if the first is larger by delta. */
    private double restricted(double delta) {
        double n = n1 + n2;
        double l3 = n;
        double l2 = (n1 + 2.0 * n2) * delta - n - x1 - x2;
        double l1 = (n2 * delta - n - 2.0 * x2) * delta + x1 + x2;
        double l0 = x2 * delta * (1 - delta);
        double q = Math.pow(l2 / (3 * l3), 3) - l1 * l2 / (6 * l3 * l3) + l0 / (2 * l3);
        double p = Math.copySign(Math.sqrt(Math.max(0, l2 * l2 / (9 * l3 * l3) - l1 / (3 * l3))), q);
        double cosine = p == 0 ? 0 : Math.max(-1, Math.min(1, q / (p * p * p)));
        double angle = (Math.PI + Math.acos(cosine)) / 3;
        return Math.min(1, Math.max(0, 2 * p * Math.cos(angle) - l2 / (3 * l3)));
    }
}
