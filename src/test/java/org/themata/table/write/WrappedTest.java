package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTest {

    @Test
    void breaksAtBlanks() {
        assertThat(Wrapped.lines("one two three", 7)).containsExactly("one two", "three");
        assertThat(Wrapped.lines("one two three", 8)).containsExactly("one two", "three");
        assertThat(Wrapped.lines("one two three", 13)).containsExactly("one two three");
    }

    @Test
    void breaksInsideAWordOnlyIfItAloneIsTooLong() {
        assertThat(Wrapped.lines("a reallylongword b", 6)).containsExactly("a", "really", "longwo", "rd b");
    }

    @Test
    void keepsIndentationAndEmptyLines() {
        assertThat(Wrapped.lines("  one two\n\nthree", 6)).containsExactly("  one", "  two", "", "three");
        assertThat(Wrapped.lines("", 5)).containsExactly("");
        assertThat(Wrapped.lines("          ", 5)).hasSize(1);
    }

    @Test
    void neverParts_aPairOrAMarkFromItsLetter() {
        assertThat(Wrapped.lines("👍👍👍", 3)).containsExactly("👍", "👍", "👍");
        assertThat(Wrapped.lines("ae\u0301b", 2)).containsExactly("ae\u0301", "b");
        assertThat(Wrapped.lines("日本", 1)).containsExactly("日", "本");
    }

    @Test
    void widths() {
        assertThat(DisplayWidth.of("naïve – “x” ●")).isEqualTo(13);
        assertThat(DisplayWidth.of("日本語")).isEqualTo(6);
        assertThat(DisplayWidth.of("ｱ")).isEqualTo(1);
        assertThat(DisplayWidth.of("Ａ")).isEqualTo(2);
        assertThat(DisplayWidth.of("e\u0301\u200D")).isEqualTo(1);
        assertThat(DisplayWidth.of("👍")).isEqualTo(2);
        assertThat(DisplayWidth.of("\u1112\u1161\u11AB")).isEqualTo(2);
    }
}
