package org.themata.cli;

import picocli.CommandLine.Command;

@Command(name = "help")
final class HelpCommand extends Connected {
    @Override
    public Integer call() {
        throw new UsageException("help is not there yet", "");
    }
}
