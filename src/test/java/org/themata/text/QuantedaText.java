package org.themata.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tokens as quanteda makes them, with its options. */
public final class QuantedaText {

    private QuantedaText() {}

    /** The tokens of a text; options {@code remove_punct}, {@code padding} and {@code split_hyphens}. */
    public static List<String> tokens(String text, Map<String, Object> options) {
        Tokens tokens = new Tokens(new Lexicon());
        Tokenisers.named("quanteda", "en").tokenise(text.toCharArray(), 0, text.length(), tokens);
        boolean removes = Boolean.TRUE.equals(options.get("remove_punct"));
        boolean pads = Boolean.TRUE.equals(options.get("padding"));
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = java.text.Normalizer.normalize(tokens.text(i), java.text.Normalizer.Form.NFC);
            boolean splits = Boolean.TRUE.equals(options.get("split_hyphens"))
                    && tokens.kind(i).isWord();
            for (String piece : splits ? List.of(token.split("(?<=\\p{Pd})|(?=\\p{Pd})")) : List.of(token)) {
                if (!removes || !piece.matches("\\p{P}+")) {
                    kept.add(piece);
                } else if (pads) {
                    kept.add("");
                }
            }
        }
        return kept;
    }
}
