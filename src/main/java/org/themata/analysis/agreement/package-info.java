/**
 * Agreement between coders: each coefficient a pure function from {@link Ratings}, a {@link CodersTable} or spans to an
 * {@link Estimate}, with its formula and source. What cannot be estimated says so and why; it is never 0, 1 or NaN.
 */
@NullMarked
package org.themata.analysis.agreement;

import org.jspecify.annotations.NullMarked;
