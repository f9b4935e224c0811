package org.themata.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themata.text.InputException;
import org.themata.text.Problem;

class CorpusTest {
    @TempDir
    private Path folder;

    @Test
    void directoriesAreWalkedSortedAndOtherFilesCounted() throws IOException {
        write("b.txt", "P1: b");
        write("a.md", "P1: a");
        write("sub/P1.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHi.\n");
        write("notes.xyz", "");
        write(".hidden.txt", "");
        write(".git/x.txt", "");
        Corpus corpus = Corpus.open(CorpusOptions.of(folder.toString()));
        assertThat(corpus.sources()).extracting(Source::id).containsExactly("a", "b", "sub/P1");
        assertThat(corpus.sources().get(2).name()).isEqualTo(folder + "/sub/P1.vtt");
        assertThat(corpus.skipped()).isEqualTo(3);
        assertThat(corpus.read()).extracting(Transcript::id).containsExactly("a", "b", "sub/P1");
    }

    @Test
    void globsAndFilesNamedTwice() throws IOException {
        write("b.txt", "P1: b");
        write("a.txt", "P1: a");
        write("sub/c.txt", "P1: c");
        assertThat(ids(folder + "/*.txt", folder + "/a.txt")).containsExactly("a", "b");
        assertThat(ids(folder + "/**.txt")).containsExactly("a", "b", "c");
        assertThat(ids(folder + "/{b,a}.t?t")).containsExactly("a", "b");
    }

    @Test
    void aLinkIsTheSameDocumentAndAHardLinkIsAnother() throws IOException {
        write("a.txt", "P1: a");
        Path file = folder.resolve("a.txt");
        Files.createSymbolicLink(folder.resolve("b.txt"), file);
        Files.createLink(folder.resolve("c.txt"), file);
        assertThat(ids(folder.toString())).containsExactly("a", "c");
        assertThat(ids(folder + "/b.txt", folder + "/a.txt")).containsExactly("b");
    }

    @Test
    void theCodebookIsNoTranscriptByWhateverNameItIsFound() throws IOException {
        write("a.txt", "P1: a");
        write("codes.csv", "theme,indicators\nWork,work\n");
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("codes.csv"));
        Corpus corpus = Corpus.open(
                CorpusOptions.of(folder.toString()),
                InputStream.nullInputStream(),
                List.of(folder.resolve("sub/../codes.csv").normalize()));
        assertThat(corpus.sources()).extracting(Source::id).containsExactly("a");
        assertThat(corpus.skipped()).isEqualTo(2);
    }

    @Test
    void filesComeInTheOrderOfTheirCodePoints() throws IOException {
        write("\uFF5E.txt", "P1: a");
        write("\uD83D\uDE00.txt", "P1: a");
        write("é.txt", "P1: a");
        write("z.txt", "P1: a");
        assertThat(ids(folder.toString())).containsExactly("z", "é", "\uFF5E", "\uD83D\uDE00");
    }

    @Test
    void clashingNames() throws IOException {
        write("x/P1.txt", "P1: b");
        write("x/P1.md", "P1: a");
        write("y/P1.txt", "P1: c");
        write("y/P2.txt", "P1: c");
        assertThat(ids(folder + "/x/P1.txt", folder + "/x/P1.md", folder + "/y"))
                .containsExactly(folder + "/x/P1.txt", "P1.md", folder + "/y/P1.txt", "P2");
    }

    @Test
    void everythingMissingIsReportedAtOnce() throws IOException {
        write("interview1.txt", "P1: b");
        Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> ids(folder + "/interveiw1.txt", folder + "/empty", folder + "/*.doc"))
                .isInstanceOfSatisfying(InputException.class, wrong -> {
                    assertThat(wrong.problems())
                            .extracting(Problem::message)
                            .containsExactly(
                                    "no such file or directory",
                                    "no transcripts in this directory",
                                    "no transcript matches this pattern");
                    assertThat(wrong.problems().get(0).remedy()).isEqualTo("did you mean \"interview1.txt\"?");
                });
    }

    @Test
    void wrongOptionsAreReportedTogether() throws IOException {
        write("a.txt", "P1: b");
        CorpusOptions options = options(List.of(folder.toString()), Optional.of("docxx"), false);
        assertThatThrownBy(() -> Corpus.open(options))
                .isInstanceOfSatisfying(
                        InputException.class,
                        wrong -> assertThat(wrong.problems().get(0).remedy()).isEqualTo("did you mean \"docx\"?"));
    }

    @Test
    void standardInput() {
        InputStream in = new ByteArrayInputStream("I: Hi?\nP1: Ho.".getBytes(StandardCharsets.UTF_8));
        Corpus corpus = Corpus.open(CorpusOptions.of("-"), in, List.of());
        assertThat(corpus.read()).hasSize(1);
        assertThat(corpus.read().get(0).id()).isEqualTo("stdin");
        assertThat(corpus.read().get(0).turns()).extracting(Turn::participant).containsExactly("", "stdin");
    }

    @Test
    void unreadableFilesAreReportedTogetherOrLeftOut() throws IOException {
        write("a.txt", "P1: a");
        write("b.docx", "no");
        write("c.vtt", "WEBVTT\n");
        write("d.txt", "P1: d\0\0\0x\0");
        write("e.txt", "P1: e");
        for (int threads : new int[] {1, 4}) {
            List<String> results = new ArrayList<>();
            Corpus corpus = Corpus.open(options(List.of(folder.toString()), Optional.empty(), false));
            assertThatThrownBy(() -> corpus.process(threads, Transcript::id, results::add, Progress.NONE))
                    .isInstanceOfSatisfying(
                            InputException.class,
                            wrong -> assertThat(wrong.problems()).hasSize(3));
            Corpus going = Corpus.open(options(List.of(folder.toString()), Optional.empty(), true));
            assertThat(going.read()).extracting(Transcript::id).containsExactly("a", "e");
            assertThat(going.leftOut()).hasSize(3);
        }
    }

    @Test
    void resultsComeInOrderWhateverTheThreads() throws IOException {
        StringBuilder csv = new StringBuilder("text,participant\n");
        IntStream.range(0, 500)
                .forEach(i -> csv.append("answer ")
                        .append(i)
                        .append(",p")
                        .append(i % 7)
                        .append('\n'));
        write("m.csv", csv.toString());
        for (int i = 0; i < 40; i++) {
            write("f" + i + ".txt", "I: Why?\nP1: " + "word ".repeat(i) + ".");
        }
        List<List<String>> runs = new ArrayList<>();
        for (int threads : new int[] {1, 2, 8}) {
            List<String> results = new ArrayList<>();
            List<Integer> steps = new ArrayList<>();
            Corpus corpus = Corpus.open(CorpusOptions.of(folder.toString()));
            corpus.process(
                    threads,
                    one -> one.id() + one.turns().get(0).participant(),
                    results::add,
                    (done, of) -> steps.add(done));
            corpus.roster().participants().forEach(one -> results.add(one.id()));
            assertThat(steps).isSorted().endsWith(41);
            runs.add(results);
        }
        assertThat(runs.get(0)).hasSize(540 + 47).startsWith("f0", "f1", "f10");
        assertThat(runs.get(1)).isEqualTo(runs.get(0));
        assertThat(runs.get(2)).isEqualTo(runs.get(0));
    }

    @Test
    void failuresOfTheWorkComeThrough() throws IOException {
        write("a.txt", "P1: a");
        write("b.txt", "P1: b");
        Corpus corpus = Corpus.open(CorpusOptions.of(folder.toString()));
        assertThatThrownBy(() -> corpus.process(
                        2,
                        one -> {
                            throw new IllegalStateException("bug");
                        },
                        one -> {},
                        Progress.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("bug");
    }

    @Test
    void documentsOfTwoFilesWithOneNameAreAnError() throws IOException {
        write("a.csv", "document,text\nd1,x\n");
        write("b.csv", "document,text\nd1,y\n");
        assertThatThrownBy(
                        () -> Corpus.open(CorpusOptions.of(folder.toString())).read())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("document \"d1\" is also in");
    }

    private List<String> ids(String... arguments) {
        return Corpus.open(CorpusOptions.of(arguments)).sources().stream()
                .map(Source::id)
                .toList();
    }

    private static CorpusOptions options(List<String> transcripts, Optional<String> format, boolean keepGoing) {
        return new CorpusOptions(
                transcripts,
                Optional.empty(),
                CorpusOptions.INTERVIEWERS,
                false,
                format,
                Optional.empty(),
                Optional.empty(),
                Columns.UNNAMED,
                false,
                keepGoing);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void aReadMeInAFolderIsNoTranscript(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("P1.txt"), "P1: Hello.");
        Files.writeString(folder.resolve("README.md"), "What is here.");
        Files.writeString(folder.resolve("LICENCE.txt"), "Free.");
        Corpus corpus = Corpus.open(CorpusOptions.of(folder.toString()));
        assertThat(corpus.sources()).extracting(Source::id).containsExactly("P1");
        assertThat(corpus.skipped()).isEqualTo(2);
        Corpus named = Corpus.open(CorpusOptions.of(folder.resolve("README.md").toString()));
        assertThat(named.sources()).hasSize(1);
    }
}
