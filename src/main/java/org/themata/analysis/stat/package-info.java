/**
 * Formulas: numbers in, numbers out. Nothing here knows codes, participants or transcripts. What cannot be estimated is
 * {@code NaN} (or an empty Optional), never 0 or 1; callers print it as missing and say why. Each class names its
 * sources; {@code docs/methods} explains them with worked examples.
 */
@NullMarked
package org.themata.analysis.stat;

import org.jspecify.annotations.NullMarked;
