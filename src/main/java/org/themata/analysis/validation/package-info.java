/**
 * A codebook against a person's judgement: the sample that the person judges without seeing the program's codes, and
 * what follows from it, weighted by the design of the sample.
 */
@NullMarked
package org.themata.analysis.validation;

import org.jspecify.annotations.NullMarked;
