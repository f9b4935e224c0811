package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OccurrencesTest {

    @Test
    void whatContainsAndWhatLiesWithin() {
        Occurrences some = new Occurrences();
        for (int i = 0; i < 40; i++) {
            some.add(10 * i, 10 * i + 1 + i % 3, i);
        }
        assertThat(some.size()).isEqualTo(40);
        assertThat(some.first(39)).isEqualTo(390);
        assertThat(some.end(39)).isEqualTo(391);
        assertThat(some.sink(39)).isEqualTo(39);
        // [20,23) is the third; [30,31) the fourth
        assertThat(some.contain(20, 23)).isTrue();
        assertThat(some.contain(21, 23)).isTrue();
        assertThat(some.contain(22, 23)).isTrue();
        assertThat(some.contain(20, 24)).isFalse();
        assertThat(some.contain(19, 21)).isFalse();
        assertThat(some.contain(30, 32)).isFalse();
        assertThat(some.within(20, 23)).isTrue();
        assertThat(some.within(19, 24)).isTrue();
        assertThat(some.within(20, 22)).isFalse();
        assertThat(some.within(21, 30)).isFalse();
        assertThat(some.within(21, 31)).isTrue();
        assertThat(some.within(391, 999)).isFalse();
        some.clear();
        assertThat(some.size()).isZero();
        assertThat(some.contain(0, 1)).isFalse();
        assertThat(some.within(0, 999)).isFalse();
    }

    /** All before that number end at the token or before it, and the search is not made longer than it must be. */
    @Test
    void fromWhereOnToLook() {
        Occurrences ones = new Occurrences();
        assertThat(ones.firstEndingAfter(5)).isZero();
        for (int i = 0; i < 100; i++) {
            ones.add(2 * i, 2 * i + 1, 0);
        }
        assertThat(ones.firstEndingAfter(0)).isZero();
        assertThat(ones.firstEndingAfter(1)).isEqualTo(1);
        assertThat(ones.firstEndingAfter(2)).isEqualTo(1);
        assertThat(ones.firstEndingAfter(150)).isEqualTo(75);
        assertThat(ones.firstEndingAfter(198)).isEqualTo(99);
        assertThat(ones.firstEndingAfter(199)).isEqualTo(100);
    }
}
