package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final Languages LANGUAGES = Languages.load().orElseThrow();
    private static final String GERMAN =
            "Wir haben damals lange dar\u00FCber gesprochen, ob wir in die Stadt ziehen sollen, "
                    + "weil die Kinder dort leichter zur Schule kommen und weil meine Eltern in der N\u00E4he wohnen. "
                    + "Am Ende sind wir geblieben, denn das Haus geh\u00F6rt uns, und niemand wollte den Garten aufgeben. Heute wei\u00DF ich "
                    + "nicht mehr, warum wir uns so lange gestritten haben, aber es war eine schwierige Zeit f\u00FCr alle Beteiligten.";
    private static final String ENGLISH =
            "We talked for a long time about whether we should move to the city, because the "
                    + "children would get to school more easily there and because my parents live nearby. "
                    + "In the end we stayed, because the house is ours and nobody wanted to give up the garden. Today I do not remember why "
                    + "we argued about it for such a long time, but it was difficult for everybody who had something to say about it.";

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
