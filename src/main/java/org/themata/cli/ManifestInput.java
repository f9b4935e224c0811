package org.themata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.themata.text.InputException;
import org.themata.text.Place;

/**
 * A manifest that the user named, and the study that it is of.
 *
 * @param file the manifest
 * @param manifest what it says
 */
record ManifestInput(Path file, Manifest manifest) {

    /**
     * Reads a manifest.
     *
     * @param named the manifest, the folder of results that it is in, or the study (its file or folder)
     * @throws InputException if there is none
     */
    static ManifestInput read(Path named) {
        Path file = manifestOf(named);
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    Place.of(file.toString()), "there is no such manifest", "themata run writes one; name it");
        }
        return new ManifestInput(file, ManifestReader.read(file));
    }

    private static Path manifestOf(Path named) {
        if (Files.isDirectory(named)) {
            Path study = named.resolve(StudyOption.NAME);
            boolean ofStudy = !Files.exists(named.resolve(Manifest.NAME)) && Files.isRegularFile(study);
            return ofStudy ? manifestOf(study) : named.resolve(Manifest.NAME);
        }
        String name = named.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml")
                ? StudyRequest.of(named, Optional.empty(), Optional.empty(), Set.of())
                        .folder()
                        .resolve(Manifest.NAME)
                : named;
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

    /** The inputs that are not as they were at the run; empty also if the study is not found. */
    List<String> changed() throws IOException {
        Path study;
        try {
            study = study(Optional.empty());
        } catch (UsageException notFound) {
            return List.of();
        }
        List<String> changed = new ArrayList<>();
        for (Manifest.Input input : manifest.basis().inputs()) {
            String name = input.entry().file();
            Path now = StudyRequest.resolve(study, name);
            if (!Files.isRegularFile(now) || !Fingerprint.of(now, name).equals(input.entry())) {
                changed.add(name);
            }
        }
        return changed;
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
