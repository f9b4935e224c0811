package org.themata.analysis.indicator;

import java.util.Optional;

/**
 * A word or phrase that might be an indicator of a code; whether it is one, only people can say.
 *
 * @param text case folded
 * @param inflectionOf the indicator whose stem it has; empty if it was found by its frequency
 * @param in occurrences in the code's segments
 * @param out occurrences in the rest
 * @param participants who say it anywhere
 * @param g2 log-likelihood ratio with four terms; empty if there is no rest to compare with
 * @param g2OfTwoTerms the same with two terms
 * @param logRatio log₂ of the ratio of the relative frequencies
 * @param document where the example is
 * @param example one place where it is said
 */
public record Suggestion(
        String text,
        Optional<String> inflectionOf,
        long in,
        long out,
        int participants,
        Optional<Double> g2,
        Optional<Double> g2OfTwoTerms,
        Optional<Double> logRatio,
        String document,
        String example) {}
