/**
 * Who said what: study, participants, transcripts, turns and speakers. {@link org.themata.corpus.Corpus} finds and
 * reads the transcripts; the formats are in {@code corpus.read}.
 */
@NullMarked
package org.themata.corpus;

import org.jspecify.annotations.NullMarked;
