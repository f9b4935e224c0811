package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocxWidthsTest {

    @Test
    void capitalsNeedMoreThanTheirNumberOfLetters() {
        assertThat(DocxWidths.word(List.of("NPMI")))
                .isGreaterThan(DocxWidths.word(List.of("abcd")))
                .isGreaterThan(400);
        assertThat(DocxWidths.word(List.of("With both"))).isEqualTo(DocxWidths.word(List.of("With")));
    }

    @Test
    void aColumnIsAsWideAsItsWidestWordWhileThePageHasRoom() {
        int[] widths = DocxWidths.of(new int[] {4, 4}, new int[] {620, 400}, 9000);
        assertThat(widths).containsExactly(800, 600);
    }

    @Test
    void columnsWithRoomGiveToThoseWithout() {
        int[] widths = DocxWidths.of(new int[] {40, 4, 40}, new int[] {900, 620, 900}, 9000);
        assertThat(widths[1]).isEqualTo(800);
        assertThat(IntStream.of(widths).sum()).isLessThanOrEqualTo(9000);
        assertThat(IntStream.of(DocxWidths.of(new int[] {40, 4, 40}, new int[] {900, 620, 900}, 8000))
                        .sum())
                .isLessThanOrEqualTo(8000);
    }

    @Test
    void nothingIsTakenFromWhoHasNothing() {
        assertThat(DocxWidths.of(new int[] {4, 4}, new int[] {3000, 3000}, 1200))
                .containsExactly(600, 600);
    }

    @Test
    void aWordThatIsTooLongMayBeBroken() {
        assertThat(DocxWidths.word(List.of("Donaudampfschifffahrtsgesellschaft")))
                .isZero();
        assertThat(DocxWidths.word(List.of("Donaudampfschifffahrtsgesellschaft in")))
                .isEqualTo(200);
    }
}
