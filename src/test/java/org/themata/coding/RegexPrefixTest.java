package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexPrefixTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "token(ism|istic);token",
                "organi[sz]ational;organi",
                "structures?;structure",
                "ab*;a",
                "ab{0,2};a",
                "ab+;ab",
                "Team;team",
                "cat|dog;''",
                "(cat|dog)s;''",
                "cats(a)|dog;''",
                "cat[|]s;''",
                "cat\\|dog;''",
                "a?;''",
                "^cat;''",
                ".*;''",
                "ab([)])|cd;''",
                "ab(\\\\))|cd;''",
                "\\Qcat;''"
            })
    void beginsEveryMatch(String regex, String prefix) {
        assertThat(RegexPrefix.of(regex, false)).isEqualTo(prefix);
    }

    @Test
    void keepsCaseWhereItMatters() {
        assertThat(RegexPrefix.of("NHS.*", true)).isEqualTo("NHS");
    }

    @Test
    void refusesNoTokenThatMatches() {
        String[] regexes = {"ab?c", "a(b|c)d", "ab|cd", "a[b|c]d", "ab*", "a{2}b", "(?i)ab", "a.b", "ab$", "a\\|b|c"};
        String[] tokens = {"ac", "abc", "abd", "acd", "ab", "cd", "a", "aab", "a|d", "a|b", "c", "axb", "b"};
        for (String regex : regexes) {
            Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
            for (String token : tokens) {
                if (pattern.matcher(token).matches()) {
                    assertThat(token).as(regex).startsWith(RegexPrefix.of(regex, false));
                }
            }
        }
    }
}
