package org.themata.cli;

import picocli.CommandLine.Command;

@Command(name = "version")
final class VersionCommand extends Connected {
    @Override
    public Integer call() {
        throw new UsageException("version is not there yet", "");
    }
}
