/**
 * What the researcher wrote: codebook, themes, codes and their indicators; reading them is in {@code codebook.format}.
 * A theme is a code that has codes below it. How an indicator is matched is the business of {@code coding}.
 */
@NullMarked
package org.themata.codebook;

import org.jspecify.annotations.NullMarked;
