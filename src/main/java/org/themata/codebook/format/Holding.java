package org.themata.codebook.format;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.themata.codebook.Code;
import org.themata.codebook.Indicator;

/**
 * What a format can hold.
 *
 * @param features of codebooks, codes and indicators
 * @param kinds of indicators that it holds, in words
 * @param writes whether an indicator can be written at all
 * @param name the nearest name that the format can hold; the same if it can hold it
 * @param text the nearest definition that the format can hold
 * @param code what of a code is lost for another reason, in words; empty if nothing
 */
record Holding(
        Set<Feature> features,
        String kinds,
        Predicate<Indicator> writes,
        UnaryOperator<String> name,
        UnaryOperator<String> text,
        Function<Code, String> code) {

    /** Everything. */
    static Holding all() {
        return new Holding(
                EnumSet.allOf(Feature.class), "all", indicator -> true, name -> name, text -> text, code -> "");
    }

    /** Everything that stands in a code and in an indicator. */
    static Holding codes() {
        return all().without(Feature.TITLE, Feature.VERSION, Feature.LANGUAGE, Feature.NEGATION);
    }

    /** Names, themes, and the indicators that {@code writes} takes; no texts. */
    static Holding dictionary(String kinds, Predicate<Indicator> writes) {
        return new Holding(
                EnumSet.of(Feature.LEVELS, Feature.INDICATORS), kinds, writes, name -> name, text -> text, code -> "");
    }

    Holding with(Feature... more) {
        Set<Feature> all = EnumSet.copyOf(features);
        all.addAll(Set.of(more));
        return new Holding(all, kinds, writes, name, text, code);
    }

    Holding without(Feature... fewer) {
        Set<Feature> all = EnumSet.copyOf(features);
        all.removeAll(Set.of(fewer));
        return new Holding(all, kinds, writes, name, text, code);
    }

    Holding naming(UnaryOperator<String> held) {
        return new Holding(features, kinds, writes, held, text, code);
    }

    Holding texts(UnaryOperator<String> held) {
        return new Holding(features, kinds, writes, name, held, code);
    }

    Holding losing(Function<Code, String> lost) {
        return new Holding(features, kinds, writes, name, text, lost);
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }
}
