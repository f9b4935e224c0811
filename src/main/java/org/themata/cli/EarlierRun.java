package org.themata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the folder of results holds before a run: the files of the run before it, as they were written or edited. */
final class EarlierRun {
    private final Optional<Manifest> manifest;
    private final List<Manifest.Entry> unchanged = new ArrayList<>();
    private final List<Manifest.Entry> edited = new ArrayList<>();

    private EarlierRun(Optional<Manifest> manifest) {
        this.manifest = manifest;
    }

    /**
     * Looks into a folder, which need not exist.
     *
     * @throws org.themata.text.InputException if its manifest is none
     */
    static EarlierRun in(Path folder) throws IOException {
        Path file = folder.resolve(Manifest.NAME);
        if (!Files.isRegularFile(file)) {
            return new EarlierRun(Optional.empty());
        }
        Manifest manifest = ManifestReader.read(file);
        EarlierRun earlier = new EarlierRun(Optional.of(manifest));
        for (Manifest.Entry entry : manifest.outputs()) {
            Path output = folder.resolve(entry.file());
            if (Files.isRegularFile(output, LinkOption.NOFOLLOW_LINKS)) {
                boolean same = Fingerprint.of(output, entry.file()).equals(entry);
                (same ? earlier.unchanged : earlier.edited).add(entry);
            }
        }
        return earlier;
    }

    /** Whether it was made of the same. */
    boolean isOf(Manifest.Basis basis) {
        return manifest.filter(one -> one.basis().equals(basis)).isPresent();
    }

    /** Those of the parts of which every file is there as it was written. */
    Set<StudyPart> whole(Set<StudyPart> parts) {
        Set<StudyPart> whole = EnumSet.noneOf(StudyPart.class);
        for (StudyPart part : parts) {
            List<Manifest.Entry> files = of(part);
            if (!files.isEmpty() && unchanged.containsAll(files)) {
                whole.add(part);
            }
        }
        return whole;
    }

    /** What the manifest says of a part. */
    List<Manifest.Entry> of(StudyPart part) {
        return manifest.map(Manifest::outputs).orElse(List.of()).stream()
                .filter(entry -> part.owns(entry.file()))
                .toList();
    }

    /** The files that are there as they were written. */
    List<Manifest.Entry> unchanged() {
        return unchanged;
    }

    /** The files that somebody has edited since. */
    List<Manifest.Entry> edited() {
        return edited;
    }
}
