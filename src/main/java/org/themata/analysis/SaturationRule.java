package org.themata.analysis;

import java.util.Optional;
import org.themata.analysis.stat.BaseRatio;

/**
 * How saturation is judged.
 *
 * @param ratio base, run and threshold
 * @param permutations orders drawn, 0 or more
 * @param seed of the orders
 * @param order the attribute that says in which order interviews were held; empty = as they come
 */
public record SaturationRule(BaseRatio ratio, int permutations, long seed, Optional<String> order) {
    /** Base 4, runs of 2, at most 5 % new codes, 1,000 orders. */
    public static final SaturationRule USUAL = new SaturationRule(new BaseRatio(4, 2, 0.05), 1000, 1, Optional.empty());
}
