package org.themata.analysis.agreement;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/** A coefficient, or why there is none. Never NaN. */
public sealed interface Estimate {

    /**
     * An interval.
     *
     * @param low its lower end
     * @param high its upper end, not below {@code low}
     */
    record Bounds(double low, double high) {}

    /**
     * A value.
     *
     * @param value finite
     * @param standardError absent if none is defined
     * @param bounds the 95 % interval; absent if none is defined
     */
    record Value(
            double value,
            @Nullable Double standardError,
            @Nullable Bounds bounds) implements Estimate {

        /** @throws IllegalArgumentException if the value is not a number */
        public Value {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("an estimate that is " + value);
            }
        }
    }

    /**
     * Not estimable.
     *
     * @param reason why
     * @param counts the raw counts, for people
     */
    record None(Reason reason, String counts) implements Estimate {}

    /** The standard normal quantile of a two-sided 95 % interval. */
    double Z95 = 1.959963984540054;

    /** A standard error below it is the rounding of sums of units that do not differ: 0. */
    double ROUNDING = 1e-12;

    /** A value without an interval. */
    static Estimate of(double value) {
        return new Value(value, null, null);
    }

    /** A coefficient with its standard error and the interval {@code value ± 1.96 SE}, cut at -1 and 1. */
    static Estimate normal(double value, double standardError) {
        return around(value, standardError, Z95, -1);
    }

    /** A share with its standard error and the interval {@code value ± 1.96 SE}, cut at 0 and 1. */
    static Estimate share(double value, double standardError) {
        return around(value, standardError, Z95, 0);
    }

    /** A coefficient with its standard error and the interval by Student's t, cut at -1 and 1. */
    static Estimate student(double value, double standardError, int degreesOfFreedom) {
        double t = TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(0.975);
        return around(value, standardError, t, -1);
    }

    private static Estimate around(double value, double standardError, double quantile, double least) {
        double error = standardError < ROUNDING ? 0 : standardError;
        double reach = quantile * error;
        return new Value(
                value, error, new Bounds(Math.max(Math.min(least, value), value - reach), Math.min(1, value + reach)));
    }

    /** Not estimable. */
    static Estimate none(Reason reason, String counts) {
        return new None(reason, counts);
    }

    /** Whether there is a value. */
    default boolean isKnown() {
        return this instanceof Value;
    }

    /** The value; null if there is none. */
    default @Nullable Double orNull() {
        return this instanceof Value known ? known.value() : null;
    }

    /** The value; NaN if there is none. */
    default double orNaN() {
        return this instanceof Value known ? known.value() : Double.NaN;
    }

    /**
     * The value.
     *
     * @throws IllegalStateException if there is none
     */
    default double known() {
        if (this instanceof None none) {
            throw new IllegalStateException("not estimable: " + none.reason());
        }
        return ((Value) this).value();
    }

    /** The 95 % interval, if there is one. */
    default Optional<Bounds> interval() {
        return this instanceof Value known ? Optional.ofNullable(known.bounds()) : Optional.empty();
    }

    /** The standard error, if there is one. */
    default Optional<Double> error() {
        return this instanceof Value known ? Optional.ofNullable(known.standardError()) : Optional.empty();
    }

    /** Why there is no value. */
    default Optional<Reason> why() {
        return this instanceof None none ? Optional.of(none.reason()) : Optional.empty();
    }

    /** The same value with this interval. */
    default Estimate within(Optional<Bounds> interval) {
        return this instanceof Value known
                ? new Value(known.value(), known.standardError(), interval.orElse(null))
                : this;
    }
}
