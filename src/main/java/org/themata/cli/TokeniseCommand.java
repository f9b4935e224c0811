package org.themata.cli;

import picocli.CommandLine.Command;

@Command(name = "tokenise")
final class TokeniseCommand extends Connected {
    @Override
    public Integer call() {
        throw new UsageException("tokenise is not there yet", "");
    }
}
