/**
 * What a codebook's indicators do in a corpus: how far each reaches, which might be added, and what a change of the
 * codebook does to the codings. Each analysis has a counter, one for each thread, that is shown transcripts, and takes
 * what the counters found in the order of the corpus.
 */
@NullMarked
package org.themata.analysis.indicator;

import org.jspecify.annotations.NullMarked;
