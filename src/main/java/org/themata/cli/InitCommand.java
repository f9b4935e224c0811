package org.themata.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a study that runs. */
@Command(
        name = "init",
        description =
                "Writes study.yaml, codebook.yaml, participants.csv and transcripts/ into a folder: a study that runs. "
                        + "Nothing is overwritten.",
        footer = {"", "Example: the worked example, to try things out", "  themata init my-study --example"})
final class InitCommand extends Connected {
    @Parameters(paramLabel = "DIR", description = "The folder; made if it is missing.")
    String directory = "";

    @Option(names = "--example", description = "The worked example: five invented interviews about co-production.")
    boolean example;

    @Override
    public Integer call() throws IOException {
        StudyKit kit = example ? StudyKit.EXAMPLE : StudyKit.START;
        kit.write(folder());
        messages().note("wrote " + String.join(", ", kit.files()) + "; now: themata run " + directory);
        return ExitStatus.DONE;
    }

    private Path folder() {
        try {
            if (!directory.isBlank()) {
                return Path.of(directory);
            }
        } catch (InvalidPathException e) {
            throw new UsageException("\"" + directory + "\" is no name for a folder", "name another");
        }
        throw new UsageException("the name of the folder is empty", "name one, or . for this one");
    }
}
