package org.themata.cli;

import picocli.CommandLine.Command;

/** Check, show or convert a codebook. */
@Command(
        name = "codebook",
        description = "Checks a codebook, shows it, writes it in another format, compares two, suggests indicators.",
        subcommands = {
            CodebookCheckCommand.class,
            CodebookShowCommand.class,
            CodebookConvertCommand.class,
            CodebookDiffCommand.class,
            CodebookSuggestCommand.class
        },
        footer = {"", "Example:", "  themata codebook check codebook.yaml"})
final class CodebookCommand extends Connected {
    @Override
    public Integer call() {
        throw new UsageException(
                "codebook needs a word that says what to do", "themata codebook check, show, convert, diff or suggest");
    }
}
