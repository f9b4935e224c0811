/**
 * The language layer: spans, tokens, tokenisers, sentences, keys, lemmas and stems, and where in a file a problem is.
 * It knows nothing of transcripts or codebooks. Offsets inside the program are UTF-16 units of the Java string;
 * {@link org.themata.text.CodePoints} turns them into the code points that leave it.
 */
@NullMarked
package org.themata.text;

import org.jspecify.annotations.NullMarked;
