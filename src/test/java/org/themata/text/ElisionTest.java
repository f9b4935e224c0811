package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands before an apostrophe. */
class ElisionTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "fr, l'équipe, équipe",
                "fr-CA, L\u2019Équipe, Équipe",
                "fr, qu'est-ce, est-ce",
                "fr, jusqu'à, à",
                "fr, lorsqu'elle, elle",
                "fr, d'après-midi, après-midi",
                "fr, aujourd'hui, aujourd'hui",
                "fr, quelqu'un, quelqu'un",
                "fr, presqu'île, presqu'île",
                "fr, D'accord, D'accord",
                "fr, l', l'",
                "fr, 'l, 'l",
                "fr, équipe, équipe",
                "fr, O'Brien, O'Brien",
                "it, dell'équipe, équipe",
                "it, un'altra, altra",
                "it, Quest'anno, anno",
                "it, bell'idea, idea",
                "it, senz'altro, senz'altro",
                "ca, d'equip, equip",
                "ca, l'hospital, hospital",
                "en, l'équipe, l'équipe",
                "en, d'accord, d'accord",
                "de, l'équipe, l'équipe",
                "frr, l'équipe, l'équipe",
                "\"\", l'équipe, l'équipe"
            })
    void theWordBehindIt(String language, String token, String bare) {
        assertThat(Elision.of(language).bare(token)).isEqualTo(bare);
    }

    @Test
    void whateverTheApostropheIs() {
        for (char apostrophe : new char[] {'\'', '\u2019', '\u02BC', '\uFF07'}) {
            assertThat(Elision.of("fr").bare("l" + apostrophe + "eau")).isEqualTo("eau");
        }
    }
}
