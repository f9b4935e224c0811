package org.themata.deidentify;

/**
 * A text that is looked for wherever it stands.
 *
 * @param text its words; white space between them may be any, also a line break
 * @param kind what it is
 * @param evidence why it is sought
 * @param exact whether only its own letter case is meant, because in another it is an ordinary word
 */
public record Sought(String text, IdentifierClass kind, Evidence evidence, boolean exact) {}
