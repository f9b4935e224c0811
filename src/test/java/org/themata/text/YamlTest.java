package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
            a: b: c           :: 1:5 :: a second ": " in one entry
            a: @x             :: 1:4 :: a text without quotes cannot start with @
            a: "x             :: 1:4 :: a quotation mark is not closed
            a: [x, y          :: 1:4 :: the list or mapping in brackets that starts here
            a: {x: y          :: 1:4 :: the list or mapping in brackets that starts here
            - "a" b           :: 1:7 :: this does not fit the lines above it
            """)
    void aBrokenFileIsExplainedInPlainWords(String text, String place, String message) {
        Problem problem = problems(text).get(0);
        assertThat(problem.place().toString()).isEqualTo("f.yaml:" + place);
        assertThat(problem.message()).startsWith(message);
        assertThat(problem.remedy()).isNotEmpty();
    }

    @Test
    void everyScalarStaysText() {
        YamlNode.Fields top = fields("a: no\nb: 1e3\nc: ~\nd: 2024-01-01\ne:\nf: 'on'\n");
        assertThat(top.fields().stream().map(field -> ((YamlNode.Text) field.value()).text()))
                .containsExactly("no", "1e3", "~", "2024-01-01", "", "on");
    }

    @Test
    void nodesKnowTheirPlaceInCodePoints() {
        YamlNode.Fields top = fields("a: 😀\nb:\n  - x\n  - {k: v}\n\"😀😀\": z\n");
        YamlNode.Items list = (YamlNode.Items) top.field("b").orElseThrow().value();
        assertThat(list.items().get(0).place()).isEqualTo(new Place("f.yaml", 3, 5));
        YamlNode.Fields inner = (YamlNode.Fields) list.items().get(1);
        assertThat(inner.fields().get(0).place()).isEqualTo(new Place("f.yaml", 4, 6));
        assertThat(inner.fields().get(0).value().place()).isEqualTo(new Place("f.yaml", 4, 9));
        assertThat(top.field("😀😀").orElseThrow().value().place()).isEqualTo(new Place("f.yaml", 5, 7));
    }

    @Test
    void aTabInTheIndentationIsNamedInEveryLine() {
        List<Problem> problems = problems("themes:\n\t- name: A\n\t  id: a\n");
        assertThat(problems)
                .extracting(problem -> problem.place().toString())
                .containsExactly("f.yaml:2:1", "f.yaml:3:1");
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.message()).contains("tab");
            assertThat(problem.remedy()).isEqualTo("use blanks");
        });
        assertThat(problems("a:\n  b: c\n \tx: d\n")).first().satisfies(problem -> {
            assertThat(problem.place().toString()).isEqualTo("f.yaml:3:2");
            assertThat(problem.message()).contains("tab");
        });
    }

    @Test
    void tabsInsideTextsAreNotToBlame() {
        assertThat(fields("a: |\n  x\ty\n  \tz\n").fields()).hasSize(1);
        assertThat(problems("a: |\n  x\n  \tz\nb: [\n").get(0).message()).doesNotContain("tab");
    }

    @Test
    void aStarWithoutQuotesIsExplainedEachTime() {
        List<Problem> problems = problems("a:\n  - *work\n  - ok\n  - *life\n");
        assertThat(problems)
                .extracting(problem -> problem.place().toString())
                .containsExactly("f.yaml:2:5", "f.yaml:4:5");
        assertThat(problems.get(0).remedy()).contains("\"*work\"");
        assertThat(problems("- *\n").get(0).remedy()).contains("quotes");
        assertThat(problems("- *work*\n").get(0).remedy()).contains("quotes");
    }

    @Test
    void doubleKeysTagsAndSecondDocumentsAreErrors() {
        assertThat(problems("a: 1\nb: 2\na: 3\n").get(0))
                .isEqualTo(Problem.error(
                        new Place("f.yaml", 3, 1), "the key \"a\" stands twice; first in line 1", "keep one of them"));
        assertThat(problems("a: !!int 1\nb: !foo x\n"))
                .extracting(Problem::message)
                .containsExactly("the tag !!int is not allowed", "the tag !foo is not allowed");
        assertThat(problems("a: 1\n---\nb: 2\n").get(0).place().line()).isEqualTo(2);
        assertThat(problems("? [a]\n: b\n").get(0).message()).contains("key must be a text");
    }

    @Test
    void aliasesWorkButCannotBomb() {
        YamlNode.Fields top = fields("a: &x [1, 2]\nb: *x\n");
        assertThat(top.field("b").orElseThrow().value())
                .isSameAs(top.field("a").orElseThrow().value());
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a" + i + ": &a" + i + " [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(10)).append("]\n");
        }
        assertThat(problems(bomb.toString()).get(0).message()).contains("more than 2000000 entries");
        assertThat(problems("a: &x [*x]\n").get(0).message()).contains("reference");
    }

    @Test
    void depthIsLimited() {
        assertThat(problems("[".repeat(100_000)).get(0).message()).contains("nested more than 200 deep");
        assertThat(problems("- ".repeat(5_000) + "x").get(0).message()).contains("nested more than 200 deep");
    }

    @Test
    void binaryIsNamedByPlace() {
        assertThat(problems("a: b\nc: \u0000\n").get(0).toString())
                .isEqualTo("f.yaml:2:4: the character U+0000 cannot stand in YAML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u", "\\x", "\\U", "\\UFFFFFFFF"})
    void anEscapeThatIsNoCharacterIsNamedByPlace(String escape) {
        Problem problem = problems("a: \"\\u0041\\U0001F600\"\nb: \"c" + escape).get(0);
        assertThat(problem.toString()).startsWith("f.yaml:2:6: in double quotes");
        for (String half : List.of("\\u12", "\\x4", "\\U0001F60", "\\U00110000", "\\uD8")) {
            assertThat(problems("a: \"x\"\nb: \"c" + half).get(0).place().line())
                    .isEqualTo(2);
            assertThat(problems("a: \"x\"\nb: \"c" + half + "\"\n")
                            .get(0)
                            .place()
                            .line())
                    .isEqualTo(2);
        }
        InputException piece = catchThrowableOfType(
                InputException.class, () -> Yaml.readAt(new Place("c.csv", 7, 2), "{regex: \"" + escape));
        assertThat(piece.problems().get(0).place()).isEqualTo(new Place("c.csv", 7, 2));
    }

    @Test
    void emptyIsEmpty() {
        assertThat(Yaml.read("f.yaml", "# nothing\n")).isEmpty();
        assertThat(Yaml.read("f.yaml", "\uFEFFa: b\n")).isPresent();
    }

    private static YamlNode.Fields fields(String text) {
        return (YamlNode.Fields) Yaml.read("f.yaml", text).orElseThrow();
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(InputException.class, () -> Yaml.read("f.yaml", text))
                .problems();
    }
}
