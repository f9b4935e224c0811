package org.themata.cli;

import picocli.CommandLine.Command;

@Command(name = "run")
final class RunCommand extends Connected {
    @Override
    public Integer call() {
        throw new UsageException("run is not there yet", "");
    }
}
