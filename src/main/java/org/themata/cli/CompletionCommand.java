package org.themata.cli;

import picocli.CommandLine.Command;

@Command(name = "completion")
final class CompletionCommand extends Connected {
    @Override
    public Integer call() {
        throw new UsageException("completion is not there yet", "");
    }
}
