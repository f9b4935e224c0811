package org.themata.cli;

import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a command line that is plainly right without picocli, which takes longer to start than all else. Whatever is
 * not plain (an unknown option, one given twice, a missing value, help, short options in one word) is left to picocli,
 * which knows what to say.
 */
final class PlainArguments {
    private final PlainOptions options;
    private final String[] args;
    private final BitSet given = new BitSet();
    private int next;
    private int taken;

    private PlainArguments(PlainOptions options, String... args) {
        this.options = options;
        this.args = args;
    }

    /** The command with its options set, or empty if the command line is not plain. */
    static Optional<Command> read(CommandName name, String... args) {
        PlainOptions options = optionsOf(name);
        return options != null && new PlainArguments(options, args).isPlain()
                ? Optional.of(options.command())
                : Optional.empty();
    }

    private static @Nullable PlainOptions optionsOf(CommandName name) {
        try {
            Class<?> type = Class.forName(PlainArguments.class.getPackageName() + ".Plain" + name.className());
            return (PlainOptions) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private boolean isPlain() {
        while (next < args.length) {
            if (!takesNext()) {
                return false;
            }
        }
        return taken >= options.fewest();
    }

    private boolean takesNext() {
        String word = args[next++];
        if (word.isEmpty() || word.charAt(0) == '@') {
            return false;
        }
        if (word.charAt(0) != '-' || word.length() == 1) {
            return options.take(taken++, word);
        }
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        int option = options.find(equals < 0 ? word : word.substring(0, equals));
        if (option < 0) {
            return false;
        }
        PlainOptions.Kind kind = options.kind(option);
        if (given.get(option) && kind != PlainOptions.Kind.LIST) {
            return false;
        }
        given.set(option);
        if (kind == PlainOptions.Kind.FLAG) {
            options.set(option, "");
            return equals < 0;
        }
        if (equals < 0 && next == args.length) {
            return false;
        }
        return set(option, equals < 0 ? args[next++] : word.substring(equals + 1));
    }

    private boolean set(int option, String value) {
        if (!isPlain(value)) {
            return false;
        }
        try {
            options.set(option, value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Quotation marks, empty values and those that look like an option have rules of their own in picocli. */
    private static boolean isPlain(String value) {
        return !value.isEmpty()
                && value.charAt(0) != '@'
                && (value.charAt(0) != '-' || value.length() == 1)
                && value.indexOf('"') < 0
                && value.indexOf('\\') < 0
                && !value.startsWith(",")
                && !value.endsWith(",")
                && !value.contains(",,");
    }
}
