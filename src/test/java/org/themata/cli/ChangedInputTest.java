package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themata.corpus.Corpus;
import org.themata.corpus.CorpusOptions;
import org.themata.text.InputException;

/** Inputs that are changed, or vanish, between the moment when they are found and the moment when they are read. */
class ChangedInputTest {
    @TempDir
    Path folder;

    private SmallStudy study;

    @BeforeEach
    void twoTranscripts() {
        study = new SmallStudy(folder);
        study.codebook();
        study.write("in/P1.txt", "P1: We sit in silos.\n");
        study.write("in/P2.txt", "P2: So do we.\n");
        study.write("study.yaml", "study: Small\ncodebook: codebook.yaml\ntranscripts: [in/]\noutput: results/\n");
    }

    @Test
    void aTranscriptThatVanishesIsNamed() throws IOException {
        Corpus corpus = Corpus.open(CorpusOptions.of(folder.resolve("in").toString()));
        Files.delete(folder.resolve("in/P2.txt"));
        assertThatThrownBy(corpus::read)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("P2.txt")
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aRunWhoseInputVanishesIsRefusedAsInput() throws IOException {
        RunCommand command = new RunCommand();
        command.connect(Terminal.ofProcess());
        command.common.quiet = true;
        StudyRequest request =
                StudyRequest.of(folder.resolve("study.yaml"), Optional.empty(), Optional.empty(), Set.of());
        StudyReader reader = StudyReader.open(command, request);
        Files.delete(folder.resolve("in/P2.txt"));
        assertThatThrownBy(reader::basis)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("P2.txt")
                .hasMessageContaining("is not there any more");
    }

    @Test
    void aRunWhoseInputChangesAfterItWasFingerprintedIsRefused() throws IOException {
        RunCommand command = new RunCommand();
        command.connect(Terminal.ofProcess());
        command.common.quiet = true;
        StudyRequest request =
                StudyRequest.of(folder.resolve("study.yaml"), Optional.empty(), Optional.empty(), Set.of());
        StudyReader reader = StudyReader.open(command, request);
        reader.basis();
        study.write("in/P2.txt", "P2: So do we, in silos.\n");
        assertThatThrownBy(reader::read)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("P2.txt")
                .hasMessageContaining("was changed while it was read");
        assertThat(folder.resolve("results")).doesNotExist();
    }
}
