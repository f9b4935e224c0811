package org.themata.coding;

import java.util.function.UnaryOperator;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Stems;
import org.themata.text.Tokeniser;
import org.themata.text.Tokenisers;

/** What the rules ask of the language layer. */
final class Languages {

    private Languages() {}

    static Tokeniser tokeniser(MatchingRules rules) {
        String name = rules.compat() == Compat.QUANTEDA ? "quanteda" : rules.tokenizer();
        return Tokenisers.named(name, rules.language(), rules.models());
    }

    /** The stemmer, looked up at its first use only. */
    static UnaryOperator<String> stemmer(String language) {
        return new UnaryOperator<>() {
            private @org.jspecify.annotations.Nullable Stems stems;

            @Override
            public synchronized String apply(String key) {
                if (stems == null) {
                    stems = Stems.of(language)
                            .orElseThrow(() -> new InputException(
                                    Place.of(""),
                                    "there is no stemmer for language \"" + language + "\"",
                                    "known are: " + String.join(", ", Stems.languages())));
                }
                return stems.stem(key);
            }
        };
    }
}
