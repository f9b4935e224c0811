package org.themata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.Study;
import org.themata.corpus.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a whole study. */
@Command(
        name = "run",
        description = "Runs a study: ledger, counts and tables into its output directory, with a manifest.",
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
            description = "Only these parts: ledger, counts, tables.")
    List<String> only = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        List<String> parts = only.stream()
                .map(part -> Choice.of("--only", part, StudyRun.PARTS.toArray(String[]::new)))
                .toList();
        Path file = file();
        Study read = StudyFile.read(file);
        StudyRun run = new StudyRun(this, file, read, parts.isEmpty() ? StudyRun.PARTS : parts);
        return run.into(folder(file, read));
    }

    private Path file() {
        if (study == null && studyOption == null && !Files.exists(Path.of(StudyOption.NAME))) {
            throw new UsageException(
                    "there is no " + StudyOption.NAME + " here", "name a study, or write one with themata init DIR");
        }
        if (study != null && studyOption != null) {
            throw new UsageException("the study was named twice", "name it once");
        }
        String named = study != null ? study : studyOption != null ? studyOption : StudyOption.NAME;
        Path path = Path.of(named);
        return Files.isDirectory(path) ? path.resolve(StudyOption.NAME) : path;
    }

    private Path folder(Path file, Study read) {
        if (out != null) {
            return Path.of(out);
        }
        Path beside = file.resolveSibling("results");
        return read.output().map(Path::of).orElse(beside);
    }
}
