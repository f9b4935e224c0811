package org.themata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.themata.text.Nearest;
import picocli.CommandLine;

/** Reads the command lines that {@link PlainArguments} leaves: help, wrong ones, and unusual ones. */
final class PicocliArguments {
    private final Themata themata;
    private final Terminal terminal;

    PicocliArguments(Themata themata, Terminal terminal) {
        this.themata = themata;
        this.terminal = terminal;
    }

    /** Runs a command line: the command, its help, or what is wrong with it; returns the exit status. */
    int run(CommandName name, String... args) throws IOException {
        CommandLine line = commandLine(name, terminal);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        try {
            CommandLine.ParseResult parsed = line.parseArgs(args);
            CommandLine used = deepest(parsed);
            wordFirst(parsed);
            if (used.isUsageHelpRequested()) {
                used.usage(line.getOut());
                return ExitStatus.DONE;
            }
            return themata.connected(used.getCommand());
        } catch (CommandLine.ParameterException e) {
            messages(args).error(String.valueOf(e.getMessage()), remedy(e, name));
            return ExitStatus.USAGE;
        }
    }

    /** A word such as {@code check} belongs to what stands behind it; what stands before it would be lost. */
    private static void wordFirst(CommandLine.ParseResult parsed) {
        if (parsed.hasSubcommand() && !parsed.matchedArgs().isEmpty()) {
            String word = parsed.subcommand().commandSpec().name();
            throw new CommandLine.ParameterException(
                    parsed.commandSpec().commandLine(),
                    "\"" + word + "\" must come first, options and transcripts behind it (a file of that name: ./"
                            + word + ")");
        }
    }

    private static CommandLine deepest(CommandLine.ParseResult parsed) {
        List<CommandLine> lines = parsed.asCommandLineList();
        return lines.get(lines.size() - 1);
    }

    /** A command line that knows only this command: making all of them would cost every start. */
    static CommandLine commandLine(CommandName name, Terminal terminal) {
        CommandLine line = new CommandLine(name.create());
        line.setCommandName("themata " + name.label());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUnmatchedOptionsArePositionalParams(false);
        line.setUsageHelpWidth(Math.max(60, Math.min(120, terminal.width())));
        line.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        line.getSubcommands()
                .values()
                .forEach(word -> word.getCommandSpec().usageMessage().abbreviateSynopsis(true));
        return line;
    }

    private Messages messages(String... args) {
        List<String> given = List.of(args);
        boolean json = given.contains("--errors=json")
                || given.indexOf("--errors") >= 0
                        && given.indexOf("--errors") + 1 < given.size()
                        && given.get(given.indexOf("--errors") + 1).equals("json");
        return new Messages(terminal.err(), json, false);
    }

    private static String remedy(CommandLine.ParameterException e, CommandName name) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String wrong = unmatched.getUnmatched().get(0);
            List<String> known =
                    new ArrayList<>(e.getCommandLine().getSubcommands().keySet());
            e.getCommandLine().getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
            Optional<String> near = Nearest.to(wrong, known);
            if (near.isPresent()) {
                return "did you mean \"" + near.get() + "\"?";
            }
        }
        return "see themata " + name.label() + " --help";
    }
}
