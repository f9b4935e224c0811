package org.themata.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themata.codebook.format.Codebooks;
import org.themata.coding.LedgerReader;
import org.themata.coding.MatcherCheck;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Role;
import org.themata.corpus.Source;
import org.themata.corpus.StudyFile;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.corpus.read.ParticipantsReader;
import org.themata.corpus.read.TranscriptFiles;
import org.themata.deidentify.Key;
import org.themata.exchange.refi.RefiImport;
import org.themata.exchange.segments.SegmentImport;
import org.themata.text.InputException;
import org.themata.text.Span;

/**
 * The readers, each as a function of bytes that ends well or in an {@link InputException}. The first byte tells which
 * of the endings the file has.
 */
enum FuzzedReader {
    /** Transcripts of all formats. */
    TRANSCRIPTS(
            "txt md vtt srt sbv cha TextGrid csv tsv rtf pdf html eaf json otr jsonl docx odt xlsx",
            (file, bytes) -> new TranscriptFiles(CorpusOptions.of(), Set.of())
                    .read(new Source("t", file, Optional.empty()), bytes)
                    .forEach(FuzzedReader::inOrder)),
    /** Codebooks of all formats. */
    CODEBOOKS(
            "yaml csv tsv qdc ykd dic dicx cat lc3 cod txt yml xlsx",
            (file, bytes) -> Codebooks.read(written(file, bytes).toString(), Optional.empty(), warning -> {})),
    /** Participants files. */
    PARTICIPANTS("csv tsv xlsx", (file, bytes) -> ParticipantsReader.read(written(file, bytes))),
    /** Study files. */
    STUDY("yaml", (file, bytes) -> StudyFile.read(written(file, bytes))),
    /** Ledgers of codings. */
    LEDGER("csv tsv", (file, bytes) -> LedgerReader.read(file, new String(bytes, StandardCharsets.UTF_8))),
    /** REFI-QDA projects. */
    QDPX("qdpx qde", (file, bytes) -> RefiImport.read(written(file, bytes), Optional.empty())),
    /** Manifests of runs. */
    MANIFEST("json", (file, bytes) -> ManifestReader.read(written(file, bytes))),
    /** Tables of coded segments. */
    SEGMENTS(
            "csv tsv xlsx",
            (file, bytes) -> SegmentImport.read(
                    written(file, bytes),
                    List.of(transcript()),
                    new SegmentImport.Options(Map.of(), Optional.empty(), Optional.empty(), "me", 0.85))),
    /** Keys of de-identified transcripts. */
    KEY("csv", (file, bytes) -> Key.read(file, bytes)),
    /** The engine against the naive matcher. */
    MATCHER("bytes", (file, bytes) -> MatcherCheck.check(bytes));

    private static final Path FOLDER = folder();

    private final List<String> endings;
    private final Reading reading;

    FuzzedReader(String endings, Reading reading) {
        this.endings = List.of(endings.split(" "));
        this.reading = reading;
    }

    private interface Reading {
        void read(String file, byte[] bytes) throws IOException;
    }

    /** The first byte of an input for a file with this ending; empty if it is none of this reader's. */
    Optional<Byte> mark(String ending) {
        int at = endings.indexOf(ending);
        return at < 0 ? Optional.empty() : Optional.of((byte) at);
    }

    /** Reads; anything but a refusal is thrown. */
    void read(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        String file = "f." + endings.get((input[0] & 0xFF) % endings.size());
        try {
            reading.read(file, Arrays.copyOfRange(input, 1, input.length));
        } catch (InputException refused) {
            if (refused.problems().isEmpty()) {
                throw new AssertionError("refused without a problem");
            }
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static void inOrder(Transcript transcript) {
        int end = 0;
        for (Turn turn : transcript.turns()) {
            if (turn.span().start() < end
                    || turn.span().end() > transcript.text().length()) {
                throw new AssertionError("turn " + turn.number() + " at " + turn.span() + " behind " + end);
            }
            end = turn.span().end();
        }
    }

    private static Transcript transcript() {
        String text = "I sat in silos.\n\nVery glad, I was.\n";
        Span all = new Span(0, text.length());
        Turn turn = new Turn(1, "P1", Role.PARTICIPANT, "P1", "", 1, all, List.of(all));
        return new Transcript("P1", "P1.txt", text, List.of(turn), Map.of(), List.of());
    }

    private static Path written(String file, byte[] bytes) throws IOException {
        return Files.write(FOLDER.resolve(file), bytes);
    }

    private static Path folder() {
        try {
            Path memory = Path.of("/dev/shm");
            Path folder = Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "themata-fuzz")
                    : Files.createTempDirectory("themata-fuzz");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        for (java.io.File file :
                Optional.ofNullable(folder.toFile().listFiles()).orElse(new java.io.File[0])) {
            file.delete();
        }
        folder.toFile().delete();
    }
}
