package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themata.exchange.Shared;

/**
 * A published study, coded by its author in MAXQDA, from end to end: its segments are found in its transcripts by their
 * text, and the run counts them by its own codebook. Every frequency is the one that MAXQDA printed.
 */
class PublishedStudyTest {
    private static final String ABOVE = " > ";

    /** Its 32 segments are the names that the author took out before publication. */
    private static final String WITHHELD = "Anonymize";

    @TempDir
    Path folder;

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    /** The study of the published files: nothing is changed but two names of columns in the codebook. */
    private Path study(Path published) throws IOException {
        Files.createDirectories(folder.resolve("txt"));
        try (Stream<Path> files = Files.list(published.resolve("txt"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(
                        file, folder.resolve("txt").resolve(file.getFileName().toString()));
            }
        }
        Files.writeString(
                folder.resolve("codebook.csv"),
                Files.readString(published.resolve("codebook.csv"))
                        .replaceFirst("code_path,level,memo", "path,level,definition"));
        Files.writeString(
                folder.resolve("participants.csv"),
                "participant,document\nP1,P1\nP2,P2\nP3,P3\nP4,P4\nP5,P5\nP6,P6\nP7,P7\n");
        return Files.writeString(
                folder.resolve("study.yaml"),
                "study: PDPilot user study\ncodebook: codebook.csv\ntranscripts: [txt/]\n"
                        + "participants: participants.csv\ninterviewer: [Dan]\n");
    }

    @Test
    @DisplayName("pdpilot-user-study: the run's frequency table is MAXQDA's")
    void everyFrequencyIsTheOneOfMaxqda() throws IOException {
        Path published = Shared.data("studies/pdpilot-user-study");
        Path study = study(published);
        Path ledger = folder.resolve("codings.csv");
        Session found =
                Session.run("import", "segments", published.resolve("coded_segments.csv"), "-s", study, "-o", ledger);
        assertThat(found.err()).contains("261 coded segments: 135 exact, 98 spaces, 28 closest; 261 codings");

        Session run = Session.run("run", study, "--codings", ledger, "--only", "ledger,counts,tables,report");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("7 transcripts, 7 participants");

        Path results = folder.resolve("results");
        Map<String, CSVRecord> table = new HashMap<>();
        rows(results.resolve("tables/frequency.csv")).forEach(row -> table.put(row.get("path"), row));
        List<CSVRecord> printed = rows(published.resolve("codebook.csv"));
        Set<String> themes = new TreeSet<>();
        printed.forEach(row -> {
            String path = row.get("code_path");
            for (int at = path.lastIndexOf(ABOVE); at > 0; at = path.lastIndexOf(ABOVE, at - 1)) {
                themes.add(path.substring(0, at));
            }
        });
        assertThat(table.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        printed.stream().map(row -> row.get("code_path")).toList());
        List<String> compared = new ArrayList<>();
        for (CSVRecord row : printed) {
            String path = row.get("code_path");
            if (!themes.contains(path) && !path.equals(WITHHELD)) {
                assertThat(table.get(path).get("mentions")).as(path).isEqualTo(row.get("frequency_in_maxqda"));
                compared.add(path);
            }
        }
        assertThat(compared).hasSize(76);
        assertThat(table.get(WITHHELD).get("mentions")).isEqualTo("0");

        for (CSVRecord theme : rows(published.resolve("expected_theme_by_participant.csv"))) {
            assertThat(table.get(theme.get("theme")).get("participants"))
                    .as(theme.get("theme"))
                    .isEqualTo(theme.get("participants"));
        }
        assertThat(Session.run("verify", results).status()).isZero();
    }

    @Test
    @DisplayName("pdpilot-user-study: segments of each theme in each interview")
    void theSegmentsOfEachThemeInEachInterview() throws IOException {
        Path published = Shared.data("studies/pdpilot-user-study");
        Path study = study(published);
        Path ledger = folder.resolve("codings.csv");
        Session.run("import", "segments", published.resolve("coded_segments.csv"), "-s", study, "-o", ledger);
        assertThat(Session.run("run", study, "--codings", ledger, "--only", "ledger")
                        .status())
                .isZero();
        Map<String, Integer> segments = new HashMap<>();
        for (CSVRecord coding : rows(folder.resolve("results/codings.csv"))) {
            String theme = coding.get("path").split(ABOVE)[0];
            segments.merge(theme + " " + coding.get("document"), 1, Integer::sum);
        }
        for (CSVRecord theme : rows(published.resolve("expected_theme_by_participant.csv"))) {
            for (int p = 1; p <= 7; p++) {
                assertThat(segments.getOrDefault(theme.get("theme") + " P" + p, 0))
                        .as(theme.get("theme") + " in interview " + p)
                        .isEqualTo(Integer.parseInt(theme.get("P" + p)));
            }
        }
    }
}
