package org.themata.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small files for a test. */
record SmallStudy(Path folder) {
    static final String CODEBOOK = """
            codebook: Small
            language: en
            themes:
              - name: Work
                id: work
                definition: d
                codes:
                  - name: Silo working
                    id: silo
                    definition: d
                    example: "We sit in silos."
                    indicators:
                      - silo*
                      - in silos
                      - {not: "grain silo*"}
                  - name: Stress
                    id: stress
                    definition: d
                    example: "I was stressed."
                    indicators:
                      - stress*
            """;

    Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path codebook() {
        return write("codebook.yaml", CODEBOOK);
    }
}
