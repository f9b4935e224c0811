package org.themata.analysis;

import java.util.Optional;
import org.themata.analysis.stat.IntervalMethod;

/**
 * How groups are compared.
 *
 * @param attribute of the participants
 * @param reference the group that the others are compared with; empty = the first
 * @param interval of shares; empty = no intervals
 * @param test whether p values are wanted
 * @param seed of tests that draw
 */
public record ComparisonRule(
        String attribute, Optional<String> reference, Optional<IntervalMethod> interval, boolean test, long seed) {}
