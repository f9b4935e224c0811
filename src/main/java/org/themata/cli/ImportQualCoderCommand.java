package org.themata.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.themata.exchange.segments.QualCoderProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A project of QualCoder. */
@Command(
        name = "qualcoder",
        description =
                "Makes a study of a project of QualCoder: transcripts, codes with their categories, cases, codings.",
        footer = {"", "Example:", "  themata import qualcoder project.qda -o study"})
final class ImportQualCoderCommand extends Connected {
    @Parameters(paramLabel = "PROJECT", description = "The project: a folder that ends in .qda, or data.qda in it.")
    String project = "";

    @Mixin
    NewStudy study = new NewStudy();

    @Override
    public Integer call() throws IOException {
        study.write(QualCoderProject.read(Path.of(project)), messages());
        return ExitStatus.DONE;
    }
}
