package org.themata.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The job against {@code themata count} and {@code themata code} on the same data. */
class CountJobTest {
    private static final UnaryOperator<Dataset<Row>> AS_READ = pieces -> pieces;
    private static final AtomicInteger FAILED = new AtomicInteger();

    @TempDir
    Path folder;

    private String codebook = "";

    @BeforeEach
    void writeCodebook() throws IOException {
        codebook = Files.writeString(folder.resolve("codebook.yaml"), RandomRows.CODEBOOK)
                .toString();
    }

    private static UnaryOperator<Dataset<Row>> cut(int partitions) {
        return pieces -> pieces.repartition(partitions);
    }

    private String answers(String text) throws IOException {
        return Files.writeString(folder.resolve("answers.yaml"), text).toString();
    }

    /** Many respondents, several answers of some. */
    @ParameterizedTest
    @CsvSource({"1, ''", "2, participant", "7, Trust"})
    void codedAnswersOfPatients(int partitions, String by) throws Exception {
        String data = Local.shared("data/studies/nhs-fft-coded/v6framework_230831.csv")
                .toString();
        String words = answers("""
                themes:
                  - name: People
                    codes:
                      - {name: Staff, indicators: ["staff*", "nurse*", "doctor*"]}
                      - {name: Kind, indicators: ["kind*", "friendly", {near: ["staff*", "caring"], within: 5}]}
                  - {name: Waiting, indicators: ["wait*", "late", "long time"]}
                """);
        List<String> command = new ArrayList<>(List.of(
                "count", "-c", words, data, "--text-column", "FFT answer", "--participant-column", "Respondent ID"));
        if (by.equals("Trust")) {
            command.addAll(List.of("--participants", trusts(data).toString()));
        }
        if (!by.isEmpty()) {
            command.addAll(List.of("--by", by));
        }
        List<List<String>> expected = Local.themata(command.toArray(String[]::new));
        assertThat(expected).hasSizeGreaterThan(4);
        assertThat(Local.counts(
                        cut(partitions),
                        "--codebook=" + words,
                        "--input=" + data,
                        "--text-column=FFT answer",
                        "--participant-column=Respondent ID",
                        "--by=" + by))
                .isEqualTo(expected);
    }

    /** The command line has attributes from a list of participants, the job from the columns of the data. */
    private Path trusts(String data) throws IOException {
        Map<String, String> trusts = new LinkedHashMap<>();
        Local.spark()
                .read()
                .option("header", true)
                .option("multiLine", true)
                .option("escape", "\"")
                .csv(data)
                .coalesce(1)
                .select("Respondent ID", "Trust")
                .collectAsList()
                .forEach(row -> trusts.putIfAbsent(row.getString(0), row.getString(1)));
        StringBuilder csv = new StringBuilder("participant,Trust\n");
        trusts.forEach((who, trust) -> csv.append(who).append(',').append(trust).append('\n'));
        return Files.writeString(folder.resolve("participants.csv"), csv);
    }

    /** Every answer is a participant: nobody has to be put together. */
    @ParameterizedTest
    @ValueSource(ints = {0, 7})
    void answersThatNobodySigned(int partitions) throws Exception {
        String data =
                Local.shared("data/studies/nhs-fft-coded/phase_1_text_data.csv").toString();
        String words = answers("themes: [{name: Staff, indicators: [\"staff*\", \"nurse*\", \"very good\"]}]\n");
        assertThat(Local.counts(
                        partitions == 0 ? AS_READ : cut(partitions),
                        "--codebook=" + words,
                        "--input=" + data,
                        "--text-column=feedback"))
                .isEqualTo(Local.themata("count", "-c", words, data, "--text-column", "feedback"));
    }

    /** 179 files with speakers, 10 MB. */
    @Test
    void transcriptsWithSpeakers() throws Exception {
        String data = Local.shared("data/scale/changelog-10MB/txt").toString();
        String words = answers("""
                themes:
                  - name: Work
                    codes:
                      - {name: Code, indicators: ["code*", "open source", "pull request*"]}
                      - {name: People, indicators: ["team*", "communit*", {near: [good, people], within: 4}]}
                """);
        assertThat(Local.counts(AS_READ, "--codebook=" + words, "--input=" + data, "--format=text", "--by=participant"))
                .isEqualTo(Local.themata("count", "-c", words, data, "--by", "participant"));
        assertThat(Local.counts(cut(7), "--codebook=" + words, "--input=" + data, "--format=text"))
                .isEqualTo(Local.themata("count", "-c", words, data));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, ''", "2, 2, participant", "3, 7, document", "4, 7, 'place,participant'", "5, 2, 'speaker,place'"
    })
    void randomAnswersInThreeFormats(long seed, int partitions, String by) throws Exception {
        RandomRows random = RandomRows.of(seed, 300);
        Path csv = random.csv(folder.resolve("answers.csv"));
        Path json = random.json(folder.resolve("answers.jsonl"));
        List<List<String>> expected = expected(random, csv, by);
        Local.spark().conf().set("spark.sql.files.maxPartitionBytes", "3000");
        Local.spark().conf().set("spark.sql.files.openCostInBytes", "100");
        try {
            Path parquet = folder.resolve("answers.parquet");
            Local.spark()
                    .read()
                    .option("header", true)
                    .option("multiLine", true)
                    .option("escape", "\"")
                    .csv(csv.toString())
                    .coalesce(1)
                    .write()
                    .parquet(parquet.toString());
            for (Path data : List.of(csv, json)) {
                assertThat(random(cut(partitions), data, by)).as("%s", data).isEqualTo(expected);
            }
            if (!by.equals("document")) {
                assertThat(random(cut(partitions), parquet, by).stream().map(CountJobTest::withoutFile))
                        .isEqualTo(
                                expected.stream().map(CountJobTest::withoutFile).toList());
            }
            assertThat(random(AS_READ, json, by)).as("read in splits").isEqualTo(expected);
        } finally {
            Local.spark().conf().unset("spark.sql.files.maxPartitionBytes");
            Local.spark().conf().unset("spark.sql.files.openCostInBytes");
        }
    }

    /** A file of Parquet has a name of Spark's own, and with it the documents. */
    private static List<String> withoutFile(List<String> row) {
        return row.stream()
                .map(cell -> cell.replaceAll("^(answers|part-.*)#", ""))
                .toList();
    }

    private List<List<String>> random(UnaryOperator<Dataset<Row>> way, Path data, String by) {
        return Local.counts(
                way,
                "--codebook=" + codebook,
                "--input=" + data,
                "--text-column=answer",
                "--participant-column=participant",
                "--by=" + by);
    }

    private List<List<String>> expected(RandomRows random, Path csv, String by) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("count", "-c", codebook, csv.toString(), "--text-column", "answer"));
        if (!by.isEmpty()) {
            command.addAll(List.of("--by", by));
        }
        if (by.contains("place")) {
            StringBuilder places = new StringBuilder("participant,place\n");
            for (int i = 0; i < random.rows().size(); i++) {
                List<String> row = random.rows().get(i);
                String who = row.get(0).isEmpty() ? "answers#" + (i + 1) : row.get(0);
                if (places.indexOf("\n" + who + ",") < 0) {
                    places.append(who + ",\"" + row.get(1) + "\"\n");
                }
            }
            Path file = Files.createDirectories(folder.resolve("people")).resolve("participants.csv");
            command.addAll(
                    List.of("--participants", Files.writeString(file, places).toString()));
        }
        return Local.themata(command.toArray(String[]::new));
    }

    private static MapPartitionsFunction<Row, Row> failing() {
        return rows -> new Iterator<>() {
            private int seen;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                if (++seen == 20 && TaskContext.get().attemptNumber() == 0) {
                    FAILED.incrementAndGet();
                    throw new IllegalStateException("lost");
                }
                return rows.next();
            }
        };
    }

    /** The first attempt of every task dies in the midst of its rows. */
    @Test
    void aTaskThatFailsIsRepeatedAndCountsOnce() throws Exception {
        RandomRows random = RandomRows.of(11, 200);
        Path csv = random.csv(folder.resolve("answers.csv"));
        assertThat(random(
                        pieces -> pieces.repartition(2).mapPartitions(failing(), Encoders.row(Pieces.SCHEMA)), csv, ""))
                .isEqualTo(Local.themata("count", "-c", codebook, csv.toString(), "--text-column", "answer"));
        assertThat(FAILED).hasValueGreaterThan(1);
    }

    /** Rows of one document are brought together, and the ledger is that of {@code code}. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl"})
    void conversationsAndTheLedger(String kind) throws Exception {
        RandomRows random = RandomRows.of(21, 150);
        Path csv = random.csv(folder.resolve("answers.csv"));
        Path data = kind.equals("csv") ? csv : random.json(folder.resolve("answers.jsonl"));
        Path output = folder.resolve("out");
        Local.job(
                "--codebook=" + codebook,
                "--input=" + data,
                "--text-column=answer",
                "--document-column=conversation",
                "--participant-column=participant",
                "--overlap=codebook",
                "--codings",
                "--output-format=csv",
                "--output=" + output);
        String[] options = {
            "-c",
            codebook,
            csv.toString(),
            "--text-column",
            "answer",
            "--document-column",
            "conversation",
            "--overlap",
            "codebook"
        };
        assertThat(Local.folder(output.resolve("counts"))).isEqualTo(Local.themata(with("count", options)));
        List<List<String>> ledger = withoutLines(Local.themata(with("code", options)));
        assertThat(withoutLines(Local.folder(output.resolve("codings"))))
                .hasSizeGreaterThan(100)
                .containsExactlyInAnyOrderElementsOf(ledger);
        assertThat(Local.folder(output.resolve("bad_rows"))).hasSize(1);
    }

    /** Line ends inside a cell are one sign to the command line, and so they are here: offsets and ids are the same. */
    @Test
    void lineEndsInsideCells() throws Exception {
        Path data = Files.writeString(
                folder.resolve("ends.csv"),
                "answer\r\n\"one\r\ntwo\r\n\r\nthe team in a silo\"\r\n\"plain silo, and the team\"\r\n");
        Path output = folder.resolve("out");
        Local.job(
                "--codebook=" + codebook,
                "--input=" + data,
                "--text-column=answer",
                "--codings",
                "--output-format=csv",
                "--output=" + output);
        List<List<String>> ledger =
                withoutLines(Local.themata("code", "-c", codebook, data.toString(), "--text-column", "answer"));
        assertThat(ledger).hasSizeGreaterThan(3);
        assertThat(withoutLines(Local.folder(output.resolve("codings")))).containsExactlyInAnyOrderElementsOf(ledger);
    }

    private static String[] with(String command, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add(0, command);
        return all.toArray(String[]::new);
    }

    private static List<List<String>> withoutLines(List<List<String>> ledger) {
        int line = ledger.get(0).indexOf("line");
        return ledger.stream()
                .map(row -> {
                    List<String> rest = new ArrayList<>(row);
                    rest.remove(line);
                    return rest;
                })
                .toList();
    }
}
