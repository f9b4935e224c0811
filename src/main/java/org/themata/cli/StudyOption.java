package org.themata.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.Study;
import org.themata.corpus.StudyFile;
import picocli.CommandLine.Option;

/** The study file. */
final class StudyOption {
    /** Its usual name. */
    static final String NAME = "study.yaml";

    @Option(
            names = {"-s", "--study"},
            paramLabel = "FILE",
            description = "Study file (default: study.yaml here, if no transcripts are named).")
    @Nullable
    String file;

    /**
     * The study: the named one, or the one in the current directory unless the command line says what to read.
     *
     * @param inputsNamed whether transcripts were named
     */
    Optional<Study> study(boolean inputsNamed) {
        if (file != null) {
            Path path = Path.of(file);
            return Optional.of(StudyFile.read(Files.isDirectory(path) ? path.resolve(NAME) : path));
        }
        if (!inputsNamed && Files.isRegularFile(Path.of(NAME))) {
            return Optional.of(StudyFile.read(Path.of(NAME)));
        }
        return Optional.empty();
    }
}
