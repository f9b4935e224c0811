package org.themata.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast as WCAG 2.1 asks for it: 4.5 for text, 3 for what must be seen. */
class ShadesTest {

    @Test
    void contrastIsThatOfTheGuideline() {
        assertThat(Shades.contrast("#000000", "#FFFFFF")).isEqualTo(21, within(1e-9));
        assertThat(Shades.contrast("#777777", "#FFFFFF")).isEqualTo(4.48, within(0.01));
    }

    @Test
    void textCanBeRead() {
        assertThat(Shades.contrast(Shades.INK, Shades.PAPER)).isGreaterThan(7);
        assertThat(Shades.contrast(Shades.MUTED, Shades.PAPER)).isGreaterThan(4.5);
        assertThat(Shades.contrast(Shades.MUTED, "#F2F2F2")).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @EnumSource(Shades.class)
    void seriesAreSeenOnWhite(Shades shades) {
        for (int n = 0; n < 12; n++) {
            assertThat(Shades.contrast(shades.outline(n), Shades.PAPER)).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Shades.class)
    void moreIsDarkerAndNumbersOnItCanBeRead(Shades shades) {
        double before = 0;
        for (int i = 0; i <= 100; i++) {
            String shade = shades.amount(i / 100.0);
            double dark = Shades.contrast(shade, Shades.PAPER);
            assertThat(dark).as(shade).isGreaterThanOrEqualTo(before);
            before = dark;
            assertThat(Shades.contrast(Shades.on(shade), shade)).as(shade).isGreaterThan(4);
        }
        assertThat(before).isGreaterThan(12);
    }
}
