package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private static final Path EXAMPLE = Path.of("examples/involving-people");

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
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
        assertThat(Session.run("run", EXAMPLE, "--out", one).status()).isZero();
        assertThat(contents(one)).isEqualTo(contents(four));
    }

    @Test
    void theFilesAreWhatTheCommandsSay(@TempDir Path folder) throws IOException {
        Path results = folder.resolve("results");
        assertThat(Session.run("run", EXAMPLE, "--out", results).status()).isZero();
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
        assertThat(Session.run("run", EXAMPLE, "--out", results).status()).isZero();
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
        assertThat(Session.run("run", study).status()).isZero();
        Map<String, String> before = contents(study.resolve("results"));
        Files.writeString(study.resolve("codebook.yaml"), "themes:\n  - name: A\n    indicatorz: [x]\n");
        Session bad = Session.run("run", study);
        assertThat(bad.status()).isEqualTo(ExitStatus.INPUT);
        assertThat(bad.err()).contains("codebook.yaml:3:5").contains("indicators");
        assertThat(contents(study.resolve("results"))).isEqualTo(before);
    }
}
