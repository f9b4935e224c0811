/**
 * REFI-QDA projects ({@code .qdpx}): written strictly by the schema of the standard, read tolerantly from whatever
 * other programs made of it. What was read and what was left out is always counted.
 */
@NullMarked
package org.themata.exchange.refi;

import org.jspecify.annotations.NullMarked;
