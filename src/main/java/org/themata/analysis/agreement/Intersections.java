package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.List;

/** How long the segments of different coders lie upon one another, by value; value 0 is the gap. */
final class Intersections {
    /** A segment of a coder's partition: {@code [start, end)} with its value. */
    record Segment(int start, int end, int value) {}

    final double[][] lengths;
    final List<List<Segment>> partitions = new ArrayList<>();
    private final double[] squares;
    private final double total;

    Intersections(Continuum continuum, List<String> values) {
        int size = values.size() + 1;
        lengths = new double[size][size];
        squares = new double[size];
        int coders = continuum.coders().size();
        total = (double) coders * continuum.length();
        continuum.coders().forEach(spans -> partitions.add(partition(spans, continuum.length(), values)));
        for (List<Segment> partition : partitions) {
            for (Segment segment : partition) {
                double length = segment.end() - segment.start();
                squares[segment.value()] += segment.value() == 0 ? length : length * length;
            }
        }
        for (int a = 0; a < coders; a++) {
            for (int b = 0; b < a; b++) {
                intersect(partitions.get(a), partitions.get(b), coders - 1);
            }
        }
    }

    private static List<Segment> partition(List<CodedSpan> spans, int length, List<String> values) {
        List<Segment> partition = new ArrayList<>();
        int at = 0;
        for (CodedSpan span : spans) {
            if (span.start() > at) {
                partition.add(new Segment(at, span.start(), 0));
            }
            partition.add(new Segment(span.start(), span.end(), values.indexOf(span.value()) + 1));
            at = span.end();
        }
        if (at < length) {
            partition.add(new Segment(at, length, 0));
        }
        return partition;
    }

    private void intersect(List<Segment> first, List<Segment> second, int others) {
        int i = 0;
        int j = 0;
        while (i < first.size() && j < second.size()) {
            Segment a = first.get(i);
            Segment b = second.get(j);
            double shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
            lengths[a.value()][b.value()] += shared / others;
            lengths[b.value()][a.value()] += shared / others;
            if (a.end() <= b.end()) {
                i++;
            }
            if (b.end() <= a.end()) {
                j++;
            }
        }
    }

    double of(int value) {
        double sum = 0;
        for (double length : lengths[value]) {
            sum += length;
        }
        return sum;
    }

    /** e_cc: the length on which two would have the same value by chance. */
    double expectedSame(int value) {
        double all = 0;
        for (double square : squares) {
            all += square;
        }
        double length = of(value);
        return total * (length * length - squares[value]) / (total * total - all);
    }

    Estimate alpha() {
        double observed = total;
        double expected = total;
        for (int v = 0; v < lengths.length; v++) {
            observed -= lengths[v][v];
            expected -= expectedSame(v);
        }
        return ratio(observed, expected);
    }

    /** Unit against gap: the values are put together, their squares stay. */
    Estimate binary() {
        double gaps = of(0);
        double units = total - gaps;
        double unitSquares = 0;
        double crossed = gaps - lengths[0][0];
        for (int v = 1; v < squares.length; v++) {
            unitSquares += squares[v];
        }
        double pairs = total * total - squares[0] - unitSquares;
        double expected =
                total - total * (gaps * gaps - squares[0]) / pairs - total * (units * units - unitSquares) / pairs;
        return ratio(2 * crossed, expected);
    }

    /** The share of a value's length on which another coder has a unit too; 0 for a value that is not there. */
    double coverage(int value) {
        double all = of(value);
        return all == 0 ? 0 : (all - lengths[value][0]) / all;
    }

    private Estimate ratio(double observed, double expected) {
        boolean varies = partitions.stream()
                        .flatMap(List::stream)
                        .map(Segment::value)
                        .distinct()
                        .count()
                > 1;
        return !varies || expected <= 0
                ? Estimate.none(Reason.NO_VARIATION, "lengths by value: " + java.util.Arrays.toString(sums()))
                : Estimate.of(1 - observed / expected);
    }

    private double[] sums() {
        double[] sums = new double[lengths.length];
        for (int v = 0; v < sums.length; v++) {
            sums[v] = of(v);
        }
        return sums;
    }
}
