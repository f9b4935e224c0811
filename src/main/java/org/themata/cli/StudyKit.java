package org.themata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.themata.table.write.OutputException;
import org.themata.table.write.OutputFolder;

/** The files of a study that the program carries with it. */
enum StudyKit {
    /** A study to begin with. */
    START("start", "study.yaml", "codebook.yaml", "participants.csv", "transcripts/P01.txt"),
    /** The worked example. */
    EXAMPLE(
            "example",
            "README.md",
            "study.yaml",
            "codebook.yaml",
            "participants.csv",
            "transcripts/P01.txt",
            "transcripts/P02.txt",
            "transcripts/P03.md",
            "transcripts/P04.docx",
            "transcripts/P05.vtt",
            "coders/README.md",
            "coders/anna.csv",
            "coders/ben.csv",
            "coders/silo-key.csv",
            "coders/silo-sheet.csv");

    private final String folder;
    private final List<String> files;

    StudyKit(String folder, String... files) {
        this.folder = folder;
        this.files = List.of(files);
    }

    List<String> files() {
        return files;
    }

    /**
     * Writes all files, or none.
     *
     * @throws OutputException if one of them is there already
     */
    void write(Path directory) throws IOException {
        List<String> there = files.stream()
                .filter(file -> Files.exists(directory.resolve(file), LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (!there.isEmpty()) {
            throw new OutputException(
                    directory,
                    String.join(", ", there) + (there.size() == 1 ? " is" : " are") + " there already",
                    "nothing was written; name another folder");
        }
        try (OutputFolder out = OutputFolder.open(directory, StudyOption.NAME)) {
            for (String file : files) {
                try (InputStream in = open(file);
                        OutputStream to = out.file(file)) {
                    in.transferTo(to);
                }
            }
            out.commit();
        }
    }

    private InputStream open(String file) {
        InputStream in = StudyKit.class.getResourceAsStream("/org/themata/" + folder + "/" + file);
        if (in == null) {
            throw new IllegalStateException("the program's archive lacks " + folder + "/" + file);
        }
        return in;
    }
}
