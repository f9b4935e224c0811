package org.themata.analysis.stat;

/** Logarithms of factorials and binomial coefficients, from a table of exact sums. */
final class LogChoose {
    private final double[] factorials;

    /** @param most the largest number that will be asked for */
    LogChoose(int most) {
        factorials = new double[most + 1];
        double lost = 0;
        for (int i = 2; i <= most; i++) {
            double term = Math.log(i) - lost;
            double sum = factorials[i - 1] + term;
            lost = sum - factorials[i - 1] - term;
            factorials[i] = sum;
        }
    }

    /** The largest number that can be asked for. */
    int most() {
        return factorials.length - 1;
    }

    /** ln n! */
    double factorial(int n) {
        return factorials[n];
    }

    /** ln C(n, k); minus infinity if k is not 0 to n. */
    double of(int n, int k) {
        return k < 0 || k > n ? Double.NEGATIVE_INFINITY : factorials[n] - factorials[k] - factorials[n - k];
    }
}
