package org.themata.exchange.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NvivoReportTest {
    private static final String REPORT = """
            Files\\\\Interviews\\\\P1 - § 2 references coded [ 6.78% Coverage]

            Reference 1 - 5.80% Coverage

            We trust them.
            Always - and more.

            Reference 2 - 0.98% Coverage

            They listen

            <Internals\\\\P2> - § 1 reference coded  [1.93% Coverage]

            Reference 1 - 1.93% Coverage

            I rely on it.
            """;

    @Test
    void oneFileIsOneCodeAndEachReferenceARow(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("Trust in staff.txt");
        Files.writeString(file, REPORT, StandardCharsets.UTF_8);
        SegmentTable table = SegmentTable.read(file, Optional.empty());
        assertThat(table.head()).containsExactly("Document name", "Code", "Segment");
        assertThat(table.rows())
                .containsExactly(
                        new SegmentTable.Row(3, List.of("P1", "Trust in staff", "We trust them.\nAlways - and more.")),
                        new SegmentTable.Row(8, List.of("P1", "Trust in staff", "They listen")),
                        new SegmentTable.Row(14, List.of("P2", "Trust in staff", "I rely on it.")));
    }

    @Test
    void tablesAreNone() {
        assertThat(NvivoReport.isMeantBy("Document,Code,Segment\nP1,Trust,x\n")).isFalse();
        assertThat(NvivoReport.isMeantBy("")).isFalse();
    }
}
