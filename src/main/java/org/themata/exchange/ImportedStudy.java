package org.themata.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themata.codebook.Codebook;
import org.themata.coding.Coding;
import org.themata.text.Problem;

/**
 * A study as another program had it.
 *
 * @param title its name; empty if it had none
 * @param documents in order, with distinct names
 * @param codebook without indicators, unless they came with it; may be empty
 * @param people who takes part, a row each
 * @param codings with offsets in code points of the documents' texts
 * @param memos what was written about documents, places and codes
 * @param doubts what the user should look at, as warnings
 */
public record ImportedStudy(
        String title,
        List<Document> documents,
        Codebook codebook,
        List<Person> people,
        List<Coding> codings,
        List<Memo> memos,
        List<Problem> doubts) {

    /** Copies the lists. */
    public ImportedStudy {
        documents = List.copyOf(documents);
        people = List.copyOf(people);
        codings = List.copyOf(codings);
        memos = List.copyOf(memos);
        doubts = List.copyOf(doubts);
    }

    /**
     * A text.
     *
     * @param id the name of its file without {@code .txt}
     * @param text without byte-order mark, line ends made {@code \n}
     */
    public record Document(String id, String text) {}

    /**
     * A row of the participants file.
     *
     * @param participant the person's name
     * @param document empty = any
     * @param speaker empty = any
     * @param attributes in order
     */
    public record Person(String participant, String document, String speaker, Map<String, String> attributes) {
        /** Copies the attributes, keeping their order. */
        public Person {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    /**
     * Something that was written about the study, a document, a place in it or a code.
     *
     * @param name its title; empty if it has none
     * @param document empty if it is about none
     * @param start first code point of the place; -1 if it is about no place
     * @param end after the last one; -1 if it is about no place
     * @param code the code's id; empty if it is about none
     * @param coder who wrote it; empty if unknown
     * @param text what it says
     */
    public record Memo(String name, String document, int start, int end, String code, String coder, String text) {}
}
