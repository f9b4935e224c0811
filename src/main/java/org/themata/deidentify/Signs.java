package org.themata.deidentify;

import java.util.List;
import java.util.Set;

/**
 * What one transcript tells of names before the others are known.
 *
 * @param sought what is to be looked for in all transcripts, in the order in which it was seen
 * @param words all its words, case folded
 * @param small those of them that also stand there with a small letter
 */
public record Signs(List<Sought> sought, Set<String> words, Set<String> small) {}
