package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repeated run is compared byte for byte, and says what differs and why. */
class VerifyCommandTest {
    @TempDir
    Path folder;

    private Path study;
    private Path manifest;

    @BeforeEach
    void run() {
        study = folder.resolve("study");
        manifest = study.resolve("results/manifest.json");
        assertThat(Session.run("init", study, "--example").status()).isZero();
        assertThat(Session.run("run", study, "--only", "ledger,counts,tables").status())
                .isZero();
    }

    /** What differs, {@code kind name: state}. */
    private List<String> differences(Object... more) {
        Session session = verify(more);
        assertThat(session.status()).as(session.err()).isEqualTo(session.rows().isEmpty() ? 0 : 1);
        return session.rows().stream().map(VerifyCommandTest::shown).toList();
    }

    private Session verify(Object... more) {
        List<Object> words = new ArrayList<>(List.of("verify", manifest));
        words.addAll(List.of(more));
        return Session.run(words.toArray());
    }

    private static String shown(Map<String, String> row) {
        return row.get("kind") + " " + row.get("name") + ": " + row.get("state");
    }

    private String why(String name, String state) {
        return verify().rows().stream()
                .filter(row -> row.get("name").equals(name) && row.get("state").equals(state))
                .map(row -> row.get("why"))
                .findFirst()
                .orElse("");
    }

    private void edit(Path file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(file);
        String after = change.apply(before);
        assertThat(after).as("the change of " + file).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    private List<String> everything() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> all = new ArrayList<>();
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                all.add(file + " " + Files.getLastModifiedTime(file));
            }
            return all;
        }
    }

    @Test
    void whatHasNotChangedIsTheSame() throws IOException {
        List<String> before = everything();
        Session session = verify();
        assertThat(session.status()).isZero();
        assertThat(session.out()).isEqualTo("kind,name,state,why\n");
        assertThat(session.err()).contains("every byte as " + manifest + " says");
        assertThat(everything()).as("nothing is written").isEqualTo(before);
    }

    @Test
    void aTranscriptThatWasChanged() throws IOException {
        edit(study.resolve("transcripts/P01.txt"), text -> text.replace("silos", "towers"));
        assertThat(differences())
                .contains(
                        "input transcripts/P01.txt: changed",
                        "output codings.csv: changed",
                        "output tables/frequency.csv: changed")
                .doesNotContain("output tables/codebook.csv: changed")
                .noneMatch(line -> line.startsWith("version") || line.startsWith("option"));
        assertThat(why("counts.csv", "changed"))
                .isEqualTo("comes out otherwise, because of the input transcripts/P01.txt; first in line 2");
    }

    @Test
    void aTranscriptThatCameAndOneThatWent() throws IOException {
        Files.move(study.resolve("transcripts/P02.txt"), study.resolve("transcripts/P06.txt"));
        assertThat(differences())
                .contains(
                        "input transcripts/P02.txt: missing",
                        "input transcripts/P06.txt: new",
                        "output codings.csv: changed");
    }

    @Test
    void anotherVersion() throws IOException {
        edit(manifest, text -> text.replaceFirst("\"icu4j\" : \"[^\"]+\"", "\"icu4j\" : \"1.0\""));
        assertThat(differences()).containsExactly("version icu4j: changed");
        assertThat(why("icu4j", "changed")).startsWith("1.0 at the run, ");
    }

    @Test
    @DisplayName("the program changed and its version did not: said, and results of another build are not kept")
    void anotherBuild() throws IOException {
        String build = Build.identity();
        assertThat(build).matches("[0-9a-f]{64}");
        edit(manifest, text -> text.replace(build, "0".repeat(64)));
        assertThat(differences()).containsExactly("version build: changed");
        assertThat(why("build", "changed"))
                .isEqualTo("the program changed: " + "0".repeat(64) + " at the run, " + build + " now");
        Session again = Session.run("run", study);
        assertThat(again.err()).doesNotContain("kept, as").contains("transcripts, 5 participants");
        assertThat(differences()).isEmpty();
    }

    @Test
    void anotherRule() throws IOException {
        edit(study.resolve("study.yaml"), text -> text.replace("negated: include", "negated: exclude"));
        assertThat(differences())
                .contains("input study.yaml: changed", "option negated: changed", "output counts.csv: changed");
        assertThat(why("negated", "changed")).isEqualTo("include at the run, exclude now");
        assertThat(why("counts.csv", "changed")).contains("the input study.yaml; the option negated");
    }

    @Test
    void aTableThatIsNoMoreMade() throws IOException {
        edit(study.resolve("study.yaml"), text -> text.replace("compare: [sector]", "compare: [role]"));
        assertThat(differences())
                .contains(
                        "option compare: changed",
                        "output tables/crosstab-sector.csv: missing",
                        "output tables/crosstab-role.csv: new")
                .doesNotContain("output counts.csv: changed");
    }

    @Test
    void aResultThatWasEditedAndOneThatWasDeleted() throws IOException {
        edit(
                study.resolve("results/tables/frequency.md"),
                text -> text.replace("Silo working | 3", "Silo working | 4"));
        Files.delete(study.resolve("results/counts.csv"));
        assertThat(differences()).containsExactly("output counts.csv: missing", "output tables/frequency.md: edited");
        assertThat(why("tables/frequency.md", "edited")).matches("was edited after the run; first in line \\d+");
    }

    @Test
    void aNumberOfTheManifestThatWasEdited() throws IOException {
        edit(manifest, text -> text.replace("\"participants\" : 5", "\"participants\" : 50"));
        assertThat(differences()).containsExactly("output manifest.json: edited");
    }

    @Test
    void forPeople() throws IOException {
        edit(study.resolve("results/counts.csv"), text -> text + "\n");
        assertThat(verify("-f", "text").out())
                .isEqualTo("output counts.csv: edited\n  was edited after the run; first in line 18\n");
    }

    @Test
    void aRunWithALedgerAndASeedIsRepeatedWithThem() throws IOException {
        Path ledger = folder.resolve("reviewed.csv");
        Files.copy(study.resolve("results/codings.csv"), ledger);
        edit(ledger, text -> text.replaceFirst(",coded,", ",rejected,"));
        assertThat(Session.run("run", study, "--codings", ledger, "--seed", "7", "--only", "counts,ledger")
                        .err())
                .contains("removed")
                .contains("tables");
        assertThat(differences()).isEmpty();
        edit(ledger, text -> text.replaceFirst(",coded,", ",rejected,"));
        assertThat(differences())
                .contains(
                        "input ../reviewed.csv: changed", "output counts.csv: changed", "output codings.csv: changed");
    }

    @Test
    void theStudyIsAboveTheResultsOrNamed() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(Session.run("run", study, "--out", elsewhere, "--only", "counts,figures,report")
                        .status())
                .isZero();
        Session lost = Session.run("verify", elsewhere);
        assertThat(lost.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(lost.err()).contains("study.yaml is neither above").contains("name it with -s");
        assertThat(Session.run("verify", elsewhere, "-s", study).status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1]",
                "{\"manifest\" : 9}",
                "{\"manifest\" : 1, \"options\" : {\"seed\" : \"x\"}}",
                "{\"manifest\" : 1, \"outputs\" : [{\"file\" : \"../../study.yaml\", \"bytes\" : 1, \"sha256\" : \"0000000000000000000000000000000000000000000000000000000000000000\"}]}",
                "{\"manifest\" : 1, \"outputs\" : [{\"file\" : \"a.csv\", \"bytes\" : 1, \"sha256\" : \"xyz\"}]}",
                "{\"manifest\" : 1, \"outputs\" : \"all\"}"
            })
    void whatIsNoManifest(String text) throws IOException {
        Files.writeString(manifest, text);
        Session session = verify();
        assertThat(session.status()).as(session.err()).isEqualTo(ExitStatus.INPUT);
        assertThat(session.err()).contains("manifest.json");
        assertThat(Session.run("run", study, "--only", "counts").status())
                .as("and a run does not write over it")
                .isEqualTo(text.contains("seed") ? 0 : ExitStatus.INPUT);
    }
}
