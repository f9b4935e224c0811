package org.themata.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.themata.exchange.ImportedStudy;
import org.themata.exchange.StudyWriter;
import org.themata.text.Place;
import org.themata.text.Problem;
import picocli.CommandLine.Option;

/** The folder that an import makes. */
final class NewStudy {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "The study's folder; made if it is missing.")
    String folder = "";

    /** Writes the study, and says what was written and what is doubtful. */
    void write(ImportedStudy study, Messages messages) throws IOException {
        Path path;
        try {
            path = Path.of(folder);
        } catch (InvalidPathException e) {
            throw new UsageException("\"" + folder + "\" is no name for a folder", "name another");
        }
        if (folder.isBlank()) {
            throw new UsageException("the name of the folder is empty", "name one with -o");
        }
        List<String> files = new StudyWriter(study).write(path);
        messages.problems(study.doubts());
        messages.note(study.documents().size() + " documents, "
                + study.codebook().codes().count() + " codes, "
                + study.codings().size() + " codings by "
                + study.codings().stream()
                        .map(coding -> coding.coder())
                        .distinct()
                        .count() + " coders, "
                + study.memos().size() + " memos; " + files.size() + " files in " + folder);
        if (study.documents().isEmpty()) {
            messages.problems(List.of(Problem.warning(
                    Place.of(folder),
                    "no document has a text: the study has no transcripts, and there is nothing to count",
                    "export the project with its sources; the codebook can be used as it is")));
        } else {
            messages.note("now: themata count -s " + folder + " --codings " + path.resolve("codings.csv"));
        }
    }
}
