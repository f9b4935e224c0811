package org.themata.cli;

import picocli.CommandLine.Command;

@Command(name = "explain")
final class ExplainCommand extends Connected {
    @Override
    public Integer call() {
        throw new UsageException("explain is not there yet", "");
    }
}
