package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteExpressionTest {

    @Test
    void theWords() {
        assertThat(FiniteExpression.words("organi[sz]ational")).contains(Set.of("organisational", "organizational"));
        assertThat(FiniteExpression.words("token(ism|istic)s?"))
                .contains(Set.of("tokenism", "tokenisms", "tokenistic", "tokenistics"));
        assertThat(FiniteExpression.words("a|b(c|)")).contains(Set.of("a", "b", "bc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sil+o",
                "a.b",
                "[a-c]",
                "[^a]",
                "(?i)a",
                "a{2}",
                "a??",
                "a?*",
                "(a",
                "a)",
                "[a",
                "[]",
                "\\d",
                "é",
                "^a",
                "a$",
                "[abcdefgh][abcdefgh][abcdefgh][abcdefgh]"
            })
    void anythingElseIsLeftToTheExpression(String expression) {
        assertThat(FiniteExpression.words(expression)).isEmpty();
    }

    /** Over random expressions: what is read here compiles there, and matches the same of all short words. */
    @Test
    void asRe2() {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int i = 0; i < texts.size() && texts.get(i).length() < 4; i++) {
            for (char c : "ab-".toCharArray()) {
                texts.add(texts.get(i) + c);
            }
        }
        Random random = new Random(11);
        int read = 0;
        for (int n = 0; n < 20_000; n++) {
            StringBuilder made = new StringBuilder();
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                made.append("aab-?|()[]*".charAt(random.nextInt(11)));
            }
            Optional<Set<String>> words = FiniteExpression.words(made.toString());
            if (words.isPresent()) {
                read++;
                Pattern pattern = compiled(made.toString());
                for (String text : texts) {
                    assertThat(words.get().contains(text))
                            .as(made + " on " + text)
                            .isEqualTo(pattern.matcher(text).matches());
                }
            }
        }
        assertThat(read).isGreaterThan(2_000);
    }

    private static Pattern compiled(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new AssertionError(expression, e);
        }
    }
}
