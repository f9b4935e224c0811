package org.themata.cli;

import picocli.CommandLine.Command;

/** Names and other identifiers replaced, with a key kept apart. */
@Command(
        name = "deidentify",
        description = {
            "Replaces names and other identifiers in transcripts, in steps: propose writes a table of what may tell who "
                    + "somebody is; you decide on every row; apply writes new transcripts and, apart from them, the key "
                    + "that leads back; check searches what you share for anything in the key; restore leads back.",
            "What no rule or list knows is not proposed, and what people tell can identify them without a name: read "
                    + "the new transcripts before you share them."
        },
        subcommands = {
            DeidentifyProposeCommand.class,
            DeidentifyApplyCommand.class,
            DeidentifyCheckCommand.class,
            DeidentifyRestoreCommand.class
        },
        footer = {
            "",
            "Example:",
            "  themata deidentify propose transcripts/ -o review.csv",
            "  themata deidentify apply --review review.csv --key key.csv -o shared",
            "  themata deidentify check --key key.csv shared"
        })
final class DeidentifyCommand extends Connected {
    @Override
    public Integer call() {
        throw new UsageException(
                "deidentify needs a word that says what to do", "themata deidentify propose, apply, check or restore");
    }
}
