/**
 * How codebooks are read and written. {@link org.themata.codebook.format.Codebooks} is the way in;
 * {@link org.themata.codebook.format.CodebookFormat} is the list of formats: a new one is a class here and a line
 * there. Readers make {@code Draft}s; {@code DraftTree} gives them ids and paths and finds what stands twice.
 */
@NullMarked
package org.themata.codebook.format;

import org.jspecify.annotations.NullMarked;
