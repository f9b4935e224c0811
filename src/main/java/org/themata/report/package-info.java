/**
 * Figures and the page: what a study looks like to a reader. Pure functions from results to bytes; nothing here reads
 * transcripts or prints.
 */
@NullMarked
package org.themata.report;

import org.jspecify.annotations.NullMarked;
