package org.themata.cli;

import picocli.CommandLine.Command;

@Command(name = "corpus")
final class CorpusCommand extends Connected {
    @Override
    public Integer call() {
        throw new UsageException("corpus is not there yet", "");
    }
}
