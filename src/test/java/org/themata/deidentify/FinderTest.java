package org.themata.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FinderTest {
    private static Sought name(String text, boolean exact) {
        return new Sought(text, IdentifierClass.NAME, Evidence.LIST, exact);
    }

    private static List<String> found(String text, Sought... sought) {
        return new Finder(Arrays.asList(sought))
                .find(text).stream().map(one -> one.span().of(text)).toList();
    }

    @Test
    void findsPossessivesAndEveryLetterCase() {
        assertThat(found("Mary's, Mary\u2019s, MARY and mary; Maryland, rosemary", name("Mary", false)))
                .containsExactly("Mary", "Mary", "MARY", "mary");
    }

    @Test
    void whiteSpaceMayBeAny() {
        assertThat(found("Mary\n  Smith and Mary\u00A0Smith", name("Mary Smith", false)))
                .containsExactly("Mary\n  Smith", "Mary\u00A0Smith");
    }

    @Test
    void theLongestThatBeginsFirst() {
        assertThat(found(
                        "Mary Smith and Smith Jones",
                        name("Mary", false),
                        name("Mary Smith", false),
                        name("Smith", false)))
                .containsExactly("Mary Smith", "Smith");
    }

    @Test
    void aNameThatIsAWordOnlyInItsOwnCase() {
        assertThat(found("Will will WILL Will\u2019s", name("Will", true))).containsExactly("Will", "Will");
    }

    @Test
    void apostrophesAndPunctuationBelongToTheText() {
        assertThat(found("O\u2019Brien, o'brien; O Brien", name("O'Brien", false)))
                .containsExactly("O\u2019Brien", "o'brien");
        assertThat(found("mail mary.smith@x.org.", name("mary.smith@x.org", false)))
                .containsExactly("mary.smith@x.org");
    }

    @Test
    void scriptsWithoutBlanksAndComposedLetters() {
        assertThat(found("\u7530\u4E2D\u3055\u3093", name("\u7530\u4E2D", false)))
                .containsExactly("\u7530\u4E2D");
        assertThat(found("Jose\u0301 came", name("Jos\u00E9", false))).containsExactly("Jose\u0301");
    }

    @Test
    void nothingSoughtNothingFound() {
        assertThat(found("Mary", name("...", false))).isEmpty();
        assertThat(found("", name("Mary", false))).isEmpty();
    }
}
