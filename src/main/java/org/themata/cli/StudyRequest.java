package org.themata.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.themata.corpus.Study;
import org.themata.corpus.StudyFile;

/**
 * What a run is asked to make. A manifest says enough to ask for the same again.
 *
 * @param file the study file
 * @param study what it says
 * @param codings a ledger to count in place of what the engine finds
 * @param seed of everything random
 * @param parts what to write
 */
record StudyRequest(Path file, Study study, Optional<String> codings, long seed, Set<StudyPart> parts) {

    /** Copies the parts. */
    StudyRequest {
        parts = Set.copyOf(parts);
    }

    /**
     * Reads the study.
     *
     * @param named a study file, or the folder that it is in
     * @param seed empty = the study's, else 1
     */
    static StudyRequest of(Path named, Optional<String> codings, Optional<Long> seed, Set<StudyPart> parts) {
        Path file = Files.isDirectory(named) ? named.resolve(StudyOption.NAME) : named;
        Study study = StudyFile.read(file);
        return new StudyRequest(
                file,
                study,
                codings,
                seed.orElseGet(() -> study.seed().map(Integer::longValue).orElse(1L)),
                parts);
    }

    /** The study's output folder, else {@code results} beside it. */
    Path folder() {
        return study.output().map(Path::of).orElse(file.resolveSibling("results"));
    }

    /** A file's name as seen from the study's folder: the same wherever the study lies. */
    String relative(Path input) {
        Path home = file.toAbsolutePath().normalize().getParent();
        Path absolute = input.toAbsolutePath().normalize();
        boolean elsewhere = home == null || !Objects.equals(home.getRoot(), absolute.getRoot());
        Path shown = elsewhere ? absolute : Objects.requireNonNull(home).relativize(absolute);
        return shown.toString().replace('\\', '/');
    }

    /** The file that {@link #relative} gave a name; it need not exist. */
    static Path resolve(Path study, String name) {
        return study.resolveSibling(name).normalize();
    }
}
