package org.themata.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.themata.cli.Difference.Kind;
import org.themata.cli.Difference.State;

/**
 * Repeats a run and compares every byte that it would write: with the file that is there, and with what the manifest
 * says of it. Nothing is written, not even to a temporary folder.
 */
final class Verification {
    private final Manifest recorded;
    private final Path folder;
    private final Map<String, ComparedFile> compared = new LinkedHashMap<>();
    private final Map<String, Manifest.Entry> repeated = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    private Verification(Manifest recorded, Path folder) {
        this.recorded = recorded;
        this.folder = folder;
    }

    /**
     * Repeats a run.
     *
     * @param recorded what its manifest says
     * @param folder where its results are
     * @param request asks for the same
     * @return everything that is not as the manifest says: inputs, versions, options, outputs
     */
    static List<Difference> of(Connected command, Manifest recorded, Path folder, StudyRequest request)
            throws IOException {
        StudyReader reader = StudyReader.open(command, request);
        BasisDifferences basis = new BasisDifferences(recorded.basis(), reader.basis());
        Verification verification = new Verification(recorded, folder);
        ResultFiles files = new ResultFiles(command, verification::open);
        CodedStudy coded = reader.read();
        files.write(coded, request.parts());
        files.written().forEach(entry -> verification.repeated.put(entry.file(), entry));
        verification.differences.addAll(basis.all());
        verification.outputs(basis.reason());
        if (verification.differences.isEmpty()) {
            verification.manifest(new StudyNumbers(coded).manifest(reader.basis(), files.written()));
        }
        return verification.differences;
    }

    private OutputStream open(String name) throws IOException {
        ComparedFile file = new ComparedFile(folder.resolve(name));
        compared.put(name, file);
        return file;
    }

    private void outputs(String reason) throws IOException {
        for (Manifest.Entry entry : recorded.outputs()) {
            Path file = folder.resolve(entry.file());
            boolean there = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            boolean edited = there && !Fingerprint.of(file, entry.file()).equals(entry);
            Manifest.Entry again = repeated.remove(entry.file());
            boolean same = entry.equals(again);
            if (!there) {
                add(entry, State.MISSING, "is not in " + folder);
            }
            if (edited) {
                add(entry, State.EDITED, "was edited after the run" + (same ? place(entry.file()) : ""));
            }
            if (again == null) {
                add(entry, State.MISSING, "the run does not write it any more, " + reason);
            } else if (!same) {
                add(entry, State.CHANGED, "comes out otherwise, " + reason + (edited ? "" : place(entry.file())));
            }
        }
        for (Manifest.Entry entry : repeated.values()) {
            add(entry, State.NEW, "the run did not write it, " + reason);
        }
    }

    /** The manifest itself, of which numbers and notes are not compared yet. */
    private void manifest(Manifest again) throws IOException {
        try (ComparedFile file = new ComparedFile(folder.resolve(Manifest.NAME))) {
            again.write(file);
            file.close();
            if (file.firstDifference().isPresent()) {
                differences.add(new Difference(
                        Kind.OUTPUT,
                        Manifest.NAME,
                        State.EDITED,
                        "was edited after the run; first in line "
                                + file.firstDifference().getAsLong()));
            }
        }
    }

    /** Where the file that is there and the repeated run first differ. */
    private String place(String name) {
        ComparedFile file = compared.get(name);
        OptionalLong line = file == null ? OptionalLong.empty() : file.firstDifference();
        return line.isPresent() && isText(name) ? "; first in line " + line.getAsLong() : "";
    }

    private static boolean isText(String name) {
        return !name.endsWith(".docx") && !name.endsWith(".xlsx") && !name.endsWith(".png");
    }

    private void add(Manifest.Entry entry, State state, String why) {
        differences.add(new Difference(Kind.OUTPUT, entry.file(), state, why));
    }
}
