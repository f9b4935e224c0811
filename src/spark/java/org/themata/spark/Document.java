package org.themata.spark;

import java.util.Optional;
import org.themata.corpus.Transcript;

/**
 * A transcript on an executor.
 *
 * @param position a number that puts documents into the order of the input
 * @param transcript with the participant of every turn
 * @param silent the participant of a document without words
 */
record Document(long position, Transcript transcript, Optional<String> silent) {}
