package org.themata.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.themata.codebook.Code;
import org.themata.codebook.Indicator;
import org.themata.text.Nearest;
import org.themata.text.Stems;

/**
 * A token that an indicator does not match but nearly does.
 *
 * @param indicator the indicator
 * @param token the token; empty if it is about the whole phrase
 * @param reason in what way it is near, as a part of a sentence
 */
public record NearMiss(Indicator indicator, Optional<Explanation.Word> token, String reason) {

    /**
     * What in a text is nearest to the indicators of a code and those below it, which match nothing in it.
     *
     * @param language of the stems
     */
    public static List<NearMiss> of(Code code, List<Explanation.Word> tokens, String language) {
        Map<String, Explanation.Word> byKey = new LinkedHashMap<>();
        tokens.stream().filter(token -> token.kind().isWord()).forEach(token -> byKey.putIfAbsent(token.key(), token));
        Optional<Stems> stems = Stems.of(language);
        List<NearMiss> misses = new ArrayList<>();
        code.withAllBelow().flatMap(one -> one.indicators().stream()).forEach(indicator -> {
            List<String> words = IndicatorWords.of(indicator);
            List<String> absent = words.stream()
                    .filter(word -> byKey.keySet().stream().noneMatch(glob(word).asMatchPredicate()))
                    .toList();
            if (words.size() > 1 && absent.isEmpty()) {
                misses.add(
                        new NearMiss(indicator, Optional.empty(), "all its words are there, but not as it wants them"));
            }
            for (String word : absent) {
                near(word, byKey, stems, indicator).ifPresent(misses::add);
            }
        });
        return misses;
    }

    private static Optional<NearMiss> near(
            String word, Map<String, Explanation.Word> tokens, Optional<Stems> stems, Indicator indicator) {
        String bare = word.replaceAll("[*?]", "");
        if (bare.length() < 3) {
            return Optional.empty();
        }
        Optional<Explanation.Word> sameStem = stems.flatMap(stemmer -> tokens.values().stream()
                .filter(token -> stemmer.stem(token.key()).equals(stemmer.stem(bare)))
                .findFirst());
        if (sameStem.isPresent()) {
            return Optional.of(new NearMiss(indicator, sameStem, "has the same stem as \"" + bare + "\""));
        }
        return Nearest.to(bare, tokens.keySet())
                .map(key -> new NearMiss(
                        indicator, Optional.ofNullable(tokens.get(key)), "is spelt nearly as \"" + bare + "\""));
    }

    private static Pattern glob(String word) {
        StringBuilder regex = new StringBuilder();
        word.codePoints()
                .forEach(c -> regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c))));
        return Pattern.compile(regex.toString());
    }
}
