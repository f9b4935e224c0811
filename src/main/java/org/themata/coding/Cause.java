package org.themata.coding;

/**
 * What decided about a candidate.
 *
 * @param first its first token in the turn
 * @param end the token after its last
 * @param indicator the number of the indicator that it belongs to; -1 = none, it is a negation
 */
public record Cause(int first, int end, int indicator) {}
