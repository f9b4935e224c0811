package org.themata.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** What every command holds: the common options and the terminal. */
abstract class Connected implements Command {
    @Mixin
    CommonOptions common = new CommonOptions();

    private @Nullable Terminal terminal;

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

    final Messages messages() {
        return new Messages(terminal().err(), common.jsonErrors(), common.quiet);
    }
}
