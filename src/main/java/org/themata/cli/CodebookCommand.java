package org.themata.cli;

import picocli.CommandLine.Command;

@Command(name = "codebook")
final class CodebookCommand extends Connected {
    @Override
    public Integer call() {
        throw new UsageException("codebook is not there yet", "");
    }
}
