package org.themata.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** Completion for shells. */
@Command(
        name = "completion",
        description = "Prints a script that teaches a shell to complete themata's commands and options.",
        footer = {
            "",
            "Example: bash",
            "  source <(themata completion bash)",
            "Example: zsh",
            "  source <(themata completion zsh)",
            "Example: fish",
            "  themata completion fish > ~/.config/fish/completions/themata.fish"
        })
final class CompletionCommand extends Connected {
    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    String shell = "";

    @Override
    public Integer call() throws IOException {
        String known = Choice.of("shell", shell, "bash", "zsh", "fish");
        CommandLine whole = whole();
        String script = known.equals("fish") ? FishCompletion.script(whole) : AutoComplete.bash("themata", whole);
        terminal().out().write(script.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        return ExitStatus.DONE;
    }

    /** All commands under one name; only here are they all made. */
    static CommandLine whole() {
        CommandLine whole = new CommandLine(CommandSpec.create().name("themata"));
        for (CommandName name : CommandName.values()) {
            CommandLine line = new CommandLine(name.create());
            line.getCommandSpec().usageMessage().description(name.summary());
            whole.addSubcommand(name.label(), line, name.aliases().toArray(String[]::new));
        }
        return whole;
    }
}
