package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.codebook.Negation;
import org.themata.text.Models;
import org.themata.text.Stems;

class LanguageGapsTest {

    private static List<String> gaps(String language) {
        return LanguageGaps.of(language, Models.builtIn(), false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "de", "de-AT"})
    void englishAndGermanLackNothing(String language) {
        assertThat(gaps(language)).isEmpty();
        assertThat(NegationLists.of(language)).isPresent();
        assertThat(Models.builtIn().haveSentences(language)).isTrue();
        assertThat(Models.builtIn().haveLemmas(language)).isTrue();
        assertThat(Stems.of(language)).isPresent();
    }

    @Test
    void frenchLacksLemmasOnly() {
        assertThat(gaps("fr")).singleElement().asString().contains("fr (French)", "lemmas");
    }

    @Test
    void chineseLacksAll() {
        assertThat(gaps("zh")).hasSize(4);
        assertThat(gaps("zh").get(0)).contains("zh (Chinese)", "no negation list", "no hit is found to be negated");
        assertThat(gaps("zh").get(3)).contains("no stemmer");
    }

    @Test
    void negationWordsOfTheCodebookFillTheirGap() {
        assertThat(LanguageGaps.of("zh", Models.builtIn(), true)).hasSize(3).noneMatch(gap -> gap.contains("negation"));
    }

    @Test
    void aMatcherThatIsToFlagNegationSaysThatItCannot() {
        assertThat(matcher("pt", Negated.INCLUDE, true, Optional.empty()).missingNegation())
                .isPresent();
        assertThat(matcher("pt", Negated.EXCLUDE, false, Optional.empty()).missingNegation())
                .isPresent();
        assertThat(matcher("pt", Negated.INCLUDE, false, Optional.empty()).missingNegation())
                .isEmpty();
        assertThat(matcher("es", Negated.EXCLUDE, true, Optional.empty()).missingNegation())
                .isEmpty();
        Negation own = new Negation(List.of("não"), List.of("mas"), List.of());
        assertThat(matcher("pt", Negated.EXCLUDE, true, Optional.of(own)).missingNegation())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | No tengo tiempo | true",
                "es | Tengo tiempo | false",
                "es | Sin embargo tiempo hay | false",
                "es | No solo tiempo | false",
                "es | No me gusta pero tiempo hay | false",
                "fr | Je n'ai pas de temps | true",
                "fr | Je n’ai jamais le temps | true",
                "fr | J'ai le temps | false",
                "fr | Sans doute le temps | false",
                "fr | Non mais le temps | false",
                "de | Ich habe keine Zeit | true",
                "de | Nicht nur Zeit | false",
            })
    void negationInOtherLanguages(String language, String text, boolean negated) {
        List<Boolean> found = new ArrayList<>();
        matcher(language, Negated.INCLUDE, true, Optional.empty())
                .scan()
                .run(Runs.transcript(text), turn -> true, turn -> {
                    for (int i = 0; i < turn.hits().size(); i++) {
                        found.add(turn.hits().negated(i));
                    }
                });
        assertThat(found).containsExactly(negated);
    }

    private static Matcher matcher(String language, Negated negated, boolean flags, Optional<Negation> own) {
        Manner plain = new Manner("", 1, 1, false, false, 1, "");
        List<Indicator> words = List.of(
                new Indicator.Pattern("tiempo", plain),
                new Indicator.Pattern("temps", plain),
                new Indicator.Pattern("zeit", plain));
        Code time = new Code("time", "Time", "Time", 1, "", "", "", "", "", words, List.of(), 1);
        return new Matcher(
                new Codebook("", "", "", language, List.of(time), own),
                new MatchingRules(Overlap.CODE, negated, Compat.NONE, "words", language, flags));
    }
}
