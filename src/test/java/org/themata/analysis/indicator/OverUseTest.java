package org.themata.analysis.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverUseTest {

    /** Vectors M2.11 to M2.13 of the methods file (four terms: scipy's G-test). */
    @ParameterizedTest
    @CsvSource({
        "120, 45, 24500, 31200, 55.9099077, 56.0742973, 1.7638018",
        "12, 0, 4200, 3900, 15.7627089, 15.7792407, 4.4780473",
        "85, 80, 12000, 11000, 0.0286859, 0.0288933, -0.0380680"
    })
    void agreesWithPublishedNumbers(
            long in, long out, long wordsIn, long wordsOut, double two, double four, double ratio) {
        OverUse use = new OverUse(in, out, wordsIn, wordsOut);
        assertThat(use.g2OfTwoTerms()).isCloseTo(two, within(1e-7));
        assertThat(use.g2()).isCloseTo(four, within(1e-7));
        assertThat(use.logRatio()).isCloseTo(ratio, within(1e-7));
        assertThat(use.isMoreOften()).isEqualTo(ratio > 0);
    }

    @Test
    void moreOccurrencesThanWordsAreABug() {
        assertThatThrownBy(() -> new OverUse(5, 0, 4, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
