package org.themata.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as papers print them (APA 7): thousands with a comma, a true minus, no leading zero where a statistic cannot
 * pass 1, halves rounded up and away from zero. Shares of a whole are rounded from the two whole numbers. A double is
 * first taken to 12 significant digits, so that 0.145 is the half it was meant to be and not the binary number just
 * below it. What is not a number is a dash ({@value #MISSING}): not obtained.
 */
public final class Apa {
    /** A value that was not obtained. */
    public static final String MISSING = "–";

    /** A value that cannot be estimated. */
    public static final String NOT_ESTIMABLE = "n.e.";

    private static final char MINUS = '\u2212';
    private static final MathContext MEANT = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Apa() {}

    /** A whole number: {@code 12,450}. */
    public static String count(long n) {
        return print(BigDecimal.valueOf(n), true);
    }

    /** {@code n (%)} with whole percents if {@code total} is under 100, else with one decimal: {@code 5 (42)}. */
    public static String countPercent(long n, long total) {
        return countPercent(n, total, total < 100 ? 0 : 1);
    }

    /**
     * {@code n (%)}: {@code 5 (41.7)}.
     *
     * @param decimals of the percentage
     */
    public static String countPercent(long n, long total, int decimals) {
        return count(n) + " (" + percent(n, total, decimals) + ")";
    }

    /** The percentage alone, without a sign: {@code 41.7}; a dash if {@code total} is 0. */
    public static String percent(long n, long total, int decimals) {
        if (total == 0) {
            return MISSING;
        }
        BigDecimal share = BigDecimal.valueOf(n).multiply(HUNDRED);
        return print(share.divide(BigDecimal.valueOf(total), decimals, RoundingMode.HALF_UP), true);
    }

    /** A proportion as a percentage, without a sign: 0.41667 is {@code 41.7}. Prefer the form that takes the counts. */
    public static String percent(double share, int decimals) {
        return finite(share) ? print(rounded(meant(share).multiply(HUNDRED), decimals), true) : odd(share);
    }

    /** A number with so many decimals: {@code 7.50}, {@code −1,234.6}. */
    public static String number(double value, int decimals) {
        return finite(value) ? print(rounded(meant(value), decimals), true) : odd(value);
    }

    /** An estimate that may pass 1, as an odds ratio, with its interval: {@code 7.50 [1.31, 43.03]}. */
    public static String number(double value, double low, double high) {
        return number(value, 2) + interval(number(low, 2), number(high, 2));
    }

    /** A statistic that cannot pass 1 in size, as a correlation or kappa: {@code .74}, {@code −.08}, {@code 1.00}. */
    public static String bounded(double value, int decimals) {
        return finite(value) ? print(rounded(meant(value), decimals), false) : odd(value);
    }

    /** The same with two decimals and its interval: {@code .74 [.42, 1.00]}. */
    public static String bounded(double value, double low, double high) {
        return bounded(value, 2) + interval(bounded(low, 2), bounded(high, 2));
    }

    /** A difference of proportions and its interval in whole percentage points: {@code −42 [−68, −9]}. */
    public static String points(double difference, double low, double high) {
        return percent(difference, 0) + interval(percent(low, 0), percent(high, 0));
    }

    /** A p value with three decimals: {@code .050}; {@code < .001} and {@code > .999} at the ends. */
    public static String p(double p) {
        if (!finite(p)) {
            return MISSING;
        }
        if (p < 0 || p > 1) {
            throw new IllegalArgumentException("not a p value: " + p);
        }
        BigDecimal rounded = rounded(meant(p), 3);
        if (rounded.signum() == 0) {
            return "< .001";
        }
        return rounded.compareTo(BigDecimal.ONE) == 0 ? "> .999" : print(rounded, false);
    }

    private static String interval(String low, String high) {
        return " [" + low + ", " + high + "]";
    }

    private static boolean finite(double value) {
        return Math.abs(value) <= Double.MAX_VALUE;
    }

    private static String odd(double value) {
        if (Double.isNaN(value)) {
            return MISSING;
        }
        return value > 0 ? "∞" : MINUS + "∞";
    }

    private static BigDecimal meant(double value) {
        return new BigDecimal(value).round(MEANT);
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String print(BigDecimal value, boolean leadingZero) {
        String digits = value.abs().toPlainString();
        int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder printed = new StringBuilder(digits.length() + 4);
        if (value.signum() < 0) {
            printed.append(MINUS);
        }
        if (leadingZero || point != 1 || digits.charAt(0) != '0' || point == digits.length()) {
            for (int i = 0; i < point; i++) {
                if (i > 0 && (point - i) % 3 == 0) {
                    printed.append(',');
                }
                printed.append(digits.charAt(i));
            }
        }
        return printed.append(digits, point, digits.length()).toString();
    }
}
