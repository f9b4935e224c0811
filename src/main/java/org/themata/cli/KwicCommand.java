package org.themata.cli;

import picocli.CommandLine.Command;

@Command(name = "kwic")
final class KwicCommand extends Connected {
    @Override
    public Integer call() {
        throw new UsageException("kwic is not there yet", "");
    }
}
