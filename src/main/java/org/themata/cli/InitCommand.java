package org.themata.cli;

import picocli.CommandLine.Command;

@Command(name = "init")
final class InitCommand extends Connected {
    @Override
    public Integer call() {
        throw new UsageException("init is not there yet", "");
    }
}
