package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private static final Path EXAMPLE = Path.of("examples/involving-people");

    private static String text(Path file) throws IOException {
        boolean binary = Stream.of(".docx", ".xlsx", ".png").anyMatch(file.toString()::endsWith);
        return new String(Files.readAllBytes(file), binary ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.put(folder.relativize(file).toString(), text(file));
            }
        }
        return contents;
    }

    @Test
    void twoRunsAreTheSameBytesWithAnyNumberOfThreads(@TempDir Path folder) throws IOException {
        Path one = folder.resolve("one");
        Path four = folder.resolve("four");
        assertThat(Session.run("run", EXAMPLE, "--out", one, "--threads", "1").status())
                .isZero();
        assertThat(Session.run("run", EXAMPLE, "--out", four, "--threads", "4").status())
                .isZero();
        assertThat(contents(four)).isEqualTo(contents(one));
        Files.delete(one.resolve("manifest.json"));
        Session foreign = Session.run("run", EXAMPLE, "--out", one);
        assertThat(foreign.status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(foreign.err()).contains("is there already, and not from an earlier run");
    }

    @Test
    void everythingIsThere(@TempDir Path folder) throws IOException {
        Path results = folder.resolve("results");
        assertThat(Session.run("run", EXAMPLE, "--out", results).status()).isZero();
        List<String> expected = new ArrayList<>(List.of(
                "codings.csv",
                "counts.csv",
                "counts-by-participant.csv",
                "manifest.json",
                "report.html",
                "tables/tables.xlsx"));
        for (String table : List.of(
                "participants",
                "codebook",
                "frequency",
                "matrix",
                "crosstab-sector",
                "comparison-sector",
                "cooccurrence",
                "saturation",
                "quotes",
                "coreq")) {
            for (String extension : List.of("csv", "md", "html", "tex", "docx")) {
                expected.add("tables/" + table + "." + extension);
            }
        }
        for (String figure : List.of(
                "frequency", "matrix", "comparison-sector", "cooccurrence", "network", "saturation", "timeline")) {
            expected.add("figures/" + figure + ".svg");
            expected.add("figures/" + figure + ".png");
        }
        assertThat(contents(results).keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theTablesForPeopleAndTheFiguresAreWhatTheCommandsMake(@TempDir Path folder) throws IOException {
        Path results = folder.resolve("results");
        assertThat(Session.run("run", EXAMPLE, "--out", results).status()).isZero();
        Path study = EXAMPLE.resolve("study.yaml");
        for (String table : List.of("frequency", "matrix", "crosstab", "quotes", "codebook", "participants", "coreq")) {
            String file = table.equals("crosstab") ? "crosstab-sector" : table;
            assertThat(results.resolve("tables/" + file + ".md"))
                    .hasContent(
                            Session.run("table", table, "-s", study, "-f", "md").out());
        }
        for (String figure : List.of("frequency", "matrix", "cooccurrence", "network", "saturation", "timeline")) {
            assertThat(results.resolve("figures/" + figure + ".svg"))
                    .hasContent(Session.run("plot", figure, "-s", study, "-f", "svg")
                            .out());
        }
        assertThat(results.resolve("report.html"))
                .hasContent(Session.run("report", "-s", study).out());
        assertThat(results.resolve("tables/comparison-sector.csv"))
                .hasContent(Session.run("compare", "-s", study).out());
        assertThat(results.resolve("tables/cooccurrence.csv"))
                .hasContent(Session.run("cooccur", "-s", study).out());
        assertThat(results.resolve("tables/saturation.csv"))
                .hasContent(Session.run("saturation", "-s", study).out());
    }

    @Test
    void theSameWithALedger(@TempDir Path folder) throws IOException {
        Path study = folder.resolve("study");
        assertThat(Session.run("init", study, "--example").status()).isZero();
        Path ledger = study.resolve("coders/anna.csv");
        assertThat(Session.run("run", study, "--codings", ledger, "--only", "ledger,counts,tables")
                        .status())
                .isZero();
        Path results = study.resolve("results");
        for (String table : List.of("frequency", "matrix", "quotes")) {
            assertThat(results.resolve("tables/" + table + ".csv"))
                    .hasContent(Session.run("table", table, "-s", study, "--codings", ledger)
                            .out());
        }
        assertThat(results.resolve("counts.csv"))
                .hasContent(
                        Session.run("count", "-s", study, "--codings", ledger).out());
        assertThat(Files.readString(results.resolve("tables/frequency.md")))
                .as("its name as seen from the study, so that the bytes do not depend on where it lies")
                .contains("Counted from the ledger coders/anna.csv");
        assertThat(Files.readString(results.resolve("codings.csv")).lines())
                .hasSameSizeAs(Files.readString(ledger).lines().toList());
    }

    @Test
    void whatHasNotChangedIsKept(@TempDir Path folder) throws IOException {
        Path study = folder.resolve("study");
        assertThat(Session.run("init", study, "--example").status()).isZero();
        assertThat(Session.run("run", study, "--only", "ledger,counts,tables").status())
                .isZero();
        Path results = study.resolve("results");
        Map<String, String> before = contents(results);
        Session again = Session.run("run", study, "--only", "ledger,counts,tables");
        assertThat(again.status()).isZero();
        assertThat(again.err())
                .contains("kept, as neither inputs nor choices nor versions have changed: ledger, counts, tables ("
                        + (before.size() - 1) + " files")
                .doesNotContain("transcripts");
        Files.delete(results.resolve("tables/matrix.md"));
        Files.delete(results.resolve("counts.csv"));
        assertThat(Session.run("run", study, "--only", "ledger,counts,tables").err())
                .contains("have changed: ledger (");
        assertThat(contents(results)).isEqualTo(before);
        assertThat(Session.run("run", study, "--seed", "2", "--only", "counts").err())
                .as("a seed is a choice")
                .doesNotContain("kept");
    }

    @Test
    void partsComeTogether(@TempDir Path folder) throws IOException {
        Path whole = folder.resolve("whole");
        Path parts = folder.resolve("parts");
        assertThat(Session.run("run", EXAMPLE, "--out", whole, "--only", "ledger,counts,tables,report")
                        .status())
                .isZero();
        for (String part : List.of("report", "tables", "counts,LEDGER")) {
            assertThat(Session.run("run", EXAMPLE, "--out", parts, "--only", part)
                            .status())
                    .isZero();
        }
        assertThat(contents(parts)).isEqualTo(contents(whole));
    }

    @Test
    void whatWasEditedIsNotLost(@TempDir Path folder) throws IOException {
        Path study = folder.resolve("study");
        assertThat(Session.run("init", study, "--example").status()).isZero();
        assertThat(Session.run("run", study, "--only", "ledger,counts").status())
                .isZero();
        Path reviewed = study.resolve("results/codings.csv");
        Files.writeString(reviewed, Files.readString(reviewed).replaceFirst(",coded,", ",rejected,"));
        Map<String, String> before = contents(study.resolve("results"));
        Path transcript = study.resolve("transcripts/P01.txt");
        Files.writeString(transcript, Files.readString(transcript) + "\n\nP01: Silos.\n");
        for (Session refused : List.of(
                Session.run("run", study, "--only", "ledger,counts"),
                Session.run("run", study, "--codings", reviewed, "--only", "ledger"))) {
            assertThat(refused.status()).isEqualTo(ExitStatus.OUTPUT);
            assertThat(refused.err())
                    .contains("results/codings.csv: was edited after the run that wrote it, and would be lost");
        }
        assertThat(contents(study.resolve("results"))).isEqualTo(before);
        Files.move(reviewed, study.resolve("reviewed.csv"));
        assertThat(Session.run("run", study, "--codings", study.resolve("reviewed.csv"), "--only", "ledger")
                        .status())
                .isZero();
    }

    @Test
    void whatIsOfOtherInputsDoesNotStay(@TempDir Path folder) throws IOException {
        Path study = folder.resolve("study");
        assertThat(Session.run("init", study, "--example").status()).isZero();
        assertThat(Session.run("run", study, "--only", "ledger,counts,tables,report")
                        .status())
                .isZero();
        Path results = study.resolve("results");
        Files.writeString(results.resolve("mine.txt"), "mine");
        Files.writeString(results.resolve("tables/quotes.md"), "mine too");
        Path file = study.resolve("study.yaml");
        Files.writeString(file, Files.readString(file).replace("overlap: code", "overlap: codebook"));
        Session counts = Session.run("run", study, "--only", "counts");
        assertThat(counts.status()).isZero();
        assertThat(counts.err())
                .contains("removed, as they were made of other inputs, choices or versions: ledger, tables, report")
                .contains("quotes.md: was edited after an earlier run; it is not of this run, and stays");
        assertThat(contents(results))
                .containsOnlyKeys(
                        "counts.csv", "counts-by-participant.csv", "manifest.json", "mine.txt", "tables/quotes.md");
    }

    @Test
    void attributesThatNoFileCouldBeNamedAfter(@TempDir Path folder) throws IOException {
        Path study = folder.resolve("study");
        assertThat(Session.run("init", study, "--example").status()).isZero();
        Path people = study.resolve("participants.csv");
        Files.writeString(
                people, Files.readString(people).replace("sector,role,years", "../sector,Role/Post,Role:Post"));
        Path file = study.resolve("study.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("compare: [sector]", "compare: [\"../sector\", Role/Post, \"Role:Post\"]"));
        Session run = Session.run("run", study, "--only", "tables,figures");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(contents(study.resolve("results")).keySet())
                .contains(
                        "tables/crosstab--sector.csv",
                        "tables/crosstab-role-post.csv",
                        "tables/crosstab-role-post-2.csv",
                        "figures/comparison-role-post-2.svg");
        assertThat(Session.run("verify", study).status()).isZero();
    }

    @Test
    void theFilesAreWhatTheCommandsSay(@TempDir Path folder) throws IOException {
        Path results = folder.resolve("results");
        assertThat(Session.run("run", EXAMPLE, "--out", results, "--only", "ledger,counts,tables")
                        .status())
                .isZero();
        Path study = EXAMPLE.resolve("study.yaml");
        Map<String, String> files = contents(results);
        assertThat(files.get("counts.csv"))
                .isEqualTo(Session.run("count", "-s", study).out());
        assertThat(files.get("codings.csv"))
                .isEqualTo(Session.run("code", "-s", study).out());
        assertThat(files.get("counts-by-participant.csv"))
                .isEqualTo(Session.run("count", "-s", study, "--by", "participant", "--wide")
                        .out());
        assertThat(files.get("tables/frequency.csv"))
                .isEqualTo(Session.run("table", "frequency", "-s", study).out());
        assertThat(files.get("tables/quotes.csv"))
                .isEqualTo(Session.run("table", "quotes", "-s", study).out());
        assertThat(files.get("tables/participants.csv"))
                .isEqualTo(Session.run("table", "participants", "-s", study).out());
    }

    @Test
    void theManifestHoldsTheHashOfEveryFile(@TempDir Path folder) throws IOException, NoSuchAlgorithmException {
        Path results = folder.resolve("results");
        assertThat(Session.run("run", EXAMPLE, "--out", results, "--only", "ledger,counts,tables")
                        .status())
                .isZero();
        String manifest = Files.readString(results.resolve("manifest.json"));
        Matcher entries = Pattern.compile(
                        "\"file\" : \"([^\"]+)\",\\s*\"bytes\" : (\\d+),\\s*\"sha256\" : \"([0-9a-f]{64})\"")
                .matcher(manifest);
        int inputs = 0;
        int outputs = 0;
        while (entries.find()) {
            Path input = EXAMPLE.resolve(entries.group(1));
            boolean isInput = Files.exists(input);
            Path file = isInput ? input : results.resolve(entries.group(1));
            byte[] bytes = Files.readAllBytes(file);
            assertThat(entries.group(2)).isEqualTo(String.valueOf(bytes.length));
            assertThat(entries.group(3))
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            inputs += isInput ? 1 : 0;
            outputs += isInput ? 0 : 1;
        }
        assertThat(inputs).as("study, codebook, participants, five transcripts").isEqualTo(8);
        assertThat(outputs).isEqualTo(contents(results).size() - 1);
        assertThat(manifest).contains("\"recruited\" : 18").contains("\"participants\" : 5");
        assertThat(manifest).as("no transcript text").doesNotContain("silos");
    }

    @Test
    void onlyWhatIsAskedForIsWritten(@TempDir Path folder) throws IOException {
        Path results = folder.resolve("results");
        assertThat(Session.run("run", EXAMPLE, "--out", results, "--only", "counts")
                        .status())
                .isZero();
        assertThat(contents(results)).containsOnlyKeys("counts.csv", "counts-by-participant.csv", "manifest.json");
        Session wrong = Session.run("run", EXAMPLE, "--out", results, "--only", "count");
        assertThat(wrong.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(wrong.err()).contains("did you mean \"counts\"?");
    }

    @Test
    void aFolderThatCannotBeMadeIsAnErrorAndNothingIsLeft(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        Session session = Session.run("run", EXAMPLE, "--out", file);
        assertThat(session.status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(Files.readString(file)).isEqualTo("mine");
        Session missing = Session.run("run", EXAMPLE, "--out", folder.resolve("no/such"));
        assertThat(missing.status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(folder.resolve("no")).doesNotExist();
    }

    @Test
    void aStudyWithABadCodebookLeavesTheOldResults(@TempDir Path folder) throws IOException {
        Path study = folder.resolve("study");
        assertThat(Session.run("init", study, "--example").status()).isZero();
        assertThat(Session.run("run", study, "--only", "counts").status()).isZero();
        Map<String, String> before = contents(study.resolve("results"));
        Files.writeString(study.resolve("codebook.yaml"), "themes:\n  - name: A\n    indicatorz: [x]\n");
        Session bad = Session.run("run", study, "--only", "counts");
        assertThat(bad.status()).isEqualTo(ExitStatus.INPUT);
        assertThat(bad.err()).contains("codebook.yaml:3:5").contains("indicators");
        assertThat(contents(study.resolve("results"))).isEqualTo(before);
    }
}
