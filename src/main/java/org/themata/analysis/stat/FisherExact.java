package org.themata.analysis.stat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Fisher's exact test for tables of any size (Fisher 1935; Freeman and Halton 1951): the probability, given the
 * margins, of tables no more probable than the observed one; ties are tables within 1e-7 of it, as in R.
 *
 * <p>Columns are worked through from the left. Tables that leave the same numbers to the remaining columns are one
 * node, which keeps the distinct products of the cells so far and how often each occurs. At the last column but one all
 * ways to end are listed once a node, sorted, and met with its products by bisection. Where that is too much work,
 * tables with the same margins are drawn at random.
 */
public final class FisherExact {
    /** Tables drawn when there are too many to enumerate. */
    public static final int DRAWS = 20_000;

    private static final double TIE = 1e-7;
    private static final double SAME = 1e10;
    private static final long MOST_WORK = 30_000_000;
    private static final int MOST_PRODUCTS = 400_000;

    private final int[] rows;
    private final int[] columns;
    private final LogChoose logs;
    private final double observed;
    private long work;

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

    /** What is left to the rows, in falling order: the future does not depend on which row is which. */
    private record Node(String key, int[] left) {
        static Node of(int[] left) {
            int[] sorted = left.clone();
            Arrays.sort(sorted);
            return new Node(Arrays.toString(sorted), sorted);
        }
    }

    /** Takes one way to fill a column: what it leaves, and minus the logarithm of the factorials of its cells. */
    private interface Filling {
        void take(int[] left, double logProduct);
    }

    private Optional<Double> enumerate() {
        double scale = -logs.factorial(Arrays.stream(rows).sum());
        for (int row : rows) {
            scale += logs.factorial(row);
        }
        for (int column : columns) {
            scale += logs.factorial(column);
        }
        Map<String, Node> nodes = new HashMap<>();
        Map<String, Map<Long, Double>> products = new HashMap<>();
        Node start = Node.of(rows);
        nodes.put(start.key(), start);
        products.put(start.key(), new HashMap<>(Map.of(0L, 1.0)));
        for (int column = 0; column < columns.length - 2; column++) {
            Map<String, Node> nextNodes = new HashMap<>();
            Map<String, Map<Long, Double>> nextProducts = new HashMap<>();
            for (Node node : nodes.values()) {
                Map<Long, Double> before = products.getOrDefault(node.key(), Map.of());
                fill(node.left().clone(), 0, columns[column], 0, (left, log) -> {
                    Node next = Node.of(left);
                    nextNodes.putIfAbsent(next.key(), next);
                    Map<Long, Double> after = nextProducts.computeIfAbsent(next.key(), key -> new HashMap<>());
                    before.forEach(
                            (product, times) -> after.merge(product + Math.round(log * SAME), times, Double::sum));
                    work += 8L * before.size();
                });
                if (work > MOST_WORK) {
                    return Optional.empty();
                }
            }
            if (nextProducts.values().stream().mapToLong(Map::size).sum() > MOST_PRODUCTS) {
                return Optional.empty();
            }
            nodes = nextNodes;
            products = nextProducts;
        }
        double p = 0;
        for (Node node : nodes.values()) {
            p += meet(node, products.getOrDefault(node.key(), Map.of()), scale);
            if (work > MOST_WORK) {
                return Optional.empty();
            }
        }
        return Optional.of(Math.min(1, p));
    }

    /** The probability of the tables through a node that are no more probable than the observed one. */
    private double meet(Node node, Map<Long, Double> before, double scale) {
        Ends ends = new Ends();
        fill(node.left().clone(), 0, columns[columns.length - 2], 0, (left, log) -> {
            double end = log;
            for (int cell : left) {
                end -= logs.factorial(cell);
            }
            ends.add(end);
        });
        double[] sorted = ends.sorted();
        double[] sums = new double[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            sums[i + 1] = sums[i] + Math.exp(sorted[i] - sorted[sorted.length - 1]);
        }
        double most = observed + Math.log1p(TIE);
        double p = 0;
        for (Map.Entry<Long, Double> entry : before.entrySet()) {
            double product = entry.getKey() / SAME;
            int found = Arrays.binarySearch(sorted, most - product);
            int reached = found < 0 ? -found - 1 : found + 1;
            p += entry.getValue() * sums[reached] * Math.exp(product + sorted[sorted.length - 1] + scale);
        }
        work += 4L * before.size() + 8L * sorted.length;
        return p;
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
