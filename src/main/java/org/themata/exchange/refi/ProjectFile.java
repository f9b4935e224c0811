package org.themata.exchange.refi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.exchange.Archive;
import org.themata.text.FileStamp;
import org.themata.text.InputException;
import org.themata.text.Place;

/** A project file: its XML, and the texts in it, wherever the program that wrote it put them. */
final class ProjectFile implements AutoCloseable {
    private static final long MOST_BYTES = 256L << 20;

    private final String file;
    private final @Nullable Archive archive;
    private final byte[] xml;
    private final Map<String, ProjectText> texts = new HashMap<>();

    private ProjectFile(String file, @Nullable Archive archive, byte[] xml) {
        this.file = file;
        this.archive = archive;
        this.xml = xml;
    }

    /**
     * Opens a {@code .qdpx}, or the {@code .qde} out of one, which comes without texts.
     *
     * @throws InputException if it is neither, or not within the limits of {@link Archive}
     */
    static ProjectFile open(Path path) {
        String file = path.toString();
        if (file.toLowerCase(Locale.ROOT).endsWith(".qde")) {
            try {
                if (Files.size(path) > MOST_BYTES) {
                    throw new InputException(Place.of(file), "refused: more than 256 MB", "export a smaller project");
                }
                return new ProjectFile(file, null, FileStamp.bytes(path));
            } catch (IOException e) {
                throw new InputException(Place.of(file), "cannot be read", "check the name");
            }
        }
        Archive archive = Archive.open(path);
        try {
            return new ProjectFile(file, archive, archive.bytes(project(file, archive.names())));
        } catch (InputException e) {
            archive.close();
            throw e;
        }
    }

    private static String project(String file, List<String> names) {
        List<String> projects = names.stream()
                .filter(name ->
                        name.indexOf('/') < 0 && name.toLowerCase(Locale.ROOT).endsWith(".qde"))
                .toList();
        if (projects.size() != 1) {
            throw new InputException(
                    Place.of(file),
                    projects.isEmpty()
                            ? "there is no project.qde in it"
                            : "there are " + projects.size() + " .qde files in it",
                    "export it as a REFI-QDA project");
        }
        return projects.get(0);
    }

    byte[] xml() {
        return xml;
    }

    /** Whether texts can be in it: it is an archive. */
    boolean holdsTexts() {
        return archive != null;
    }

    /** The root element. */
    Element root() {
        return ElementReader.read(file, xml);
    }

    /** The text that a path of the project names, if it is in the archive; nothing outside is ever opened. */
    Optional<ProjectText> text(String path) {
        return entry(path)
                .map(name -> texts.computeIfAbsent(
                        name,
                        wanted -> ProjectText.decode(
                                java.util.Objects.requireNonNull(archive).bytes(wanted))));
    }

    private Optional<String> entry(String path) {
        if (archive == null || path.isBlank()) {
            return Optional.empty();
        }
        String slashes = path.strip().replaceFirst("^[a-z]+:/{2,3}", "").replace('\\', '/');
        String base = slashes.substring(slashes.lastIndexOf('/') + 1);
        List<String> names = archive.names();
        return names.stream()
                .filter(name -> name.equalsIgnoreCase("sources/" + slashes))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name ->
                                name.substring(name.lastIndexOf('/') + 1).equalsIgnoreCase(base))
                        .findFirst());
    }

    @Override
    public void close() {
        if (archive != null) {
            archive.close();
        }
    }
}
