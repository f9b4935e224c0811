package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * γ (Mathet, Widlöcher and Métivier 2015): agreement on where spans are and what they are, {@code γ = 1 - δo / δe}. δo
 * is the disorder of the best alignment. δe is the mean disorder of random continua: each coder gets the spans of a
 * coder drawn at random, moved round the text by a random distance.
 *
 * @param observed δo; the sum over the texts, weighted by their spans
 * @param expected δe
 * @param samples random continua that were drawn, a text
 * @param exact whether every alignment was the best; else, for three or more coders with many spans, the mean over
 *     pairs of coders stands for it
 * @param parts what each text brings, for resampling
 */
public record Gamma(double observed, double expected, int samples, boolean exact, Parts parts) {
    private static final int LEAST = 30;
    private static final int MOST = 300;
    private static final double PRECISION = 0.02;

    /** A disorder, and whether it is that of the best alignment. */
    private record Disorder(double sum, boolean exact) {}

    /**
     * The sums of which the disorders are made.
     *
     * @param disorders observed, of each text
     * @param spans mean number of a coder, of each text
     * @param drawnDisorders of each random continuum and text
     * @param drawnSpans of each random continuum and text
     */
    record Parts(double[] disorders, double[] spans, List<double[]> drawnDisorders, List<double[]> drawnSpans) {
        /** Of no texts. */
        static Parts none(int texts) {
            return new Parts(new double[texts], new double[texts], new ArrayList<>(), new ArrayList<>());
        }
    }

    /** γ, or why there is none. */
    public Estimate estimate() {
        return estimate(observed, expected);
    }

    private static Estimate estimate(double observed, double expected) {
        return expected <= 0 ? Estimate.none(Reason.NO_PAIRS, "no spans") : Estimate.of(1 - observed / expected);
    }

    /** γ with the interval of a bootstrap of texts; without one if they are few. */
    public Estimate estimate(int resamples, long seed) {
        int[] texts = IntStream.range(0, parts.spans().length).toArray();
        return resamples == 0
                        || texts.length < Bootstrap.LEAST_TEXTS
                        || !estimate().isKnown()
                ? estimate()
                : estimate()
                        .within(Bootstrap.of(texts, this::of, resamples, seed).interval());
    }

    /** γ of these texts, some perhaps several times, by the alignments and random continua that there are. */
    private Estimate of(int[] texts) {
        double sum = 0;
        for (int d = 0; d < parts.drawnSpans().size(); d++) {
            sum += ratio(parts.drawnDisorders().get(d), parts.drawnSpans().get(d), texts);
        }
        return estimate(
                ratio(parts.disorders(), parts.spans(), texts),
                sum / Math.max(1, parts.drawnSpans().size()));
    }

    private static double ratio(double[] disorders, double[] spans, int... texts) {
        double disorder = 0;
        double size = 0;
        for (int text : texts) {
            disorder += disorders[text];
            size += spans[text];
        }
        return size == 0 ? 0 : disorder / size;
    }

    /** δo of one text: the disorder of its best alignment; 0 without spans. */
    public static double observed(Continuum text, Dissimilarity dissimilarity) {
        double mean = (double) text.spans() / text.coders().size();
        return mean == 0 ? 0 : disorder(text, dissimilarity).sum() / mean;
    }

    /**
     * γ over texts, with so many random continua that the mean is known to 2 % (30 to 300).
     *
     * @param texts with the same coders, at least two
     * @param seed of {@link Random}
     */
    public static Gamma of(List<Continuum> texts, Dissimilarity dissimilarity, long seed) {
        Random random = new Random(seed);
        int n = texts.size();
        int[] all = IntStream.range(0, n).toArray();
        Parts parts = Parts.none(n);
        boolean exact = true;
        double spans = 0;
        for (int t = 0; t < n; t++) {
            Disorder disorder = disorder(texts.get(t), dissimilarity);
            parts.disorders()[t] = disorder.sum();
            parts.spans()[t] = spans(texts.get(t));
            spans += parts.spans()[t];
            exact &= disorder.exact();
        }
        if (spans == 0) {
            return new Gamma(0, 0, 0, true, parts);
        }
        List<Double> drawn = new ArrayList<>();
        int wanted = LEAST;
        while (drawn.size() < wanted) {
            double[] disorders = new double[n];
            double[] sizes = new double[n];
            for (int t = 0; t < n; t++) {
                Continuum shuffled = shuffled(texts.get(t), random);
                disorders[t] = disorder(shuffled, dissimilarity).sum();
                sizes[t] = spans(shuffled);
            }
            parts.drawnDisorders().add(disorders);
            parts.drawnSpans().add(sizes);
            drawn.add(ratio(disorders, sizes, all));
            if (drawn.size() == LEAST) {
                wanted = needed(drawn);
            }
        }
        return new Gamma(ratio(parts.disorders(), parts.spans(), all), mean(drawn), drawn.size(), exact, parts);
    }

    private static double spans(Continuum text) {
        return (double) text.spans() / text.coders().size();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static int needed(List<Double> drawn) {
        double mean = mean(drawn);
        double squares =
                drawn.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
        double variation = mean == 0 ? 0 : Math.sqrt(squares / (drawn.size() - 1)) / mean;
        double wanted = Math.ceil(Math.pow(variation * Estimate.Z95 / PRECISION, 2));
        return (int) Math.max(LEAST, Math.min(MOST, wanted));
    }

    private static Disorder disorder(Continuum text, Dissimilarity dissimilarity) {
        var whole = Alignment.cost(text, dissimilarity);
        if (whole.isPresent()) {
            return new Disorder(whole.getAsDouble(), true);
        }
        int coders = text.coders().size();
        double sum = 0;
        for (int a = 0; a < coders; a++) {
            for (int b = 0; b < a; b++) {
                Continuum pair = text.pair(a, b);
                sum += observed(pair, dissimilarity);
            }
        }
        double mean = sum / (coders * (coders - 1) / 2.0);
        return new Disorder(mean * text.spans() / coders, false);
    }

    private static Continuum shuffled(Continuum text, Random random) {
        List<List<CodedSpan>> coders = new ArrayList<>();
        int room = text.length();
        for (int c = 0; c < text.coders().size(); c++) {
            List<CodedSpan> moved = new ArrayList<>();
            int shift = random.nextInt(Math.max(1, text.length()));
            for (CodedSpan span : text.coders().get(random.nextInt(text.coders().size()))) {
                int start = (span.start() + shift) % text.length();
                moved.add(new CodedSpan(start, start + span.length(), span.value()));
                room = Math.max(room, start + span.length());
            }
            coders.add(moved);
        }
        return new Continuum(room, coders);
    }
}
