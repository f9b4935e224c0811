package org.themata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.exchange.segments.TaguetteProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A project of Taguette. */
@Command(
        name = "taguette",
        description = "Makes a study of a project of Taguette: transcripts, tags as codes, highlights as codings.",
        footer = {"", "Example:", "  themata import taguette project.sqlite3 -o study"})
final class ImportTaguetteCommand extends Connected {
    @Parameters(paramLabel = "PROJECT", description = "The project: a .sqlite3 file.")
    String project = "";

    @Mixin
    NewStudy study = new NewStudy();

    @Option(names = "--project", paramLabel = "NAME", description = "Which project, if there are several in the file.")
    @Nullable
    String name;

    @Override
    public Integer call() throws IOException {
        study.write(TaguetteProject.read(Path.of(project), Optional.ofNullable(name)), messages());
        return ExitStatus.DONE;
    }
}
