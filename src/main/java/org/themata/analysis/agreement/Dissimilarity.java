package org.themata.analysis.agreement;

/**
 * How unlike two spans are, for γ: {@code α d_pos + β d_cat} with {@code d_pos = ((|s - s'| + |e - e'|) / (length +
 * length'))²} and d_cat 0 for the same value, else 1. A span against nothing costs {@link #EMPTY}.
 *
 * @param position α, the weight of position
 * @param category β, the weight of the value
 */
public record Dissimilarity(double position, double category) {
    /** What a span costs that stands alone; Δ. */
    public static final double EMPTY = 1;

    /** α = β = 1. */
    public static final Dissimilarity STANDARD = new Dissimilarity(1, 1);

    double of(CodedSpan a, CodedSpan b) {
        double apart = Math.abs(a.start() - b.start()) + Math.abs(a.end() - b.end());
        double place = apart / (a.length() + b.length());
        return position * place * place + (a.value().equals(b.value()) ? 0 : category);
    }
}
