package org.themata.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.Unit;
import org.themata.codebook.format.Codebooks;
import org.themata.coding.CodingMaker;
import org.themata.coding.Ledger;
import org.themata.coding.Matcher;
import org.themata.coding.MatchingRules;
import org.themata.coding.Scan;
import org.themata.corpus.Corpus;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Transcript;
import org.themata.table.write.RowStream;
import org.themata.table.write.TableFormat;
import org.themata.text.Sentences;

/**
 * The stages of the main job, each warm and on one thread, over the 10 MB of {@code src/bench/run.sh}: milliseconds for all
 * of it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Stages {
    private static final Path CORPUS = Path.of("target/bench/corpus");

    private List<byte[]> files = List.of();
    private List<Transcript> transcripts = List.of();
    private Matcher matcher = matcher(500);
    private Matcher large = matcher(5000);

    private static Matcher matcher(int indicators) {
        String file = CORPUS.resolve("codebook-" + indicators + ".yaml").toString();
        return new Matcher(
                Codebooks.read(file, Optional.empty(), problem -> {}),
                MatchingRules.standard("en"));
    }

    @Setup
    public void read() throws IOException {
        List<byte[]> read = new ArrayList<>();
        try (Stream<Path> all = Files.list(CORPUS.resolve("10MB"))) {
            for (Path file : (Iterable<Path>) all.sorted()::iterator) {
                read.add(Files.readAllBytes(file));
            }
        }
        files = read;
        transcripts = Corpus.open(CorpusOptions.of(CORPUS.resolve("10MB").toString())).read();
    }

    /** The JDK's own decoder: the least that reading can cost. */
    @Benchmark
    public long decode() {
        long length = 0;
        for (byte[] file : files) {
            length += new String(file, StandardCharsets.UTF_8).length();
        }
        return length;
    }

    /** Files found, read, decoded, turns and speakers found. */
    @Benchmark
    public int readTranscripts() {
        return Corpus.open(CorpusOptions.of(CORPUS.resolve("10MB").toString())).read().size();
    }

    /** Tokens only. */
    @Benchmark
    public long tokenise() {
        Scan scan = Matcher.withoutCodebook(MatchingRules.standard("en")).scan();
        long[] tokens = {0};
        for (Transcript transcript : transcripts) {
            scan.run(transcript, turn -> false, turn -> tokens[0] += turn.tokens().size());
        }
        return tokens[0];
    }

    /** Tokens and sentences. */
    @Benchmark
    public long sentences() {
        Scan scan = Matcher.withoutCodebook(MatchingRules.standard("en")).scan();
        long[] sentences = {0};
        for (Transcript transcript : transcripts) {
            scan.run(transcript, turn -> false, turn -> sentences[0] += turn.sentences());
        }
        return sentences[0] + Sentences.of("en").name().length();
    }

    /** Tokens, 500 indicators, counts. */
    @Benchmark
    public long count500() {
        return count(matcher);
    }

    /** Tokens, 5,000 indicators, counts. */
    @Benchmark
    public long count5000() {
        return count(large);
    }

    private long count(Matcher codebook) {
        TranscriptCounter counter =
                new TranscriptCounter(codebook, Unit.TURN, TranscriptCounter.participants(false));
        long cells = 0;
        for (Transcript transcript : transcripts) {
            cells += counter.count(transcript).cells().size();
        }
        return cells;
    }

    /** Tokens, 500 indicators, every hit as a row of CSV. */
    @Benchmark
    public long ledger() throws IOException {
        Scan scan = matcher.scan();
        long rows = 0;
        try (RowStream out = TableFormat.CSV.open(Ledger.COLUMNS, OutputStream.nullOutputStream())) {
            for (Transcript transcript : transcripts) {
                CodingMaker maker = new CodingMaker(matcher, transcript, false, 8);
                List<List<Object>> cells = new ArrayList<>();
                scan.run(transcript, turn -> true, turn -> maker.codings(turn)
                        .forEach(coding -> cells.add(Ledger.row(coding))));
                for (List<Object> row : cells) {
                    out.row(row);
                    rows++;
                }
            }
        }
        return rows;
    }
}
