package org.themata.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.themata.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains a command. */
@Command(
        name = "help",
        description = "Explains a command, or lists all.",
        footer = {"", "Example:", "  themata help count"})
final class HelpCommand extends Connected {
    @Parameters(paramLabel = "COMMAND", arity = "0..2", description = "The command, and its word if it has any.")
    List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        terminal().out().write(text().getBytes(StandardCharsets.UTF_8));
        return ExitStatus.DONE;
    }

    private String text() {
        if (words.isEmpty()) {
            return Overview.text();
        }
        CommandName name = CommandName.named(words.get(0)).orElseThrow(() -> unknown(0, CommandName.names()));
        CommandLine line = PicocliArguments.commandLine(name, terminal());
        if (words.size() > 1) {
            List<String> known = List.copyOf(line.getSubcommands().keySet());
            CommandLine inner = line.getSubcommands().get(words.get(1));
            if (inner == null) {
                throw unknown(1, known);
            }
            line = inner;
        }
        return line.getUsageMessage();
    }

    private UsageException unknown(int at, List<String> known) {
        String remedy = known.isEmpty() ? "it has no words of its own" : Nearest.remedy(words.get(at), known);
        return new UsageException("there is no command \"" + String.join(" ", words.subList(0, at + 1)) + "\"", remedy);
    }
}
