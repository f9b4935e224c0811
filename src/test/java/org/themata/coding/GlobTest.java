package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "silo*, silo, true",
        "silo*, silos, true",
        "silo*, sil, false",
        "*work, homework, true",
        "*work, worker, false",
        "wom?n, women, true",
        "wom?n, womn, false",
        "wom?n, woman's, false",
        "un*ed, united, true",
        "un*ed, uned, true",
        "un*ed, unit, false",
        "?, 😀, true",
        "??, 😀, false",
        "a*b*c, aXbXbXc, true",
        "a*b*c, aXbXc1, false",
        "*, '', true",
        "?, '', false",
        "**, x, true",
        "5\\*, 5*, true",
        "5\\*, 5x, false",
        "5\\?, 5?, true",
        "5\\?, 5x, false",
        "5\\\\, 5\\, true",
        "\\a, \\a, true",
        "\\, \\, true",
        "a\\, a\\, true",
        "\\*a, *a, true",
        "\\*a, ba, false",
        "*😀, 😀😀, true"
    })
    void matchesWholeKeys(String written, String key, boolean matches) {
        assertThat(Glob.matches(Glob.parse(written), key)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"silo", "silo*", "w?m*n", "5\\*", "5\\?", "5\\\\", "\\*\\?\\\\*?", ""})
    void whatWasReadIsWrittenAgain(String written) {
        assertThat(Glob.written(Glob.parse(written))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"silo, 4, false", "silo*, 4, true", "s?lo*, 1, true", "*, 0, true", "5\\*x?, 3, true"})
    void thePrefixEndsAtTheFirstWildcard(String written, int prefix, boolean wild) {
        assertThat(Glob.literalPrefix(Glob.parse(written))).isEqualTo(prefix);
        assertThat(Glob.isWild(Glob.parse(written))).isEqualTo(wild);
    }
}
