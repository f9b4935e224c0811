/**
 * How tables leave the program: {@link org.themata.table.write.TableFormat} names the formats and writes a table in one
 * of them; {@link org.themata.table.write.RowStream} writes rows as they come;
 * {@link org.themata.table.write.OutputFile} and {@link org.themata.table.write.OutputFolder} put what was written in
 * its place, whole or not at all. A new format is one package-private class here and its two lines in
 * {@code TableFormat}.
 */
@NullMarked
package org.themata.table.write;

import org.jspecify.annotations.NullMarked;
