package org.themata.exchange.refi;

/**
 * A selection of a text before it is known how its project counts.
 *
 * @param element where it stands
 * @param start as written
 * @param end as written
 */
record Selection(Element element, long start, long end) {}
