package org.themata.analysis.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Fisher's exact test for tables of any size (Fisher 1935; Freeman and Halton 1951): the probability, given the
 * margins, of tables no more probable than the observed one; ties are tables within 1e-7 of it, as in R.
 *
 * <p>The network algorithm of Mehta and Patel (1983): columns are filled from the left, the smallest first. Ways of
 * filling that leave the same numbers to the remaining columns meet in one node, whatever the order of the rows. For
 * each node the most and the least probable end are known beforehand, and the sum over all ends in closed form, so that
 * a way whose tables are all no more probable than the observed one is counted at once, and one whose tables are all
 * more probable is dropped. Only the others go on, those of equal product together; at the last column but one they
 * meet the sorted ends of their node by bisection. Where that is too much work, tables with the same margins are drawn
 * at random.
 */
public final class FisherExact {
    /** Tables drawn when there are too many to enumerate. */
    public static final int DRAWS = 20_000;

    private static final double TIE = 1e-7;
    private static final long MOST_WORK = 50_000_000;
    private static final int MOST_PRODUCTS = 2_000_000;

    private final int[] rows;
    private final int[] columns;
    private final LogChoose logs;
    private final double observed;
    private final double scale;
    private long work;
    private long open;

    private FisherExact(Contingency table) {
        boolean wide = table.rowSums().length <= table.columnSums().length;
        this.rows = wide ? table.rowSums() : table.columnSums();
        this.columns = wide ? table.columnSums() : table.rowSums();
        Arrays.sort(columns);
        this.logs = new LogChoose(Arrays.stream(rows).sum());
        double sum = 0;
        for (int[] row : table.counts()) {
            for (int cell : row) {
                sum -= logs.factorial(cell);
            }
        }
        this.observed = sum;
        this.scale = scaled();
    }

    /**
     * A p value.
     *
     * @param p NaN if the table cannot be tested
     * @param error the standard error of a drawn p; 0 if it is exact
     */
    public record Result(double p, double error) {
        /** Whether tables were drawn rather than enumerated. */
        public boolean isDrawn() {
            return error > 0;
        }
    }

    /**
     * Tests a table, by enumeration if that is possible.
     *
     * @param seed for drawing
     */
    public static Result test(Contingency table, long seed) {
        if (!table.isTestable()) {
            return new Result(Double.NaN, 0);
        }
        FisherExact test = new FisherExact(table);
        return test.enumerate().map(p -> new Result(p, 0)).orElseGet(() -> draw(table, DRAWS, seed));
    }

    /** Draws so many tables with the same margins. */
    public static Result draw(Contingency table, int draws, long seed) {
        return table.isTestable() ? new FisherExact(table).drawn(draws, seed) : new Result(Double.NaN, 0);
    }

    /** Takes one way to fill a column: what it leaves, and minus the logarithm of the factorials of its cells. */
    private interface Filling {
        void take(int[] left, double logProduct);
    }

    /** What is left to the rows, in rising order: the ends do not depend on which row is which. */
    private static final class Node {
        final int[] left;
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        Products products = new Products();

        Node(int[] left) {
            this.left = left.clone();
            Arrays.sort(this.left);
        }
    }

    private Optional<Double> enumerate() {
        if (rows.length * Math.log(Arrays.stream(rows).sum() + 1.0) > Math.log(Long.MAX_VALUE)) {
            return Optional.empty();
        }
        List<Map<Long, Node>> stages = nodes();
        if (!bound(stages)) {
            return Optional.empty();
        }
        double limit = observed + Math.log1p(TIE);
        double p = 0;
        Node start = stages.get(0).values().iterator().next();
        start.products.add(0, 1);
        for (int column = 0; column < stages.size(); column++) {
            boolean last = column == columns.length - 2;
            open = 0;
            for (Node node : stages.get(column).values()) {
                double all = logs.factorial(Arrays.stream(node.left).sum());
                for (int left : node.left) {
                    all -= logs.factorial(left);
                }
                for (int rest = column; rest < columns.length; rest++) {
                    all -= logs.factorial(columns[rest]);
                }
                p += node.products.settle(limit - node.most, limit - node.least, all + scale);
                if (open > MOST_PRODUCTS || work > MOST_WORK) {
                    return Optional.empty();
                }
                if (last) {
                    p += meet(node, limit);
                } else if (node.products.size() > 0) {
                    Map<Long, Node> next = stages.get(column + 1);
                    fill(node.left.clone(), 0, columns[column], 0, (left, log) -> {
                        Node to = next.get(key(left));
                        if (to != null && open <= MOST_PRODUCTS && work <= MOST_WORK) {
                            open -= to.products.size();
                            node.products.addTo(to.products, log);
                            open += to.products.size();
                            work += node.products.size();
                        }
                    });
                }
                node.products = new Products();
            }
        }
        return work > MOST_WORK ? Optional.empty() : Optional.of(Math.min(1, p));
    }

    /** The logarithm of what makes a product a probability. */
    private double scaled() {
        double scale = -logs.factorial(Arrays.stream(rows).sum());
        for (int row : rows) {
            scale += logs.factorial(row);
        }
        for (int column : columns) {
            scale += logs.factorial(column);
        }
        return scale;
    }

    private long key(int[] left) {
        int[] sorted = left.clone();
        Arrays.sort(sorted);
        long key = 0;
        for (int one : sorted) {
            key = key * (logs.most() + 1) + one;
        }
        return key;
    }

    /** The nodes before each column but the last. */
    private List<Map<Long, Node>> nodes() {
        List<Map<Long, Node>> stages = new ArrayList<>();
        stages.add(new LinkedHashMap<>(Map.of(key(rows), new Node(rows))));
        for (int column = 0; column < columns.length - 2; column++) {
            Map<Long, Node> next = new LinkedHashMap<>();
            for (Node node : stages.get(column).values()) {
                fill(
                        node.left.clone(),
                        0,
                        columns[column],
                        0,
                        (left, log) -> next.computeIfAbsent(key(left), k -> new Node(left)));
            }
            stages.add(next);
        }
        return stages;
    }

    /** The most and the least probable end of each node, from the last column back; false if that is too much work. */
    private boolean bound(List<Map<Long, Node>> stages) {
        for (int column = stages.size() - 1; column >= 0; column--) {
            boolean last = column == columns.length - 2;
            Map<Long, Node> next = last ? Map.of() : stages.get(column + 1);
            for (Node node : stages.get(column).values()) {
                fill(node.left.clone(), 0, columns[column], 0, (left, log) -> {
                    Node to = next.get(key(left));
                    double end = last ? end(left) : 0;
                    node.most = Math.max(node.most, log + (to == null ? end : to.most));
                    node.least = Math.min(node.least, log + (to == null ? end : to.least));
                });
            }
        }
        return work <= MOST_WORK;
    }

    /** The last column is what is left. */
    private double end(int[] left) {
        double end = 0;
        for (int cell : left) {
            end -= logs.factorial(cell);
        }
        return end;
    }

    /** The probability of the tables through a node that are no more probable than the observed one. */
    private double meet(Node node, double limit) {
        if (node.products.size() == 0) {
            return 0;
        }
        Ends ends = new Ends();
        fill(node.left.clone(), 0, columns[columns.length - 2], 0, (left, log) -> ends.add(log + end(left)));
        double[] sorted = ends.sorted();
        double[] sums = new double[sorted.length + 1];
        double top = sorted[sorted.length - 1];
        for (int i = 0; i < sorted.length; i++) {
            sums[i + 1] = sums[i] + Math.exp(sorted[i] - top);
        }
        work += 4L * node.products.size() + 8L * sorted.length;
        return node.products.sum((product, times) -> {
            int found = Arrays.binarySearch(sorted, limit - product);
            int reached = found < 0 ? -found - 1 : found + 1;
            return times * sums[reached] * Math.exp(product + top + scale);
        });
    }

    /** Logarithms in the order in which they come. */
    private static final class Ends {
        private double[] values = new double[64];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        double[] sorted() {
            double[] all = Arrays.copyOf(values, size);
            Arrays.sort(all);
            return all;
        }
    }

    private void fill(int[] left, int row, int toPlace, double log, Filling to) {
        work++;
        if (row == left.length - 1) {
            if (toPlace <= left[row]) {
                left[row] -= toPlace;
                to.take(left, log - logs.factorial(toPlace));
                left[row] += toPlace;
            }
            return;
        }
        int room = IntStream.range(row + 1, left.length).map(i -> left[i]).sum();
        int most = Math.min(toPlace, left[row]);
        for (int cell = Math.max(0, toPlace - room); cell <= most && work <= MOST_WORK; cell++) {
            left[row] -= cell;
            fill(left, row + 1, toPlace - cell, log - logs.factorial(cell), to);
            left[row] += cell;
        }
    }

    private Result drawn(int draws, long seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        int[] columnOf = IntStream.range(0, columns.length)
                .flatMap(j -> IntStream.range(0, columns[j]).map(i -> j))
                .toArray();
        double most = observed + Math.log1p(TIE);
        int hits = 0;
        int[][] cells = new int[rows.length][columns.length];
        for (int draw = 0; draw < draws; draw++) {
            for (int i = columnOf.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swapped = columnOf[i];
                columnOf[i] = columnOf[j];
                columnOf[j] = swapped;
            }
            int at = 0;
            double log = 0;
            for (int i = 0; i < rows.length; i++) {
                Arrays.fill(cells[i], 0);
                for (int k = 0; k < rows[i]; k++) {
                    cells[i][columnOf[at++]]++;
                }
                for (int cell : cells[i]) {
                    log -= logs.factorial(cell);
                }
            }
            hits += log <= most ? 1 : 0;
        }
        double p = (hits + 1.0) / (draws + 1.0);
        return new Result(p, Math.sqrt(p * (1 - p) / draws) + Double.MIN_VALUE);
    }
}
