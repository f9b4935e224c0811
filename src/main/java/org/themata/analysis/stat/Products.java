package org.themata.analysis.stat;

import java.util.Arrays;

/**
 * Logarithms of products, and how often each occurs: an open hash table from numbers to sums. Logarithms that are the
 * same to eleven decimals are one. Not thread-safe.
 */
final class Products {
    private static final double SAME = 1e11;
    private static final long FREE = Long.MIN_VALUE;
    private static final int SMALLEST = 16;

    private long[] keys = new long[0];
    private double[] times = new double[0];
    private int size;

    /** What is to be summed over all products. */
    interface Term {
        double of(double product, double times);
    }

    int size() {
        return size;
    }

    void add(double product, double often) {
        add(Math.round(product * SAME), often);
    }

    /** Adds each of these, multiplied, to others. */
    void addTo(Products others, double log) {
        long shift = Math.round(log * SAME);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                others.add(keys[i] + shift, times[i]);
            }
        }
    }

    private void add(long key, double often) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int at = place(key);
        if (keys[at] == FREE) {
            keys[at] = key;
            size++;
        }
        times[at] += often;
    }

    private int place(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & keys.length - 1;
        while (keys[at] != FREE && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldTimes = times;
        keys = new long[Math.max(SMALLEST, oldKeys.length * 2)];
        Arrays.fill(keys, FREE);
        times = new double[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                add(oldKeys[i], oldTimes[i]);
            }
        }
    }

    /** Of all products. */
    double sum(Term term) {
        double sum = 0;
        for (int i = 0; i < keys.length; i++) {
            sum += keys[i] == FREE ? 0 : term.of(keys[i] / SAME, times[i]);
        }
        return sum;
    }

    /**
     * Takes out the products that are up to a limit, and gives their probability, and those over another limit, which
     * have none.
     *
     * @param counted up to here all that follows is counted
     * @param dropped over this nothing that follows is counted
     * @param log the logarithm of what all that follows comes to
     */
    double settle(double counted, double dropped, double log) {
        Products open = new Products();
        double sum = 0;
        for (int i = 0; i < keys.length; i++) {
            double product = keys[i] / SAME;
            if (keys[i] != FREE && product <= counted) {
                sum += times[i] * Math.exp(product + log);
            } else if (keys[i] != FREE && product <= dropped) {
                open.add(keys[i], times[i]);
            }
        }
        keys = open.keys;
        times = open.times;
        size = open.size;
        return sum;
    }
}
