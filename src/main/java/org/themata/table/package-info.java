/**
 * Tables: typed columns, rows, a title and a note; how they are written is in {@code table.write}. It knows nothing of
 * themes or transcripts.
 */
@NullMarked
package org.themata.table;

import org.jspecify.annotations.NullMarked;
