package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PlainArgumentsTest {
    private final Terminal terminal = new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            false,
            false,
            80);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count",
                "count -c codebook.yaml a.txt b.txt",
                "count a.txt --by participant,document --by sector -o out.csv --wide --measure share -",
                "count --codebook=c.yaml --threads 2 --seed=7 --interviewer I,INT --color never -q --no-progress x y z",
                "count -s study --level 1-2 --unit sentence --include-interviewer --keep-going --errors json",
                "code -c c.yaml --context 5 -f jsonl t.txt",
                "tokenise --kinds word,number --lemma -",
                "table quotes -c c.yaml --code a,b --digits 1 transcripts",
                "table",
                "kwic -e co-production --window 7 a.txt",
                "run study --only counts,tables",
                "run",
                "version -v",
                "completion bash",
                "help table",
                "init there --example",
                "explain -c c.yaml --text hello"
            })
    void setsWhatPicocliSets(String line) {
        CommandName name = CommandName.named(line.split(" ")[0]).orElseThrow();
        String[] args = line.substring(name.label().length()).strip().split("\\s+");
        String[] rest = args[0].isEmpty() ? new String[0] : args;

        Optional<Command> plain = PlainArguments.read(name, rest);

        CommandLine picocli = PicocliArguments.commandLine(name, terminal);
        picocli.parseArgs(rest);
        assertThat(plain).isPresent();
        assertThat(plain.orElseThrow()).usingRecursiveComparison().isEqualTo(picocli.getCommand());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count --help",
                "count -h",
                "count --wied",
                "count -c",
                "count -c --wide",
                "count -c a -c b",
                "count -c a --codebook b",
                "count -qv",
                "count --wide=true",
                "count --threads two",
                "count --by a,,b",
                "count -- a.txt",
                "count @arguments",
                "count --threads -1",
                "completion",
                "completion bash zsh",
                "version now",
                "help a b c",
                "codebook check",
                "corpus check"
            })
    void leavesTheRestToPicocli(String line) {
        CommandName name = CommandName.named(line.split(" ")[0]).orElseThrow();
        assertThat(PlainArguments.read(
                        name, line.substring(name.label().length()).strip().split("\\s+")))
                .isEmpty();
    }

    @Test
    void leavesAnEmptyArgumentToPicocli() {
        assertThat(PlainArguments.read(CommandName.COUNT, "")).isEmpty();
        assertThat(PlainArguments.read(CommandName.COUNT, "-c", "")).isEmpty();
    }

    @Test
    void knowsTheClassOfEveryCommand() {
        for (CommandName name : CommandName.values()) {
            assertThat(name.create().getClass().getSimpleName()).isEqualTo(name.className());
        }
    }
}
