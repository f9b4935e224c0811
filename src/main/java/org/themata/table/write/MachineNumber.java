package org.themata.table.write;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Numbers in machine formats: the same bytes on every JDK ({@code Double.toString} changed with 19). A double is
 * rounded to 10 significant digits, half to even, but never inside its whole part; zeros at the end are dropped;
 * {@code -0} is {@code 0}. Under 1e-7 and from 1e15 on it has an exponent: {@code 1.5E-9}. Sums that were added in
 * another order thus print the same.
 */
public final class MachineNumber {
    /** More bytes than any number takes. */
    static final int LONGEST = 40;

    private static final int DIGITS = 10;
    private static final MathContext PRECISION = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17
    };

    private MachineNumber() {}

    /** Whether there is a number to write: not NaN, not infinite. */
    static boolean isFinite(double value) {
        return Math.abs(value) <= Double.MAX_VALUE;
    }

    /**
     * The number as machine formats write it.
     *
     * @throws IllegalArgumentException if it is NaN or infinite
     */
    public static String text(double value) {
        if (!isFinite(value)) {
            throw new IllegalArgumentException("not a number that can be written: " + value);
        }
        byte[] bytes = new byte[LONGEST];
        return new String(bytes, 0, put(value, bytes, 0), StandardCharsets.ISO_8859_1);
    }

    static int put(long value, byte[] bytes, int start) {
        int at = start;
        long rest = value;
        if (rest < 0) {
            bytes[at++] = '-';
        } else {
            rest = -rest;
        }
        int length = 1;
        for (long tens = rest / 10; tens != 0; tens /= 10) {
            length++;
        }
        for (int i = at + length - 1; i >= at; i--) {
            bytes[i] = (byte) ('0' - rest % 10);
            rest /= 10;
        }
        return at + length;
    }

    /** @param value finite */
    static int put(double value, byte[] bytes, int start) {
        double size = Math.abs(value);
        if (size < 1e15 && size == (long) size) {
            return put((long) value, bytes, start);
        }
        int at = start;
        if (value < 0) {
            bytes[at++] = '-';
        }
        if (size >= 1e-7 && size < 1e9) {
            int decimals = decimals(size);
            double scaled = size * POWERS[decimals];
            double below = Math.floor(scaled);
            // One multiplication by an exact power is off by less than 1e-6 here; only near a half does that matter.
            if (Math.abs(scaled - below - 0.5) > 1e-5) {
                return putDecimal((long) (scaled - below > 0.5 ? below + 1 : below), decimals, bytes, at);
            }
        }
        return putExact(size, bytes, at);
    }

    /** How many decimals make 10 significant digits. */
    private static int decimals(double size) {
        int decimals = 0;
        while (decimals < POWERS.length - 1 && size * POWERS[decimals] < 1e9) {
            decimals++;
        }
        return decimals;
    }

    private static int putDecimal(long digits, int decimals, byte[] bytes, int start) {
        long rest = digits;
        int scale = decimals;
        while (scale > 0 && rest % 10 == 0) {
            rest /= 10;
            scale--;
        }
        if (scale == 0) {
            return put(rest, bytes, start);
        }
        long power = (long) POWERS[scale];
        int at = put(rest / power, bytes, start);
        bytes[at++] = '.';
        long fraction = rest % power;
        for (int i = at + scale - 1; i >= at; i--) {
            bytes[i] = (byte) ('0' + fraction % 10);
            fraction /= 10;
        }
        return at + scale;
    }

    private static int putExact(double size, byte[] bytes, int start) {
        BigDecimal rounded = new BigDecimal(size);
        rounded = rounded.precision() - rounded.scale() > DIGITS && size < 1e15
                ? rounded.setScale(0, RoundingMode.HALF_EVEN)
                : rounded.round(PRECISION);
        rounded = rounded.stripTrailingZeros();
        boolean exponent = size < 1e-7 || rounded.precision() - rounded.scale() > 15;
        byte[] printed =
                (exponent ? scientific(rounded) : rounded.toPlainString()).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(printed, 0, bytes, start, printed.length);
        return start + printed.length;
    }

    private static String scientific(BigDecimal value) {
        String digits = value.unscaledValue().toString();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "E" + (digits.length() - 1 - value.scale());
    }
}
