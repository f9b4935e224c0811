package org.themata.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles as the manual of the APA (7th edition, 6.17) writes them. */
class TitleCaseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "themes across participants | Themes Across Participants",
                "Involving People: themes by sector | Involving People: Themes by Sector",
                "the end of a year: an account of well-being | The End of a Year: An Account of Well-Being",
                "codes per_1000_words in P01 and iPhone | Codes per_1000_words in P01 and iPhone",
                "themes  with quotations | Themes  With Quotations",
                "« études » de cas | « Études » De Cas",
            })
    void majorWordsBegin(String title, String expected) {
        assertThat(TitleCase.of(title)).isEqualTo(expected);
    }
}
