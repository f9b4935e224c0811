package org.themata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a whole study. */
@Command(
        name = "run",
        description =
                "Runs a study: ledger, counts, tables, figures and page into its output directory, with a manifest.",
        footer = {"", "Example:", "  themata run examples/involving-people"})
final class RunCommand extends Connected {
    @Parameters(
            paramLabel = "STUDY",
            arity = "0..1",
            description = "Study file, or the directory that it is in (default: here).")
    @Nullable
    String study;

    @Option(
            names = {"-s", "--study"},
            paramLabel = "FILE",
            description = "The same, as an option.")
    @Nullable
    String studyOption;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Output directory (default: the study's output, else results beside it).")
    @Nullable
    String out;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "Only these parts: ledger, counts, tables, figures, report.")
    List<String> only = new ArrayList<>();

    @Option(
            names = "--codings",
            paramLabel = "FILE",
            description = "Count this ledger (reviewed, or of human coders) in place of matching the codebook.")
    @Nullable
    String codings;

    @Override
    public Integer call() throws IOException {
        Set<StudyPart> parts = StudyPart.of(only);
        StudyRequest request =
                StudyRequest.of(file(), Optional.ofNullable(codings), Optional.ofNullable(common.seed), parts);
        return new StudyRun(this, request, out != null ? Path.of(out) : request.folder()).run();
    }

    private Path file() {
        if (study == null && studyOption == null && !Files.exists(Path.of(StudyOption.NAME))) {
            throw new UsageException(
                    "there is no " + StudyOption.NAME + " here", "name a study, or write one with themata init DIR");
        }
        if (study != null && studyOption != null) {
            throw new UsageException("the study was named twice", "name it once");
        }
        return Path.of(study != null ? study : studyOption != null ? studyOption : StudyOption.NAME);
    }
}
