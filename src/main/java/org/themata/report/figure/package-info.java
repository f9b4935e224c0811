/**
 * Figures: each {@link org.themata.report.figure.FigureKind} draws the numbers of one machine table, as SVG or PNG,
 * with the same bytes on any machine. A new figure is one class and one line in that enum. No class here knows a
 * codebook or a transcript, and none uses the machine's fonts.
 */
@NullMarked
package org.themata.report.figure;

import org.jspecify.annotations.NullMarked;
