package org.themata.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.themata.text.Span;

class LanguageCheckTest {
    private static final String GERMAN =
            "Wir haben damals lange dar\u00FCber gesprochen, ob wir in die Stadt ziehen sollen, "
                    + "weil die Kinder dort leichter zur Schule kommen und weil meine Eltern in der N\u00E4he wohnen. "
                    + "Am Ende sind wir geblieben, denn das Haus geh\u00F6rt uns, und niemand wollte den Garten aufgeben. Heute wei\u00DF ich "
                    + "nicht mehr, warum wir uns so lange gestritten haben, aber es war eine schwierige Zeit f\u00FCr alle Beteiligten.";

    private static Transcript said(String text) {
        Span span = new Span(0, text.length());
        return new Transcript(
                "a",
                "a.txt",
                text,
                List.of(new Turn(1, "P1", Role.PARTICIPANT, "a", "", 1, span, List.of(span))),
                Map.of(),
                List.of());
    }

    @Test
    void anotherLanguageThanTheDeclaredOneIsFound() {
        assertThat(new LanguageCheck("en").of(said(GERMAN)))
                .hasValueSatisfying(problem -> assertThat(problem.toString())
                        .startsWith("a.txt: reads like German (de), but the language is declared as en"));
        assertThat(new LanguageCheck("de").of(said(GERMAN))).isEmpty();
    }

    @Test
    void fewWordsSayNothing() {
        assertThat(new LanguageCheck("en").of(said("Ja, nat\u00FCrlich, das stimmt.")))
                .isEmpty();
    }
}
