package org.themata.report.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * From values to places.
 *
 * @param from value at {@code start}
 * @param to value at {@code end}; greater than {@code from}
 * @param start place in pixels
 * @param end place in pixels; may be below {@code start}
 */
record Scale(double from, double to, double start, double end) {
    private static final double[] STEPS = {1, 2, 5, 10};

    double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    /** Round values over the scale, at most so many. */
    List<Double> ticks(int most) {
        double step = step((to - from) / Math.max(1, most - 1));
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + 1e-9 * step; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** 1, 2 or 5 times a power of ten, not below a size. */
    static double step(double least) {
        double power = 1;
        while (power > least) {
            power /= 10;
        }
        while (power * 10 <= least) {
            power *= 10;
        }
        for (double step : STEPS) {
            if (step * power >= least * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** The whole step not below a size. */
    static int wholeStep(double least) {
        return (int) Math.max(1, Math.round(step(Math.max(1, least))));
    }
}
