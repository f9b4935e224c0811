package org.themata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.themata.table.write.OutputException;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import picocli.CommandLine;

/** Finds the command that was asked for, runs it, and says what went wrong in one place. */
final class Themata {
    private final Terminal terminal;

    Themata(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs a command line and returns its exit status. */
    int run(String... args) {
        try {
            int status = dispatch(args);
            terminal.out().flush();
            return status;
        } catch (IOException e) {
            return ExitStatus.CLOSED_PIPE;
        } finally {
            terminal.err().flush();
        }
    }

    private int dispatch(String... args) throws IOException {
        if (args.length == 0 || args[0].equals("--help") || args[0].equals("-h")) {
            print(Overview.text());
            return args.length == 0 ? ExitStatus.USAGE : ExitStatus.DONE;
        }
        String name = args[0].equals("--version") || args[0].equals("-V") ? "version" : args[0];
        Optional<CommandName> command = CommandName.named(name);
        if (command.isEmpty()) {
            new Messages(terminal.err(), false, false)
                    .error("there is no command \"" + name + "\"", Nearest.remedy(name, CommandName.names()));
            return ExitStatus.USAGE;
        }
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        Optional<Command> plain = PlainArguments.read(command.get(), rest);
        return plain.isPresent() ? connected(plain.get()) : execute(command.get(), rest);
    }

    private int connected(Command command) throws IOException {
        command.connect(terminal);
        return run(command);
    }

    private int execute(CommandName name, String... args) throws IOException {
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
            return connected(used.getCommand());
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

    private int run(Command command) throws IOException {
        Messages messages = new Messages(terminal.err(), command.common().jsonErrors(), command.common().quiet);
        try {
            command.common().check();
            return command.call();
        } catch (UsageException e) {
            debug(command, e);
            messages.error(String.valueOf(e.getMessage()), e.remedy());
            return ExitStatus.USAGE;
        } catch (InputException e) {
            debug(command, e);
            messages.problems(e.problems());
            return ExitStatus.INPUT;
        } catch (OutputException e) {
            debug(command, e);
            messages.error(e.file() + ": " + e.reason(), e.remedy());
            return ExitStatus.OUTPUT;
        } catch (IOException e) {
            debug(command, e);
            return outputLost(e, messages);
        } catch (OutOfMemoryError e) {
            debug(command, e);
            messages.error("there is not enough memory for this input", "set THEMATA_OPTS=-Xmx4g, or more");
            return ExitStatus.INPUT;
        } catch (Exception | LinkageError | StackOverflowError e) {
            debug(command, e);
            messages.error(
                    "this is a bug in themata: " + e.getClass().getSimpleName(),
                    "please report it with the output of --debug and of themata version");
            return ExitStatus.BUG;
        }
    }

    /** Standard output that cannot be written: the reader of a pipe went away, or a disk is full. */
    private static int outputLost(IOException e, Messages messages) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("Broken pipe") || reason.contains("pipe is being closed")) {
            return ExitStatus.CLOSED_PIPE;
        }
        messages.error("standard output cannot be written: " + reason, "");
        return ExitStatus.OUTPUT;
    }

    private void debug(Command command, Throwable e) {
        if (command.common().debug) {
            e.printStackTrace(terminal.err());
        }
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

    private void print(String text) throws IOException {
        terminal.out().write(text.getBytes(StandardCharsets.UTF_8));
        terminal.out().flush();
    }
}
