package org.themata.analysis.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themata.analysis.IndicatorWords;
import org.themata.analysis.agreement.CodedUnit;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.text.Elision;
import org.themata.text.Keys;
import org.themata.text.Stems;

/**
 * Finds near misses: units with a hit that did not count (negated, vetoed, or within another hit), or with all words of
 * an indicator in some form of the same stem. Misses are likelier there than elsewhere. Not thread-safe.
 */
public final class NearUnits {
    private static final int SHORTEST = 3;

    private final Set<List<String>> indicators = new HashSet<>();
    private final Map<String, List<Coding>> suppressed = new HashMap<>();
    private final Optional<Stems> stems;
    private final Elision elision;
    private final Map<String, String> known = new HashMap<>();

    /**
     * @param codes whose near misses are wanted
     * @param codings of the program, with those that do not count
     * @param language of the stems
     */
    public NearUnits(List<Code> codes, List<Coding> codings, String language) {
        this.stems = Stems.of(language);
        this.elision = Elision.of(language);
        Set<String> ids = new HashSet<>();
        for (Code code : codes) {
            ids.add(code.id());
            code.indicators().forEach(indicator -> {
                List<String> words = new ArrayList<>();
                for (String word : IndicatorWords.of(indicator)) {
                    String bare = word.replaceAll("[*?]", "");
                    if (bare.length() >= SHORTEST) {
                        words.add(stem(bare));
                    }
                }
                if (!words.isEmpty()) {
                    indicators.add(words);
                }
            });
        }
        for (Coding coding : codings) {
            if (!coding.status().counts() && ids.contains(coding.code())) {
                suppressed
                        .computeIfAbsent(coding.document(), key -> new ArrayList<>())
                        .add(coding);
            }
        }
    }

    private String stem(String word) {
        return known.computeIfAbsent(word, key -> stems.map(s -> s.stem(key)).orElse(key));
    }

    /** Whether a unit that the program did not code is a near miss. */
    public boolean isNear(CodedUnit unit) {
        for (Coding coding : suppressed.getOrDefault(unit.document(), List.of())) {
            if (unit.touches(coding.start(), coding.end())) {
                return true;
            }
        }
        Set<String> said = new HashSet<>();
        for (String word : Keys.folded(unit.text()).split("[^\\p{L}\\p{M}\\p{N}'’-]+", -1)) {
            said.add(stem(word));
            said.add(stem(elision.bare(word)));
        }
        return indicators.stream().anyMatch(said::containsAll);
    }
}
