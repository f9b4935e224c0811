/**
 * Coded segments of other programs: tables of quotations, which are looked for in the transcripts, and the project
 * files of Taguette and QualCoder; and the same the other way, as tables and as web annotations.
 */
@NullMarked
package org.themata.exchange.segments;

import org.jspecify.annotations.NullMarked;
