package org.themata.codebook.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.text.InputException;
import org.themata.text.Problem;

class CsvCodebookTest {

    @Test
    void readsPathsInAnyColumnOrderAndMakesParents() {
        Codebook codebook = read("""
                indicators,PATH,id,definition,colour
                "silo* | working in isolation | {near: [team*, separate*], within: 4}",Barriers > Silo working,silo,"Apart, ""really""
                apart",#0072B2

                "{not: ""grain | silo*""} | {match: don't | x}",Barriers > Other,,,
                ,Barriers,b,All barriers,
                """);
        assertThat(codebook.codes())
                .extracting(Code::path)
                .containsExactly("Barriers", "Barriers > Silo working", "Barriers > Other");
        assertThat(codebook.codes()).extracting(Code::id).containsExactly("b", "silo", "other");
        assertThat(codebook.codes()).extracting(Code::line).containsExactly(6, 2, 5);
        Code silo = codebook.code("silo").orElseThrow();
        assertThat(silo.definition()).isEqualTo("Apart, \"really\"\napart");
        assertThat(silo.color()).isEqualTo("#0072B2");
        assertThat(silo.indicators())
                .extracting(indicator -> indicator.manner().written())
                .containsExactly("silo*", "working in isolation", "{near: [team*, separate*], within: 4}");
        assertThat(codebook.code("other").orElseThrow().indicators())
                .satisfiesExactly(
                        veto -> assertThat(((Indicator.Veto) veto).pattern()).isEqualTo("grain | silo*"),
                        match -> assertThat(((Indicator.Pattern) match).pattern())
                                .isEqualTo("don't | x"));
    }

    @Test
    void readsTabsAndSemicolons() {
        assertThat(read("path\tindicators\nA > B\tx | y\n")
                        .code("b")
                        .orElseThrow()
                        .indicators())
                .hasSize(2);
        assertThat(read("path;indicators\nA > B;x, y | z\n")
                        .code("b")
                        .orElseThrow()
                        .indicators())
                .hasSize(2);
        assertThat(read("path\nA\nA > B\n").codes()).hasSize(2);
    }

    @Test
    void anIndicatorKnowsItsLineInsideACell() {
        Codebook codebook = read("path,definition,indicators\nA,\"two\nlines\",\"one |\ntwo\nthree\"\nB,,four\n");
        assertThat(codebook.codes().flatMap(code -> code.indicators().stream()))
                .extracting(indicator ->
                        indicator.manner().written() + " " + indicator.manner().line())
                .containsExactly("one 3", "two 4", "three 5", "four 6");
    }

    @Test
    void allProblemsComeAtOnce() {
        List<Problem> problems = problems("""
                path,id,color,indicators
                A,x,red,ok
                B,x,,"{regex: ""(""}"
                A,,,y
                ,,,z
                C > > D,,,z
                E,,,a |  | b
                F,,,...
                G,,,{nod: x}
                H,,,"{not: ""x"
                """);
        assertThat(problems)
                .extracting(problem -> problem.place().line())
                .containsExactly(2, 3, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(problems.get(1).message()).contains("missing closing )");
        assertThat(problems.get(2).message()).isEqualTo("the id \"x\" stands twice; first at c.csv:2");
        assertThat(problems.get(3).message()).isEqualTo("\"A\" stands twice; first at c.csv:2");
        assertThat(problems.get(8).remedy()).isEqualTo("did you mean \"not\"?");
    }

    @Test
    void unknownColumnsAreWarnings() {
        List<Problem> warnings = new ArrayList<>();
        Codebooks.parse("c.csv", "path,defintion,indicators\nA,x,y\n", warnings::add);
        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(warning.remedy()).isEqualTo("did you mean \"definition\"?");
        });
    }

    @Test
    void aTableWithoutPathOrRowsOrWithBadQuotesIsAnError() {
        assertThat(problems("paht,indicators\nA,b\n"))
                .anySatisfy(problem -> assertThat(problem.message()).isEqualTo("there is no column \"path\""));
        assertThat(problems("path\n").get(0).message()).contains("no codes");
        assertThat(problems("").get(0).message()).contains("no column");
        assertThat(problems("path,indicators\nA,\"b\" c\n").get(0).message()).contains("not a CSV table");
        assertThat(problems("path,indicators\nA,b,c\n").get(0).message()).contains("3 cells");
        assertThat(problems("path,path\nA,b\n").get(0).message()).contains("stands twice");
    }

    private static Codebook read(String text) {
        return Codebooks.parse("c.csv", text, warning -> {});
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(InputException.class, () -> read(text)).problems();
    }
}
