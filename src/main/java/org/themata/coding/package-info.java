/**
 * The matching engine and what it yields: codings and their ledger. {@link org.themata.coding.Matcher} is a codebook
 * made ready; {@link org.themata.coding.Scan} runs it over transcripts, one scan a thread.
 */
@NullMarked
package org.themata.coding;

import org.jspecify.annotations.NullMarked;
