package org.themata.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.themata.table.write.OutputException;
import org.themata.table.write.OutputFolder;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * One run of a study into its folder of results. What is there of the same inputs, choices and versions is kept; what
 * is of others is written anew, or removed; what somebody has edited is not touched.
 */
final class StudyRun {
    private final Connected command;
    private final StudyRequest request;
    private final Path folder;

    /**
     * @param command whose terminal and options to use
     * @param request what to make
     * @param folder where it goes
     */
    StudyRun(Connected command, StudyRequest request, Path folder) {
        this.command = command;
        this.request = request;
        this.folder = folder;
    }

    /** Runs, and writes all or nothing; the exit status. */
    int run() throws IOException {
        StudyReader reader = StudyReader.open(command, request);
        Manifest.Basis basis = reader.basis();
        EarlierRun earlier = EarlierRun.in(folder);
        boolean same = earlier.isOf(basis);
        Set<StudyPart> made = EnumSet.copyOf(request.parts());
        if (same) {
            made.removeAll(earlier.whole(request.parts()));
        }
        Set<StudyPart> kept = same ? EnumSet.allOf(StudyPart.class) : EnumSet.noneOf(StudyPart.class);
        kept.removeAll(made);
        kept.removeIf(part -> earlier.of(part).isEmpty());
        sayKept(kept, earlier);
        if (made.isEmpty()) {
            return ExitStatus.DONE;
        }
        refuseEdited(made, earlier);
        CodedStudy coded = reader.read();
        int status = reader.status();
        try (OutputFolder results = OutputFolder.open(folder, Manifest.NAME)) {
            ResultFiles files = new ResultFiles(command, name -> open(results, name));
            files.write(coded, made);
            List<Manifest.Entry> outputs = new ArrayList<>();
            for (StudyPart part : StudyPart.values()) {
                outputs.addAll(kept.contains(part) ? earlier.of(part) : written(part, files));
            }
            removeStale(earlier, outputs, results);
            try (OutputStream out = results.file(Manifest.NAME)) {
                new StudyNumbers(coded).manifest(basis, outputs).write(out);
            }
            results.commit();
            report(coded, files.written().size());
        }
        return status;
    }

    private OutputStream open(OutputFolder results, String name) throws IOException {
        command.terminal().inputs().refuse(folder.resolve(name).toString());
        return results.file(name);
    }

    private static List<Manifest.Entry> written(StudyPart part, ResultFiles files) {
        return files.written().stream().filter(entry -> part.owns(entry.file())).toList();
    }

    private void sayKept(Set<StudyPart> kept, EarlierRun earlier) {
        int files = kept.stream().mapToInt(part -> earlier.of(part).size()).sum();
        if (files > 0) {
            command.messages()
                    .note("kept, as neither inputs nor choices nor versions have changed: " + names(kept) + " ("
                            + Survey.counted(files, "file") + " in " + folder + ")");
        }
    }

    private void refuseEdited(Set<StudyPart> made, EarlierRun earlier) throws OutputException {
        for (Manifest.Entry edited : earlier.edited()) {
            if (made.stream().anyMatch(part -> part.owns(edited.file()))) {
                throw new OutputException(
                        folder.resolve(edited.file()),
                        "was edited after the run that wrote it, and would be lost",
                        "give it another name or put it elsewhere, then run again");
            }
        }
    }

    /** What an earlier run wrote and this one does not: of other inputs, it must not stand beside the new results. */
    private void removeStale(EarlierRun earlier, List<Manifest.Entry> outputs, OutputFolder results)
            throws IOException {
        Set<String> now = outputs.stream().map(Manifest.Entry::file).collect(Collectors.toSet());
        Set<StudyPart> removed = EnumSet.noneOf(StudyPart.class);
        for (Manifest.Entry old : earlier.unchanged()) {
            if (!now.contains(old.file())) {
                results.remove(old.file());
                removed.addAll(StudyPart.with(List.of(old)));
            }
        }
        removed.removeAll(StudyPart.with(outputs));
        if (!removed.isEmpty()) {
            command.messages()
                    .note("removed, as they were made of other inputs, choices or versions: " + names(removed)
                            + "; run without --only makes them anew");
        }
        for (Manifest.Entry old : earlier.edited()) {
            if (!now.contains(old.file())) {
                command.messages()
                        .problem(Problem.warning(
                                Place.of(folder.resolve(old.file()).toString()),
                                "was edited after an earlier run; it is not of this run, and stays",
                                "delete it if you do not want it any more"));
            }
        }
    }

    private static String names(Set<StudyPart> parts) {
        return parts.stream().map(StudyPart::toString).collect(Collectors.joining(", "));
    }

    private void report(CodedStudy coded, int files) {
        Messages messages = command.messages();
        messages.note(Survey.counted(coded.tally().documents().size(), "transcript") + ", "
                + Survey.counted(coded.roster().participants().size(), "participant") + "; "
                + Survey.counted(files, "file") + " and " + Manifest.NAME + " in " + folder);
        if (SmallNumbers.of(Optional.of(request.study())).isOn()) {
            messages.note(
                    "minimum_cell: " + request.study().minimumCell() + ": no heat map, timeline or saturation, and"
                            + " no numbers of single participants; codings.csv names them: it stays in the team");
        }
        Notes.leftOut(coded.tally().leftOut(), request.study().includeInterviewer())
                .forEach(messages::note);
        if (command.common.verbose) {
            coded.notes().forEach(messages::note);
        }
    }
}
