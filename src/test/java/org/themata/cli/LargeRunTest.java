package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** What a run leaves out because nobody could read it, and says so. */
class LargeRunTest {

    private static Table table(int rows, int columns) {
        List<Column> heads = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            heads.add(new Column("c" + i, Type.COUNT));
        }
        List<@Nullable Object> row = Collections.nCopies(columns, 1);
        return new Table("", heads, Collections.nCopies(rows, row), List.of());
    }

    @Test
    void aTableOfMoreThanAThousandRowsOrTwentyThousandCellsIsNotPrinted() {
        assertThat(StudyTable.isRead(table(1_000, 20))).isTrue();
        assertThat(StudyTable.isRead(table(1_001, 1))).isFalse();
        assertThat(StudyTable.isRead(table(1_000, 21))).isFalse();
        assertThat(StudyTable.isRead(table(1, 20_000))).isTrue();
        assertThat(StudyTable.isRead(table(1, 20_001))).isFalse();
    }

    @Test
    void aSheetHasItsLimits() {
        assertThat(StudyTable.fitsSheet(table(1, 16_384))).isTrue();
        assertThat(StudyTable.fitsSheet(table(1, 16_385))).isFalse();
        assertThat(StudyTable.fitsSheet(table(1_047_999, 1))).isTrue();
        assertThat(StudyTable.fitsSheet(table(1_048_000, 1))).isFalse();
    }

    private static Session run(Path folder, int people) throws IOException {
        StringBuilder answers = new StringBuilder("participant,answer\n");
        for (int p = 1; p <= people; p++) {
            answers.append("P").append(p).append(p % 3 == 0 ? ",we work in silos\n" : ",not us\n");
        }
        Files.writeString(folder.resolve("answers.csv"), answers);
        Files.writeString(
                folder.resolve("codebook.yaml"),
                "codebook: C\nthemes:\n  - name: Silos\n    definition: Apart.\n    indicators: [silo*]\n");
        Files.writeString(
                folder.resolve("study.yaml"), "study: S\ncodebook: codebook.yaml\ntranscripts: [answers.csv]\n");
        return Session.run("run", folder, "--out", folder.resolve("results"));
    }

    @Test
    void upToAThousandParticipantsAreDrawn(@TempDir Path folder) throws IOException {
        Session run = run(folder, 1_000);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain("not drawn").doesNotContain("too large");
        for (String name : List.of("matrix", "saturation", "timeline")) {
            assertThat(folder.resolve("results/figures/" + name + ".svg")).exists();
        }
        assertThat(folder.resolve("results/tables/participants.docx")).exists();
        assertThat(Files.readString(folder.resolve("results/report.html"))).contains("saturation-title");
    }

    @Test
    void ofMoreTheRunSaysWhatItLeavesOut(@TempDir Path folder) throws IOException {
        Session run = run(folder, 1_001);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("not drawn, with more than 1,000 participants or transcripts: matrix, saturation, timeline;"
                        + " plot draws them")
                .contains("too large to be read in a paper, so as CSV and, where a sheet holds them, in tables.xlsx"
                        + " only: participants, saturation");
        for (String name : List.of("matrix", "saturation", "timeline")) {
            assertThat(folder.resolve("results/figures/" + name + ".svg")).doesNotExist();
        }
        assertThat(folder.resolve("results/figures/frequency.svg")).exists();
        assertThat(folder.resolve("results/tables/participants.docx")).doesNotExist();
        assertThat(Files.readAllLines(folder.resolve("results/tables/participants.csv")))
                .hasSize(1_002);
        assertThat(Files.readString(folder.resolve("results/counts.csv"))).contains(",333,");
        assertThat(Files.readString(folder.resolve("results/report.html"))).doesNotContain("saturation-title");
    }
}
