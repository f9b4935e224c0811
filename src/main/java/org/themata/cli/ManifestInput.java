package org.themata.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.themata.text.InputException;
import org.themata.text.Place;

/**
 * A manifest that the user named, and the study that it is of.
 *
 * @param file the manifest
 * @param manifest what it says
 */
record ManifestInput(Path file, Manifest manifest) {

    /** @param named the manifest, or the folder of results that it is in */
    static ManifestInput read(Path named) {
        Path file = Files.isDirectory(named) ? named.resolve(Manifest.NAME) : named;
        return new ManifestInput(file, ManifestReader.read(file));
    }

    /** The folder of results. */
    Path folder() {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }

    /**
     * The study file: the one that is named, else the nearest of its name in the folders above the results, else the
     * one here.
     *
     * @throws UsageException if there is none
     */
    Path study(Optional<String> named) {
        if (named.isPresent()) {
            Path path = Path.of(named.get());
            return Files.isDirectory(path) ? path.resolve(StudyOption.NAME) : path;
        }
        String name = firstInput("study").orElse(StudyOption.NAME);
        for (Path above = folder().toAbsolutePath().normalize(); above != null; above = above.getParent()) {
            if (Files.isRegularFile(above.resolve(name))) {
                return shown(above.resolve(name));
            }
        }
        if (Files.isRegularFile(Path.of(name))) {
            return Path.of(name);
        }
        throw new UsageException(
                "the study " + name + " is neither above " + file + " nor here", "name it with -s " + StudyOption.NAME);
    }

    /** The shorter of two names for a file: as seen from here, or in full. */
    private static Path shown(Path study) {
        Path here = Path.of("").toAbsolutePath();
        return study.startsWith(here) ? here.relativize(study) : study;
    }

    /** The name of the first input of a role. */
    private Optional<String> firstInput(String role) {
        return manifest.basis().inputs().stream()
                .filter(input -> input.role().equals(role))
                .map(input -> input.entry().file())
                .findFirst();
    }

    /** Asks for the same run again. */
    StudyRequest request(Path study) {
        return StudyRequest.of(
                study,
                firstInput("codings")
                        .map(name -> StudyRequest.resolve(study, name).toString()),
                Optional.of(seed()),
                StudyPart.with(manifest.outputs()));
    }

    private long seed() {
        String seed = manifest.basis().options().getOrDefault("seed", "1");
        try {
            return Long.parseLong(seed);
        } catch (NumberFormatException e) {
            throw new InputException(
                    Place.of(file.toString()),
                    "the seed is no whole number: \"" + seed + "\"",
                    "name the manifest.json that themata run wrote");
        }
    }
}
