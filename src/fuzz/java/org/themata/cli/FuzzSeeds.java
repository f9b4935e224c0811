package org.themata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.themata.hostile.Ask;
import org.themata.hostile.Asks;

/**
 * Writes what Jazzer starts from, a folder a reader: the small files of the tests, and the real files of the shared
 * data up to {@value #LARGEST} bytes. {@code FOLDER [DATA...]}
 */
final class FuzzSeeds {
    private static final long LARGEST = 32_000;
    private static final Map<String, FuzzedReader> ASKS = Map.of(
            "transcript",
            FuzzedReader.TRANSCRIPTS,
            "codebook",
            FuzzedReader.CODEBOOKS,
            "participants",
            FuzzedReader.PARTICIPANTS,
            "study",
            FuzzedReader.STUDY,
            "ledger",
            FuzzedReader.LEDGER,
            "qdpx",
            FuzzedReader.QDPX,
            "manifest",
            FuzzedReader.MANIFEST,
            "segments",
            FuzzedReader.SEGMENTS,
            "key",
            FuzzedReader.KEY);

    private final Path folder;
    private int written;

    private FuzzSeeds(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        FuzzSeeds seeds = new FuzzSeeds(Path.of(args[0]));
        for (FuzzedReader reader : FuzzedReader.values()) {
            Files.createDirectories(seeds.folder.resolve(reader.toString()));
        }
        Path beside = Files.createDirectories(
                Files.createTempDirectory("themata-seeds").resolve("beside"));
        for (Ask ask : Asks.in(beside, words -> Session.run((Object[]) words).status())) {
            FuzzedReader reader = ASKS.get(ask.name().split(" ")[0]);
            if (reader != null) {
                seeds.write(reader, ask.file(), ask.sample());
            }
        }
        for (int i = 1; i < args.length; i++) {
            seeds.real(Path.of(args[i]));
        }
        for (int i = 0; i < 30; i++) {
            byte[] choices = new byte[200];
            new java.util.Random(i).nextBytes(choices);
            seeds.write(FuzzedReader.MATCHER, "x.bytes", choices);
        }
        System.out.println(seeds.written + " seeds");
        System.exit(0);
    }

    private void real(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) <= LARGEST) {
                    byte[] bytes = Files.readAllBytes(file);
                    for (FuzzedReader reader : List.of(
                            FuzzedReader.TRANSCRIPTS,
                            FuzzedReader.CODEBOOKS,
                            FuzzedReader.QDPX,
                            FuzzedReader.SEGMENTS)) {
                        write(reader, file.getFileName().toString(), bytes);
                    }
                }
            }
        }
    }

    private void write(FuzzedReader reader, String file, byte[] bytes) throws IOException {
        Byte mark = reader.mark(file.substring(file.lastIndexOf('.') + 1)).orElse(null);
        if (mark != null) {
            byte[] seed = new byte[bytes.length + 1];
            seed[0] = mark;
            System.arraycopy(bytes, 0, seed, 1, bytes.length);
            Files.write(folder.resolve(reader.toString()).resolve("seed-" + written++), seed);
        }
    }
}
