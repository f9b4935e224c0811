package org.themata.cli;

import java.io.IOException;
import org.themata.exchange.ExportedStudy;
import org.themata.exchange.segments.Annotations;
import org.themata.table.write.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Codings as web annotations. */
@Command(
        name = "annotations",
        description =
                "Writes codings as W3C Web Annotations, one JSON object a line: places by position and by their words.",
        footer = {"", "Example:", "  themata export annotations --codings codings.csv transcripts/ -o codings.jsonl"})
final class ExportAnnotationsCommand extends Connected {
    @Mixin
    ExportInputs inputs = new ExportInputs();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write here; - is standard output (default: -).")
    String output = "-";

    @Override
    public Integer call() throws IOException {
        ExportedStudy study = inputs.read(this);
        try (OutputFile file = terminal().open(output)) {
            Annotations.write(study, file.stream());
            file.commit();
        }
        return ExitStatus.DONE;
    }
}
