package org.themata.codebook.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.codebook.Codebook;
import org.themata.text.InputException;

class KhCoderCodebookTest {

    @Test
    void readsWordsPhrasesAndWhatIsClose() {
        String text = "# mine\n\n*Graduation\ndiploma or graduation+day\n| near(school-friend)[b8]\n\n"
                + "\uFF0AOrder\nseq(先生-奥さん)\u3000or\u3000死ぬ\n";
        assertThat(CodebookFormat.of(CodebookFile.of("-", text))).isEqualTo(CodebookFormat.KHCODER);
        Codebook codebook = Codebooks.parse("a.cod", text, w -> {});
        assertThat(codebook.themes().get(0).name()).isEqualTo("Graduation");
        assertThat(codebook.themes().get(0).indicators())
                .extracting(i -> i.manner().written())
                .containsExactly("diploma", "graduation day", "{near: [school, friend], within: 8}");
        assertThat(codebook.themes().get(0).indicators().get(2).manner().line()).isEqualTo(5);
        assertThat(codebook.themes().get(1).indicators())
                .extracting(i -> i.manner().written())
                .containsExactly("{near: [先生, 奥さん], within: 10, ordered: true}", "死ぬ");
        assertThat(Fixture.warnings("a.cod", text))
                .singleElement()
                .asString()
                .contains("base forms", "one sentence only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a and b",
                "a not b",
                "a >= 2",
                "a->past",
                "a-->verb",
                "<*other>",
                "<>heading1-->x",
                "'a b'",
                "( a | b )",
                "a b",
                "near(a-b)[d3]",
                "! a",
                "a & b",
                "3",
                "lw > 10",
                "near(a)"
            })
    void refusesTheRestByLine(String condition) {
        assertThat(Fixture.errors("a.cod", "*Good\nfine\n*Bad\n" + condition + "\n"))
                .singleElement()
                .asString()
                .startsWith("a.cod:4: ");
    }

    @Test
    void aNameThatStandsTwiceIsAnErrorWhicheverAsteriskItHas() {
        assertThat(Fixture.errors("a.cod", "\uFF0AWork\njob\n*Work\nlabour\n"))
                .containsExactly("a.cod:3: \"Work\" stands twice; first at a.cod:1");
    }

    @Test
    void anUnfinishedConditionIsAnError() {
        assertThat(Fixture.errors("a.cod", "*A\nx or\n*B\n"))
                .containsExactly(
                        "a.cod:1: the condition of \"A\" is not complete",
                        "a.cod:3: the condition of \"B\" is not complete");
    }

    @Test
    void theRealFileIsRefusedLineByLine() throws Exception {
        Path file =
                Path.of(System.getProperty("themata.shared", "")).resolve("data/dictionaries/format-tests/theme.cod");
        Assumptions.assumeTrue(Files.exists(file), "needs " + file + " (system property themata.shared)");
        InputException e = catchThrowableOfType(
                InputException.class,
                () -> Codebooks.read(file.toString(), Optional.of(Charset.forName("windows-31j")), w -> {}));
        assertThat(e.problems()).hasSizeGreaterThan(3);
        assertThat(e.problems().get(0).place().line()).isEqualTo(8);
        assertThat(e.problems().get(0).message()).startsWith("\">=\" cannot be read");
    }
}
