/**
 * The command line: one class a subcommand, the options that commands share as mixins. It turns options into calls and
 * results into tables; nothing else prints.
 */
@NullMarked
package org.themata.cli;

import org.jspecify.annotations.NullMarked;
