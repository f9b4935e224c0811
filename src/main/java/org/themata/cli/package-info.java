/** The command line. */
@NullMarked
package org.themata.cli;

import org.jspecify.annotations.NullMarked;
