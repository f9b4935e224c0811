/**
 * From codings to numbers: each analysis is a pure function whose result can be shown as a
 * {@link org.themata.table.Table}. The participant is the unit of inference.
 */
@NullMarked
package org.themata.analysis;

import org.jspecify.annotations.NullMarked;
