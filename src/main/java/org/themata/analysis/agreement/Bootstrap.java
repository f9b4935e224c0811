package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * Resamples units to see how much a coefficient depends on which were drawn (Efron and Tibshirani 1993). From
 * {@value #LEAST_CLUSTERS} participants on, whole participants are drawn, because what one person says is not
 * independent; with fewer, whose resamples would all be nearly alike, units are drawn within each participant.
 *
 * @param values of the resamples that could be estimated, ascending
 * @param degenerate resamples in which the coefficient could not be estimated
 * @param drawn what was drawn
 */
public record Bootstrap(List<Double> values, int degenerate, Drawn drawn) {
    /** With fewer participants units are drawn within them. */
    public static final int LEAST_CLUSTERS = 10;

    /** Fewer texts are not resampled: they are too few to show how much texts differ. */
    public static final int LEAST_TEXTS = 5;

    /** What is drawn. */
    public enum Drawn {
        /** Single units, which belong to nobody. */
        UNITS("units"),
        /** Units within each participant. */
        WITHIN_PARTICIPANTS("units within participants"),
        /** Whole participants. */
        PARTICIPANTS("participants"),
        /** Pairs of codings. */
        PAIRS("pairs");

        private final String words;

        Drawn(String words) {
            this.words = words;
        }

        /** What is drawn from units with these participants. */
        static Drawn of(int participants, int units) {
            return participants == units ? UNITS : participants >= LEAST_CLUSTERS ? PARTICIPANTS : WITHIN_PARTICIPANTS;
        }

        /** For notes and tables, in the plural. */
        @Override
        public String toString() {
            return words;
        }
    }

    /** Copies the list. */
    public Bootstrap {
        values = List.copyOf(values);
    }

    /**
     * Resamples.
     *
     * @param resamples how many
     * @param seed of {@link Random}, whose numbers are the same everywhere
     */
    public static Bootstrap of(Ratings ratings, Function<Ratings, Estimate> coefficient, int resamples, long seed) {
        int[] clusters = new int[ratings.units()];
        for (int u = 0; u < clusters.length; u++) {
            clusters[u] = ratings.cluster(u);
        }
        return of(clusters, units -> coefficient.apply(ratings.sample(units)), resamples, seed);
    }

    /**
     * Resamples units of any kind.
     *
     * @param clusterOf for each unit the number of its participant
     * @param coefficient of the units with these numbers, some perhaps several times
     * @param resamples how many
     * @param seed of {@link Random}
     */
    public static Bootstrap of(int[] clusterOf, Function<int[], Estimate> coefficient, int resamples, long seed) {
        Random random = new Random(seed);
        Drawn drawn = Drawn.of((int) Arrays.stream(clusterOf).distinct().count(), clusterOf.length);
        List<int[]> clusters = clusters(clusterOf);
        double[] values = new double[resamples];
        int known = 0;
        for (int r = 0; r < resamples; r++) {
            Estimate estimate = coefficient.apply(
                    drawn == Drawn.PARTICIPANTS ? draw(clusters, random) : within(clusters, clusterOf.length, random));
            if (estimate.isKnown()) {
                values[known++] = estimate.known();
            }
        }
        return of(values, known, drawn);
    }

    /**
     * The resampling of pairs by Hayes and Krippendorff's macro KALPHA, only to compare with published intervals: the
     * deviations of all pairs of all units are drawn with replacement, De stays fixed. It ignores that the pairs of a
     * unit hang together, and is far too narrow.
     */
    public static Bootstrap ofPairs(Ratings ratings, Distances distances, int resamples, long seed) {
        KrippendorffAlpha parts = KrippendorffAlpha.parts(ratings, distances);
        double[] values = new double[parts.expected() > 0 ? resamples : 0];
        Deviations deviations = new Deviations(ratings, distances, parts);
        Random random = new Random(seed);
        for (int r = 0; r < values.length; r++) {
            values[r] = deviations.draw(random);
        }
        return of(values, values.length, Drawn.PAIRS);
    }

    private static Bootstrap of(double[] values, int known, Drawn drawn) {
        double[] sorted = Arrays.copyOf(values, known);
        Arrays.sort(sorted);
        return new Bootstrap(Arrays.stream(sorted).boxed().toList(), values.length - known, drawn);
    }

    private static List<int[]> clusters(int[] clusterOf) {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int u = 0; u < clusterOf.length; u++) {
            members.computeIfAbsent(clusterOf[u], c -> new ArrayList<>()).add(u);
        }
        if (members.size() == clusterOf.length) {
            return List.of(java.util.stream.IntStream.range(0, clusterOf.length).toArray());
        }
        return members.values().stream()
                .map(units -> units.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static int[] within(List<int[]> clusters, int size, Random random) {
        int[] units = new int[size];
        int at = 0;
        for (int[] cluster : clusters) {
            for (int i = 0; i < cluster.length; i++) {
                units[at++] = cluster[random.nextInt(cluster.length)];
            }
        }
        return units;
    }

    private static int[] draw(List<int[]> clusters, Random random) {
        int[][] drawn = new int[clusters.size()][];
        int size = 0;
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = clusters.get(random.nextInt(drawn.length));
            size += drawn[i].length;
        }
        int[] units = new int[size];
        int at = 0;
        for (int[] cluster : drawn) {
            System.arraycopy(cluster, 0, units, at, cluster.length);
            at += cluster.length;
        }
        return units;
    }

    /** The percentile interval of 95 %; empty without values. */
    public Optional<Estimate.Bounds> interval() {
        return values.isEmpty() ? Optional.empty() : Optional.of(new Estimate.Bounds(quantile(0.025), quantile(0.975)));
    }

    /** A quantile, between neighbours by straight line. */
    private double quantile(double p) {
        double place = p * (values.size() - 1);
        int below = (int) place;
        double low = values.get(below);
        return below + 1 == values.size() ? low : low + (place - below) * (values.get(below + 1) - low);
    }

    /** The share of resamples below a threshold, as q = P(α &lt; .667); empty without values. */
    public Optional<Double> shareBelow(double threshold) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        (double) values.stream().filter(v -> v < threshold).count() / values.size());
    }
}
