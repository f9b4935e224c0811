package org.themata.analysis;

/**
 * What one participant said in one document.
 *
 * @param participant who
 * @param document where
 * @param turns how many
 * @param words of kind word and number
 * @param seconds from the document's first time to its last; 0 if it has no times
 */
public record Attendance(String participant, String document, int turns, long words, double seconds) {}
