package org.themata.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** What every command holds: the common options and the terminal. */
abstract class Connected implements Command {
    @Mixin
    CommonOptions common = new CommonOptions();

    private @Nullable Terminal terminal;
    private @Nullable Messages messages;

    @Override
    public final CommonOptions common() {
        return common;
    }

    @Override
    public final void connect(Terminal to) {
        terminal = to;
    }

    final Terminal terminal() {
        return java.util.Objects.requireNonNull(terminal, "connect comes first");
    }

    /** What is said on standard error; one for the whole command, so that nothing is said twice. */
    final Messages messages() {
        if (messages == null) {
            messages = new Messages(terminal().err(), common.jsonErrors(), common.quiet);
        }
        return messages;
    }
}
