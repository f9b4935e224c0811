package org.themata.corpus;

import java.util.List;
import java.util.Map;
import org.themata.text.Problem;
import org.themata.text.Text;

/**
 * One document of the corpus.
 *
 * @param id the document's name in every table
 * @param file the file it comes from, as the user named it ({@code -} = standard input)
 * @param characters the text as read, after decoding, without byte-order mark, line ends made {@code \n}; every offset
 *     points into it
 * @param turns what was said, in order; together with labels and times between them they cover the text
 * @param attributes of the document (front matter, extra columns), in order; empty if there are none
 * @param doubts what the reader was not sure of, as warnings
 */
public record Transcript(
        String id,
        String file,
        Text characters,
        List<Turn> turns,
        Map<String, String> attributes,
        List<Problem> doubts) {

    /** Copies the collections; {@code attributes} keeps its order. */
    public Transcript {
        turns = List.copyOf(turns);
        attributes = Attributes.of(attributes);
        doubts = List.copyOf(doubts);
    }

    /** A transcript whose text is a string. */
    public Transcript(
            String id,
            String file,
            String text,
            List<Turn> turns,
            Map<String, String> attributes,
            List<Problem> doubts) {
        this(id, file, Text.of(text), turns, attributes, doubts);
    }

    /** The same transcript with other turns. */
    public Transcript with(List<Turn> others) {
        return new Transcript(id, file, characters, others, attributes, doubts);
    }

    /** The text as a string. Counting needs none: {@link Text}. */
    public String text() {
        return characters.toString();
    }
}
