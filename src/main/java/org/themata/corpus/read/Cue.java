package org.themata.corpus.read;

import java.util.List;
import org.themata.text.Span;

/**
 * One caption of a subtitle file.
 *
 * @param time when it begins, as {@code hh:mm:ss[.mmm]}; empty if unknown
 * @param lines its lines of text, without line breaks
 */
record Cue(String time, List<Span> lines) {}
