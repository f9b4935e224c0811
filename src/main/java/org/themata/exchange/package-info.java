/**
 * Studies on their way to and from other programs: what was brought in ({@link org.themata.exchange.ImportedStudy}),
 * how it becomes a folder that runs ({@link org.themata.exchange.StudyWriter}), and what may be unpacked. Formats live
 * in the packages below; they read and write corpus, codebook and coding, and know no command.
 */
@NullMarked
package org.themata.exchange;

import org.jspecify.annotations.NullMarked;
