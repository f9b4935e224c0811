package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.List;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Lexicon;
import org.themata.text.Span;
import org.themata.text.Tokens;
import org.themata.text.WordTokeniser;

/** The words of a transcript as the program counts them: tokens of kind word and number. */
final class Words {
    private Words() {}

    static int count(Transcript transcript, Turn turn) {
        return of(transcript, turn).size();
    }

    /** All of a transcript, of turns with a speaker's label or all. */
    static List<String> of(Transcript transcript, boolean labelled) {
        List<String> words = new ArrayList<>();
        for (Turn turn : transcript.turns()) {
            if (!labelled || !turn.speaker().isEmpty()) {
                words.addAll(of(transcript, turn));
            }
        }
        return words;
    }

    private static List<String> of(Transcript transcript, Turn turn) {
        Tokens tokens = new Tokens(new Lexicon());
        char[] text = transcript.text().toCharArray();
        for (Span piece : turn.speech()) {
            new WordTokeniser().tokenise(text, piece.start(), piece.end(), tokens);
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i).isWord()) {
                words.add(tokens.text(i));
            }
        }
        return words;
    }
}
