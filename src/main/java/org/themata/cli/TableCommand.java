package org.themata.cli;

import picocli.CommandLine.Command;

@Command(name = "table")
final class TableCommand extends Connected {
    @Override
    public Integer call() {
        throw new UsageException("table is not there yet", "");
    }
}
