package org.themata.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themata.text.InputException;

/** What comes in as it should not, and what comes in other forms. */
class CountJobInputTest {
    private static final UnaryOperator<Dataset<Row>> AS_READ = pieces -> pieces;

    @TempDir
    Path folder;

    private String codebook = "";

    @BeforeEach
    void writeCodebook() throws IOException {
        codebook = Files.writeString(folder.resolve("codebook.yaml"), RandomRows.CODEBOOK)
                .toString();
    }

    /** As spreadsheets write it, read by several tasks at once. */
    @Test
    void semicolonsAndAByteOrderMarkInSplits() throws Exception {
        StringBuilder text = new StringBuilder("\uFEFFnumber;Comment;who\r\n");
        for (List<String> row : RandomRows.of(41, 200).rows()) {
            text.append("1;\"")
                    .append(row.get(3).replace("\n", " ").replace("\"", "\"\""))
                    .append("\";")
                    .append(row.get(0))
                    .append("\r\n");
        }
        Path data =
                Files.writeString(Files.createDirectories(folder.resolve("a b")).resolve("ä.csv"), text);
        Local.spark().conf().set("spark.sql.files.maxPartitionBytes", "2000");
        Local.spark().conf().set("spark.sql.files.openCostInBytes", "100");
        try {
            assertThat(Local.counts(
                            AS_READ,
                            "--codebook=" + codebook,
                            "--input=" + data.getParent(),
                            "--format=csv",
                            "--single-line",
                            "--text-column=comment",
                            "--by=document"))
                    .isEqualTo(Local.themata(
                            "count", "-c", codebook, data.toString(), "--text-column", "comment", "--by", "document"));
        } finally {
            Local.spark().conf().unset("spark.sql.files.maxPartitionBytes");
            Local.spark().conf().unset("spark.sql.files.openCostInBytes");
        }
    }

    @Test
    void badRowsAreKeptWithTheirReason() throws Exception {
        Path csv = Files.writeString(folder.resolve("answers.csv"), """
                participant,answer
                P1,the team works
                P2
                P3,a silo,and more
                P1,"no team, here"
                """);
        Path good = Files.writeString(
                Files.createDirectories(folder.resolve("good")).resolve("answers.csv"),
                "participant,answer\nP1,the team works\nP1,\"no team, here\"\n");
        Path output = folder.resolve("out");
        Local.job(
                "--codebook=" + codebook,
                "--input=" + csv,
                "--text-column=answer",
                "--output-format=csv",
                "--output=" + output);
        assertThat(Local.folder(output.resolve("counts")))
                .isEqualTo(Local.themata("count", "-c", codebook, good.toString(), "--text-column", "answer"));
        String reason = "not as many cells as the head has columns, or quotation marks that do not match";
        assertThat(Local.folder(output.resolve("bad_rows")))
                .containsExactlyInAnyOrder(
                        List.of("file", "row", "reason", "record"),
                        List.of(csv.toString(), "2", reason, "P2"),
                        List.of(csv.toString(), "3", reason, "P3,a silo,and more"));
    }

    @Test
    void linesThatAreNoObjectsAndDocumentsWithoutName() throws Exception {
        Path json = Files.writeString(folder.resolve("answers.jsonl"), """
                {"talk": "T1", "answer": "the team"}
                {"talk": "T1", "answer": "a team
                {"answer": "a silo"}
                {"talk": "T1", "answer": "silos"}
                """);
        Path output = folder.resolve("out");
        Local.job(
                "--codebook=" + codebook,
                "--input=" + json,
                "--text-column=answer",
                "--document-column=talk",
                "--output-format=csv",
                "--output=" + output);
        assertThat(Local.folder(output.resolve("bad_rows")))
                .extracting(row -> row.get(1), row -> row.get(2))
                .containsExactlyInAnyOrder(
                        tuple("row", "reason"),
                        tuple("2", "not a JSON object"),
                        tuple("3", "the document column is empty"));
        assertThat(Local.folder(output.resolve("counts")))
                .filteredOn(row -> row.get(0).equals("team") || row.get(0).equals("silo"))
                .extracting(row -> row.get(3), row -> row.get(5), row -> row.get(7))
                .containsOnly(tuple("1", "1", "1"));
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws Exception {
        Path talks = Files.createDirectories(folder.resolve("talks ä 100%"));
        Files.writeString(talks.resolve("a b#c.txt"), "Anna: The team works.\nI: Yes?\nAnna: No team.\n");
        Files.createFile(talks.resolve("b.txt"));
        Files.writeString(talks.resolve("c.docx"), "no zip", StandardCharsets.US_ASCII);
        Files.writeString(talks.resolve("notes.unknown"), "team team team");
        Path output = folder.resolve("out");
        Local.job("--codebook=" + codebook, "--input=" + talks, "--format=text", "--output=" + output);
        assertThat(Local.rows(
                        Local.spark().read().parquet(output.resolve("bad_rows").toString())))
                .extracting(row -> row.get(0).replaceAll(".*/", ""))
                .containsExactlyInAnyOrder("file", "b.txt", "c.docx");
        Files.delete(talks.resolve("b.txt"));
        Files.delete(talks.resolve("c.docx"));
        assertThat(Local.rows(
                        Local.spark().read().parquet(output.resolve("counts").toString())))
                .isEqualTo(Local.themata("count", "-c", codebook, talks.toString()));
    }

    @Test
    void nothingToCountHasItsRowsOfZeros() throws Exception {
        Path csv = Files.writeString(folder.resolve("answers.csv"), "participant,answer\n");
        assertThat(answers(csv, ""))
                .hasSize(7)
                .allSatisfy(row -> assertThat(row.get(3)).isIn("mentions", "0"));
        assertThat(answers(csv, "participant")).hasSize(1);
    }

    @Test
    void wrongOptionsAreAllNamed() {
        assertThatThrownBy(() -> JobOptions.of("--codebok", "c.yaml", "--input", "x.csv", "--partitions", "0"))
                .isInstanceOfSatisfying(
                        InputException.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(problem -> problem.message() + "; " + problem.remedy())
                                .anySatisfy(one ->
                                        assertThat(one).contains("--codebok").contains("codebook"))
                                .anySatisfy(one -> assertThat(one).contains("--output is missing"))
                                .anySatisfy(one -> assertThat(one).contains("--text-column is missing"))
                                .anySatisfy(one -> assertThat(one).contains("--partitions is \"0\"")));
        assertThatThrownBy(() -> Local.job(
                        "--codebook=" + codebook,
                        "--input=" + folder.resolve("none"),
                        "--format=text",
                        "--output=" + folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none: there is no such file or folder")
                .hasMessageContaining(folder + ": is there already");
        assertThatThrownBy(() -> Local.counts(
                        AS_READ,
                        "--codebook=" + codebook,
                        "--input=" + RandomRows.of(1, 3).csv(folder.resolve("answers.csv")),
                        "--text-column=answr"))
                .isInstanceOfSatisfying(
                        InputException.class,
                        wrong -> assertThat(wrong.problems().get(0).remedy()).contains("answer"));
    }

    private List<List<String>> answers(Path data, String by) {
        return Local.counts(AS_READ, "--codebook=" + codebook, "--input=" + data, "--text-column=answer", "--by=" + by);
    }
}
