package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
    @TempDir
    Path folder;

    static Stream<String> commands() {
        return CompletionCommand.whole().getSubcommands().entrySet().stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.getKey()),
                        entry.getValue().getSubcommands().keySet().stream().map(word -> entry.getKey() + " " + word)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItself(String command) {
        String[] words = command.split(" ");
        String[] asked = Arrays.copyOf(words, words.length + 1);
        asked[words.length] = "--help";
        Session byOption = Session.onTerminal(80, (Object[]) asked);
        assertThat(byOption.status()).isZero();
        assertThat(byOption.err()).isEmpty();
        assertThat(byOption.out())
                .startsWith("Usage: themata ")
                .contains("Example")
                .contains("\n  themata ");
        assertThat(byOption.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        String[] help = new String[words.length + 1];
        help[0] = "help";
        System.arraycopy(words, 0, help, 1, words.length);
        assertThat(Session.onTerminal(80, (Object[]) help).out()).isEqualTo(byOption.out());
    }

    @Test
    void everyOptionIsDescribed() {
        CompletionCommand.whole().getSubcommands().values().forEach(HelpTest::described);
    }

    private static void described(CommandLine line) {
        line.getCommandSpec()
                .options()
                .forEach(option -> assertThat(option.description())
                        .as(line.getCommandName() + " " + option.longestName())
                        .isNotEmpty());
        line.getSubcommands().values().forEach(HelpTest::described);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noExampleIsBroken(String command) {
        String help = Session.onTerminal(80, (Object[]) ("help " + command).split(" "))
                .out();
        CommandLine line = CompletionCommand.whole();
        for (String word : command.split(" ")) {
            line = line.getSubcommands().get(word);
        }
        assertThat(help.lines()).contains(line.getCommandSpec().usageMessage().footer());
    }

    @Test
    void theHelpOfInit() throws IOException {
        assertThat(Session.onTerminal(80, "init", "--help").out())
                .isEqualTo(Files.readString(Path.of("src/test/resources/org/themata/cli/init-help.txt")));
    }

    @Test
    void helpAloneListsTheCommands() {
        assertThat(Session.run("help").out()).isEqualTo(Overview.text());
    }

    @Test
    void versions() {
        Session session = Session.run("version");
        assertThat(session.out()).matches("(?s)themata \\d+\\.\\d+\\.\\d+.*\nJava .*\n.*icu4j \\d+.*\npicocli \\d.*");
        assertThat(session.out()).doesNotContain("${");
        assertThat(Session.run("--version").out()).isEqualTo(session.out());
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"bash", "zsh", "fish"})
    void completionIsValidForItsShell(String shell) throws IOException, InterruptedException {
        Session session = Session.run("completion", shell);
        assertThat(session.status()).isZero();
        assertThat(session.out())
                .contains("tokenise")
                .contains("tokenize")
                .contains("include-interviewer")
                .contains("convert");
        Path script = Files.writeString(folder.resolve("completion"), session.out());
        Process check;
        try {
            check = new ProcessBuilder(shell, "-n", script.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            Assumptions.abort(shell + " is not on this machine");
            return;
        }
        String said = new String(check.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
    }
}
