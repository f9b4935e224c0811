package org.themata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.exchange.ExportedStudy;
import org.themata.exchange.MemoFile;
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
    private static final String MEMOS = "memos.csv";

    @Mixin
    ExportInputs inputs = new ExportInputs();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The project: a .qdpx file, or - for standard output.")
    String output = "";

    @Option(
            names = "--memos",
            paramLabel = "FILE",
            description = "Memos to write as notes (default: memos.csv beside the study file, if it is there).")
    @Nullable
    String memos;

    @Option(names = "--unique-names", description = "Tell codes of the same name apart, as QualCoder needs it.")
    boolean uniqueNames;

    @Override
    public Integer call() throws IOException {
        if (!output.equals("-") && !output.toLowerCase(Locale.ROOT).endsWith(".qdpx")) {
            throw new UsageException("\"" + output + "\" does not end in .qdpx", "other programs look for that ending");
        }
        ExportedStudy read = inputs.read(this);
        Optional<Path> file = memos();
        ExportedStudy study = file.isEmpty() ? read : read.with(MemoFile.read(file.get(), read));
        RefiExport export = new RefiExport(study, "themata " + Version.number(), uniqueNames);
        try (OutputFile project = terminal().open(output)) {
            export.write(project.stream());
            project.commit();
        }
        file.ifPresent(from -> messages().note(study.memos().size() + " memos of " + from + " are notes"));
        export.losses().forEach(messages()::note);
        return ExitStatus.DONE;
    }

    private Optional<Path> memos() {
        if (memos != null) {
            return Optional.of(Path.of(memos));
        }
        boolean named = !inputs.corpus.transcripts.isEmpty();
        return inputs.studyOption
                .study(named)
                .map(study -> Path.of(study.file()).resolveSibling(MEMOS))
                .filter(Files::isRegularFile);
    }
}
