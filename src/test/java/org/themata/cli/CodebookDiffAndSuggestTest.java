package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themata.text.InputException;
import picocli.CommandLine;

class CodebookDiffAndSuggestTest {
    @TempDir
    Path folder;

    @BeforeEach
    void study() throws IOException {
        Files.writeString(folder.resolve("old.yaml"), "themes:\n  - {name: Silos, indicators: [silo]}\n");
        Files.writeString(folder.resolve("new.yaml"), "themes:\n  - {name: Silos, indicators: [silo*]}\n");
        Files.writeString(
                folder.resolve("a.txt"),
                "Interviewer: How is it? Silos?\n\nAnn: We work in silos, behind closed doors. Nobody talks.\n\n"
                        + "Interviewer: And you?\n\nBob: One silo with closed doors. We like it here in the sun, with all our tea "
                        + "and the cake and the long walks at noon by the sea.\n\nAnn: So do I.\n\nBob: Good.\n");
    }

    @Test
    void showsCodingsGained() throws Exception {
        String csv = run(new CodebookDiffCommand(), "old.yaml", "new.yaml", "a.txt");
        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv).contains("gained,silos,a,").contains(",silo*,silos,");
        assertThat(run(new CodebookDiffCommand(), "old.yaml", "new.yaml", "a.txt", "--show", "themes"))
                .contains("\nsilos,Silos,1,2,1,0,1,2,1,2\n");
        assertThat(run(new CodebookDiffCommand(), "old.yaml", "new.yaml", "a.txt", "-f", "text"))
                .contains("Changes of the codebook", "Codings gained and lost", "Themes before and after");
    }

    @Test
    void withoutTranscriptsOnlyTheCodebooksAreCompared() throws Exception {
        assertThat(run(new CodebookDiffCommand(), "old.yaml", "new.yaml"))
                .isEqualTo("change,code,path_before,path_after,indicators_added,indicators_removed,texts_changed\n"
                        + "indicators,silos,Silos,Silos,silo*,silo,\n");
        assertThatThrownBy(() -> run(new CodebookDiffCommand(), "old.yaml", "new.yaml", "--show", "codings"))
                .isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> run(new CodebookDiffCommand(), "old.yaml")).isInstanceOf(UsageException.class);
    }

    @Test
    void suggestsWhatIsSaidWithTheCode() throws Exception {
        String csv = run(new CodebookSuggestCommand(), "-c", path("new.yaml"), "--code", "silos", "a.txt");
        assertThat(csv.lines().map(line -> line.replaceAll(",.*", "")))
                .containsExactly("candidate", "closed", "closed doors", "doors");
        assertThatThrownBy(() -> run(new CodebookSuggestCommand(), "-c", path("new.yaml"), "--code", "silo", "a.txt"))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problems().get(0).remedy()).isEqualTo("did you mean \"silos\"?"));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String run(Command command, String... args) throws Exception {
        for (int i = 0; i < args.length; i++) {
            args[i] = args[i].matches("[a-z]+\\.(yaml|txt)") ? path(args[i]) : args[i];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        new CommandLine(command).parseArgs(args);
        command.connect(new Terminal(new ByteArrayInputStream(new byte[0]), out, err, false, false, 80));
        assertThat(command.call()).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
