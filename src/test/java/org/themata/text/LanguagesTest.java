package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final Languages LANGUAGES = Languages.load().orElseThrow();
    private static final String GERMAN = "Wir haben damals lange dar\u00FCber gesprochen, ob wir in die Stadt ziehen sollen, "
            + "weil die Kinder dort leichter zur Schule kommen und weil meine Eltern in der N\u00E4he wohnen.";
    private static final String ENGLISH = "We talked for a long time about whether we should move to the city, because the "
            + "children would get to school more easily there and because my parents live nearby.";

    @ParameterizedTest
    @CsvSource({"de, ''", "de-AT, ''", "en, German (de)", "fr, German (de)"})
    void germanIsNoOtherThanGerman(String declared, String other) {
        assertThat(LANGUAGES.otherThan(declared, GERMAN).orElse("")).isEqualTo(other);
    }

    @Test
    void englishAndWhatSaysNothing() {
        assertThat(LANGUAGES.otherThan("en", ENGLISH)).isEmpty();
        assertThat(LANGUAGES.otherThan("en-GB", ENGLISH)).isEmpty();
        assertThat(LANGUAGES.otherThan("de", ENGLISH)).contains("English (en)");
    }
}
