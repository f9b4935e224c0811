package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every command has its page, and every option stands on it with the words of its help: between the lines {@code <!--
 * options WORD -->} and {@code <!-- end of options -->}. With {@code -Dthemata.golden=write} the tables are written
 * anew.
 */
class DocsOptionsTest {
    private static final Path FOLDER = Path.of("docs", "commands");
    private static final boolean WRITE = "write".equals(System.getProperty("themata.golden"));
    private static final String END = "<!-- end of options -->";
    private static final List<String> GROUPS =
            List.of("This command", "Codebook and matching", "Transcripts", "Output", "All commands");

    @ParameterizedTest
    @EnumSource(CommandName.class)
    void standsOnItsPage(CommandName name) {
        Path page = FOLDER.resolve(name.label() + ".md");
        CommandLine line = new CommandLine(name.create());
        if (WRITE && !Files.exists(page)) {
            begin(page, name, line);
        }
        assertThat(page)
                .as("the command " + name.label() + " has no page; -Dthemata.golden=write begins one")
                .isRegularFile();
        check(page, "<!-- options -->", line);
        line.getSubcommands().forEach((word, inner) -> check(page, "<!-- options " + word + " -->", inner));
    }

    @Test
    void noPageWithoutACommand() throws IOException {
        try (Stream<Path> pages = Files.list(FOLDER)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .filteredOn(page -> !page.equals("README"))
                    .allSatisfy(page -> assertThat(CommandName.named(page)).isPresent());
        }
    }

    @Test
    void theIndexHasEveryCommand() throws IOException {
        Path file = FOLDER.resolve("README.md");
        String index = Files.readString(file);
        StringBuilder rows = new StringBuilder();
        for (CommandName name : CommandName.values()) {
            rows.append("| [" + name.label() + "](" + name.label() + ".md) | " + name.summary() + " |\n");
        }
        int from = index.indexOf("| [");
        int to = index.indexOf("\n\n", from) + 1;
        if (WRITE) {
            Files.writeString(file, index.substring(0, from) + rows + index.substring(to));
            return;
        }
        assertThat(index.substring(from, to)).isEqualTo(rows.toString());
    }

    /** A page to go on from: what help says, and the places of the options. */
    private static void begin(Path page, CommandName name, CommandLine line) {
        String about = String.join(" ", line.getCommandSpec().usageMessage().description());
        StringBuilder text = new StringBuilder("# themata " + name.label() + "\n\n" + about + "\n\n## Options\n\n"
                + "<!-- options -->\n" + END + "\n");
        line.getSubcommands()
                .keySet()
                .forEach(word -> text.append("\n## themata " + name.label() + " " + word + "\n\n<!-- options " + word
                        + " -->\n" + END + "\n"));
        try {
            Files.writeString(page, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Path file, String begin, CommandLine line) {
        String table = table(line);
        try {
            String page = Files.readString(file);
            int from = page.indexOf(begin);
            int to = page.indexOf(END, from);
            assertThat(from).as(file + " lacks " + begin).isNotNegative();
            assertThat(to).as(file + " lacks " + END).isNotNegative();
            from += begin.length();
            if (WRITE) {
                Files.writeString(file, page.substring(0, from) + "\n" + table + page.substring(to));
                return;
            }
            assertThat(page.substring(from, to).strip()).as(file.toString()).isEqualTo(table.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(CommandLine line) {
        Map<String, List<OptionSpec>> groups = new LinkedHashMap<>();
        GROUPS.forEach(group -> groups.put(group, new ArrayList<>()));
        for (OptionSpec option : line.getCommandSpec().options()) {
            groups.getOrDefault(group(option), List.of()).add(option);
        }
        StringBuilder table = new StringBuilder();
        groups.forEach((group, options) -> {
            if (!options.isEmpty()) {
                table.append("\n| ").append(group).append(" | |\n|---|---|\n");
                options.forEach(option -> table.append(row(option)));
            }
        });
        return table.append('\n').toString();
    }

    private static String row(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return "| `" + String.join("`, `", option.names()) + value + "` | "
                + String.join(" ", option.description()).replace("|", "\\|") + " |\n";
    }

    private static String group(OptionSpec option) {
        String declaring = ((Field) option.userObject()).getDeclaringClass().getSimpleName();
        return switch (declaring) {
            case "CommonOptions" -> "All commands";
            case "OutputOptions" -> "Output";
            case "ReadingOptions", "StudyOption" -> "Transcripts";
            case "CodebookInputs" -> "Codebook and matching";
            default -> "This command";
        };
    }
}
