package org.themata.cli;

import java.io.IOException;
import java.util.Locale;
import org.themata.exchange.ExportedStudy;
import org.themata.exchange.refi.RefiExport;
import org.themata.table.write.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A REFI-QDA project. */
@Command(
        name = "refi",
        description =
                "Writes a REFI-QDA project: texts, codebook, cases and variables, and one selection a coding with its "
                        + "coder. It is checked against the schema of the standard; what it cannot hold is said.",
        footer = {"", "Example:", "  themata export refi -s study.yaml --codings codings.csv -o study.qdpx"})
final class ExportRefiCommand extends Connected {
    @Mixin
    ExportInputs inputs = new ExportInputs();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The project: a .qdpx file, or - for standard output.")
    String output = "";

    @Option(names = "--unique-names", description = "Tell codes of the same name apart, as QualCoder needs it.")
    boolean uniqueNames;

    @Override
    public Integer call() throws IOException {
        if (!output.equals("-") && !output.toLowerCase(Locale.ROOT).endsWith(".qdpx")) {
            throw new UsageException("\"" + output + "\" does not end in .qdpx", "other programs look for that ending");
        }
        ExportedStudy study = inputs.read(this);
        RefiExport export = new RefiExport(study, "themata " + Version.number(), uniqueNames);
        try (OutputFile file = terminal().open(output)) {
            export.write(file.stream());
            file.commit();
        }
        export.losses().forEach(messages()::note);
        return ExitStatus.DONE;
    }
}
