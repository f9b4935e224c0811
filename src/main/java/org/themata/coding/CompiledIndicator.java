package org.themata.coding;

import org.themata.codebook.Indicator;

/**
 * An indicator of the codebook, numbered.
 *
 * @param number in codebook order, from 0
 * @param code the number of its code, depth first, from 0
 * @param source as the researcher wrote it
 * @param wild whether a wildcard or an expression is in it
 * @param literalPrefix letters before the first wildcard
 * @param identity equal for indicators that match exactly the same, whatever the codebook's order: the keys of their
 *     parts
 */
record CompiledIndicator(int number, int code, Indicator source, boolean wild, int literalPrefix, String identity) {}
