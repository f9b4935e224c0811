package org.themata.corpus;

import java.util.Optional;
import org.themata.text.Languages;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Span;

/** Finds transcripts in another language than the declared one. Reads the model at its first use. Not thread-safe. */
public final class LanguageCheck {
    private static final int ENOUGH_WORDS = 30;
    private static final int ENOUGH_LETTERS = 150;

    private final String declared;
    private Optional<Optional<Languages>> languages = Optional.empty();

    /** @param declared BCP 47 tag */
    public LanguageCheck(String declared) {
        this.declared = declared;
    }

    /** A warning if what is said in the transcript is surely in another language. */
    public Optional<Problem> of(Transcript transcript) {
        StringBuilder said = new StringBuilder();
        for (Turn turn : transcript.turns()) {
            for (Span piece : turn.speech()) {
                said.append(piece.of(transcript.text())).append(' ');
            }
        }
        boolean enough = CorpusLint.words(said.toString(), new Span(0, said.length())) >= ENOUGH_WORDS
                || said.codePoints().filter(Character::isIdeographic).count() >= ENOUGH_WORDS;
        if (!enough || said.length() < ENOUGH_LETTERS) {
            return Optional.empty();
        }
        if (languages.isEmpty()) {
            languages = Optional.of(Languages.load());
        }
        return languages
                .flatMap(known -> known)
                .flatMap(model -> model.otherThan(declared, said.toString()))
                .map(
                        other -> Problem.warning(
                                Place.of(transcript.file()),
                                "reads like " + other + ", but the language is declared as " + declared
                                        + ": sentences, stems, lemmas and negation will be wrong",
                                "name the language with --language, or in the codebook or study.yaml; analyse languages apart"));
    }
}
