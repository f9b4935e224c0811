package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study of four people, small enough to count by hand. */
class TableCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeStudy() throws IOException {
        write("codebook.yaml", """
                codebook: Trees
                themes:
                  - name: Plants
                    id: plants
                    codes:
                      - name: Trees
                        id: trees
                        definition: Anything with a trunk.
                        include: when planted
                        indicators: [oak*, ash tree]
                      - name: Flowers
                        id: flowers
                        indicators: [rose*]
                  - name: Animals
                    id: animals
                    indicators: [cat]
                """);
        write("participants.csv", "participant,place,age\nA,town,30\nB,village,41\nC,,\nD,town,52\n");
        write("A.txt", """
                I: Do you like oaks?

                A: I like oaks and roses. My oak is old. It rained all day.

                I: And?

                A: No cat here. Good day to you all.
                """);
        write("B.txt", "I: Well?\n\nB: We have one ash tree. The end.\n");
        write("C.txt", "I: You?\n\nC: The cat sat under a rose. Nothing else to say.\n");
        write("study.yaml", """
                study: Garden
                codebook: codebook.yaml
                transcripts: [A.txt, B.txt, C.txt]
                participants: participants.csv
                recruited: 10
                compare: [place, age]
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private CommandRun table(String... args) {
        return CommandRun.of(Stream.concat(
                        Stream.of("table"),
                        Stream.concat(
                                Stream.of(args),
                                Stream.of("-s", folder.resolve("study.yaml").toString())))
                .toArray(String[]::new));
    }

    private List<String> csv(String... args) {
        CommandRun run = table(args);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out().lines().toList();
    }

    /** The cells of the rows of a Markdown table, without its head. */
    private List<List<String>> md(String... args) {
        CommandRun run =
                table(Stream.concat(Stream.of(args), Stream.of("-f", "md")).toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return run.out()
                .lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    @Test
    void frequencyOfFourPeople() {
        // A says 5+4+4 and 3+5 words, B 5+2, C 6+4: 38 words. D said nothing, and stays in the denominator.
        // Wilson 3 of 4: (3 + 1.9207)/(4 + 3.8415) ± ... = [30.06, 95.44]; 2 of 4: [15.00, 85.00].
        assertThat(md("frequency"))
                .containsExactly(
                        List.of("Plants", "3 (75) \\[30, 95\\]", "5", "3", "131.58", "15.8"),
                        List.of("&nbsp;&nbsp;Trees", "2 (50) \\[15, 85\\]", "3", "2", "78.95", "10.5"),
                        List.of("&nbsp;&nbsp;Flowers", "2 (50) \\[15, 85\\]", "2", "2", "52.63", "5.3"),
                        List.of("Animals", "2 (50) \\[15, 85\\]", "2", "2", "52.63", "5.3"));
    }

    @Test
    void digitsOverrideTheRule() {
        assertThat(md("frequency", "--digits", "1").get(0).get(1)).isEqualTo("3 (75.0) \\[30.1, 95.4\\]");
        assertThat(md("frequency", "--digits", "2").get(0).get(5)).isEqualTo("15.79");
        assertThat(md("crosstab", "--digits", "2").get(0).get(1)).isEqualTo("1 (50.00)");
    }

    @Test
    void frequencyForProgramsHasTheColumnsOfCounts() {
        List<String> rows = csv("frequency", "-f", "csv", "--level", "1");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0))
                .isEqualTo("code,path,level,mentions,segments,documents,participants,participants_total,share,"
                        + "share_low,share_high,words,per_1000_words,coverage,top_participant,top_share");
        assertThat(rows.get(2)).startsWith("animals,Animals,1,2,2,2,2,4,0.5,");
    }

    @Test
    void plainStyleHasOneNumberACell() {
        assertThat(md("frequency", "--style", "plain").get(0))
                .startsWith("plants", "Plants", "1", "5", "3", "3", "3", "4", "75.0");
    }

    @Test
    void matrixLeavesZerosOutForPeople() {
        assertThat(md("matrix"))
                .containsExactly(
                        List.of("Plants", "3", "1", "1", "", "3 (75)"),
                        List.of("&nbsp;&nbsp;Trees", "2", "1", "", "", "2 (50)"),
                        List.of("&nbsp;&nbsp;Flowers", "1", "", "1", "", "2 (50)"),
                        List.of("Animals", "1", "", "1", "", "2 (50)"));
        assertThat(table("matrix", "-f", "text").out()).contains("Without words: D.");
    }

    @Test
    void matrixKeepsZerosForPrograms() {
        assertThat(csv("matrix", "-f", "csv"))
                .startsWith("code,path,level,A,B,C,D,participants", "plants,Plants,1,3,1,1,0,3");
        assertThat(csv("matrix", "-f", "csv", "--measure", "presence").get(2))
                .isEqualTo("trees,Plants > Trees,2,1,1,0,0,2");
    }

    @Test
    void crosstabHasAColumnForThoseWithoutAValue() {
        assertThat(table("crosstab", "-f", "md")
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("| Theme"))
                        .toList())
                .containsExactly(
                        "| Theme / sub-theme | town<br>(*N* = 2) | village<br>(*N* = 1) | not stated<br>(*N* = 1) | Total<br>(*N* = 4) |");
        assertThat(md("crosstab"))
                .containsExactly(
                        List.of("Plants", "1 (50)", "1 (100)", "1 (100)", "3 (75)"),
                        List.of("&nbsp;&nbsp;Trees", "1 (50)", "1 (100)", "0 (0)", "2 (50)"),
                        List.of("&nbsp;&nbsp;Flowers", "1 (50)", "0 (0)", "1 (100)", "2 (50)"),
                        List.of("Animals", "1 (50)", "0 (0)", "1 (100)", "2 (50)"));
        assertThat(table("crosstab", "-f", "text").out()).contains("The study also compares by age");
    }

    @Test
    void quotesShowEachCodeOnceAndNoStretchTwice() {
        // Flowers: A's first turn (with both oaks) or C. Trees come first in the codebook; whoever it is, A's first
        // turn is
        // quoted at most once, and "No cat here." never: it is negated.
        List<List<String>> rows = md("quotes", "--per-code", "3");
        List<String> quotations = rows.stream().map(row -> row.get(3)).toList();
        assertThat(quotations)
                .containsExactlyInAnyOrder(
                        "I like oaks and roses. My oak is old. It rained all day.",
                        "We have one ash tree. The end.",
                        "The cat sat under a rose. Nothing else to say.",
                        "–");
        assertThat(quotations).noneMatch(text -> text.contains("No cat"));
        assertThat(rows.get(0)).startsWith("Plants", "Trees", "Anything with a trunk.");
        assertThat(rows).anySatisfy(row -> assertThat(row.get(4)).isEqualTo("A (town, age: 30)"));
    }

    @Test
    void quotesAreCutAtSentencesThenAroundTheHit() {
        assertThat(md("quotes", "--code", "trees", "--per-code", "9", "--max-words", "5").stream()
                        .map(row -> row.get(3)))
                .containsExactlyInAnyOrder("I like oaks and roses. …", "… My oak is old. …", "We have one ash tree. …");
        assertThat(md("quotes", "--code", "animals", "--max-words", "3", "--per-code", "9").stream()
                        .map(row -> row.get(3)))
                .containsExactly("The cat sat …");
        assertThat(md("quotes", "--code", "flowers", "--max-words", "1", "--per-code", "9").stream()
                        .map(row -> row.get(3)))
                .containsExactlyInAnyOrder("… roses. …", "… rose. …");
    }

    @Test
    void quotesOfAThemeComeFromTheCodesBelowIt() {
        assertThat(csv("quotes", "-f", "csv", "--level", "1", "--per-code", "9"))
                .filteredOn(row -> row.startsWith("plants,"))
                .hasSize(3);
    }

    @Test
    void quotesWithoutNamesGiveNobodyAway() {
        List<String> rows = csv("quotes", "-f", "csv", "--no-names", "--code", "trees");
        assertThat(rows.get(1)).endsWith(",,,,,").doesNotContain("A.txt");
        assertThat(md("quotes", "--no-names", "--code", "trees").get(0).get(4))
                .doesNotStartWith("A ")
                .doesNotStartWith("B ");
    }

    @Test
    void quotesFollowTheSeed() {
        String first = table("quotes", "-f", "csv", "--seed", "7").out();
        assertThat(table("quotes", "-f", "csv", "--seed", "7").out()).isEqualTo(first);
        assertThat(table("quotes", "-f", "text", "--seed", "7").out().replaceAll("\\s+", " "))
                .contains("drawn with seed 7");
    }

    @Test
    void codebookJoinsIndicators() {
        assertThat(csv("codebook", "-f", "csv"))
                .contains(
                        "code,path,level,definition,include,exclude,example,indicators,color",
                        "trees,Plants > Trees,2,Anything with a trunk.,when planted,,,oak* | ash tree,");
    }

    @Test
    void participantsWithThoseWhoSaidNothing() {
        assertThat(csv("participants", "-f", "csv"))
                .containsExactly(
                        "participant,place,age,documents,turns,words,minutes",
                        "A,town,30,1,2,21,",
                        "B,village,41,1,1,7,",
                        "C,,,1,1,10,",
                        "D,town,52,0,0,0,");
        assertThat(table("participants", "-f", "text").out())
                .contains("3 participants interviewed of 10 recruited (response rate 30 %).")
                .contains("Without words: 1 of 4.")
                .doesNotContain("Minutes");
    }

    @Test
    void aWrongKindIsAnsweredWithTheNearest() {
        CommandRun run = table("qoutes");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("there is no table \"qoutes\"").contains("did you mean \"quotes\"?");
    }

    @Test
    void optionsOfAnotherKindAreRefused() {
        for (String[] args : new String[][] {
            {"frequency", "--by", "place"}, {"crosstab", "--per-code", "2"}, {"quotes", "--measure", "mentions"},
            {"matrix", "--measure", "share"}, {"frequency", "--digits", "12"}, {"quotes", "--max-words", "0"},
            {"crosstab", "--by", "plaec"}, {"participants", "--level", "1"}
        }) {
            assertThat(table(args).status()).as(String.join(" ", args)).isEqualTo(2);
        }
    }

    @Test
    void smallNumbersAreHiddenWithWhatGivesThemAway() throws IOException {
        Files.writeString(folder.resolve("study.yaml"), "minimum_cell: 2\n", StandardOpenOption.APPEND);
        // Plants 1 + 1 + 1 = 3: all three are small, the total is not. Trees 1 + 1 + 0 = 2.
        // "<2" would be 1: all three are called c, as are the groups of one person.
        assertThat(md("crosstab").get(0)).containsExactly("Plants", "c", "c", "c", "3 (75)");
        assertThat(table("matrix").err()).contains("minimum_cell: 2: smaller numbers of participants");
        assertThat(table("participants").out())
                .contains("A")
                .doesNotContain("town")
                .doesNotContain("41");
        Files.writeString(
                folder.resolve("study.yaml"),
                Files.readString(folder.resolve("study.yaml")).replace("minimum_cell: 2", "minimum_cell: 3"));
        assertThat(md("frequency").get(1)).containsExactly("&nbsp;&nbsp;Trees", "&lt;3", "", "", "", "");
        assertThat(md("frequency").get(0).get(1)).startsWith("3 (75)");
    }

    @Test
    void titlesNameTheStudyUnlessTold() {
        assertThat(table("frequency", "-f", "text").out()).startsWith("Garden: themes across participants\n");
        assertThat(table("crosstab", "-f", "text").out()).startsWith("Garden: themes by place\n");
        assertThat(table("frequency", "-f", "text", "--title", "Table 1").out()).startsWith("Table 1\n");
    }
}
