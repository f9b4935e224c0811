/**
 * Names and other identifiers in transcripts: what is proposed ({@link org.themata.deidentify.Proposals}), what a
 * person decided ({@link org.themata.deidentify.Review}), the new texts with the codings that follow them, the key that
 * leads back ({@link org.themata.deidentify.Key}), and the search for what is left
 * ({@link org.themata.deidentify.LeakSearch}). It knows corpus and coding, and no command. Nothing in here calls a
 * result anonymous.
 */
@NullMarked
package org.themata.deidentify;

import org.jspecify.annotations.NullMarked;
