package org.themata.cli;

import picocli.CommandLine.Command;

/** From other programs. */
@Command(
        name = "import",
        description =
                "Reads projects and coded segments of other programs: refi (.qdpx), taguette (.sqlite3), qualcoder "
                        + "(.qda), segments (tables of quotations).",
        subcommands = {
            ImportRefiCommand.class,
            ImportTaguetteCommand.class,
            ImportQualCoderCommand.class,
            ImportSegmentsCommand.class
        },
        footer = {"", "Example:", "  themata import refi project.qdpx -o study"})
final class ImportCommand extends Connected {
    @Override
    public Integer call() {
        throw new UsageException(
                "import needs a word that says what to read", "themata import refi, taguette, qualcoder or segments");
    }
}
