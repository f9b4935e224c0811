package org.themata.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.themata.table.write.OutputException;
import org.themata.text.InputException;
import org.themata.text.Nearest;

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
            return outputLost(e, new Messages(terminal.err(), List.of(args).contains("--errors=json"), false));
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
        terminal.inputs().named(rest);
        Optional<CommandName> kind =
                command.get() == CommandName.TABLE && rest.length > 0 ? TableKind.command(rest[0]) : Optional.empty();
        return kind.isPresent() ? run(kind.get(), Arrays.copyOfRange(rest, 1, rest.length)) : run(command.get(), rest);
    }

    private int run(CommandName command, String... args) throws IOException {
        Optional<Command> plain = PlainArguments.read(command, args);
        return plain.isPresent() ? connected(plain.get()) : new PicocliArguments(this, terminal).run(command, args);
    }

    /** Runs a command whose options are set. */
    int connected(Command command) throws IOException {
        command.connect(terminal);
        return run(command);
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

    private void print(String text) throws IOException {
        terminal.out().write(text.getBytes(StandardCharsets.UTF_8));
        terminal.out().flush();
    }
}
