package org.themata.spark;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Assumptions;
import org.themata.table.write.MachineNumber;

/** One Spark in this JVM, whose tasks may fail three times; and the command line beside it. */
final class Local {
    /** Kept for all tests: a session takes ten seconds to start. */
    private static final SparkSession SPARK = SparkSession.builder()
            .master("local[2,4]")
            .appName("themata tests")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "3")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.log.level", "ERROR")
            .getOrCreate();

    private Local() {}

    static SparkSession spark() {
        return SPARK;
    }

    /** Where the real data are; the test is skipped without them. */
    static Path shared(String path) {
        Path file = Path.of(System.getProperty("themata.shared", "../shared"), path)
                .toAbsolutePath()
                .normalize();
        Assumptions.assumeTrue(Files.exists(file), "skipped: there is no " + file);
        return file;
    }

    /** The rows that the job counts, with what happens to the pieces of the input on their way to the tasks. */
    static List<List<String>> counts(UnaryOperator<Dataset<Row>> way, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--output=unused");
        JobOptions options = JobOptions.of(all.toArray(String[]::new));
        CodebookText codebook = CodebookText.read(
                options.value("codebook"),
                SPARK.sparkContext().hadoopConfiguration(),
                options.value("overlap"),
                options.value("negated"),
                "");
        Documents documents = Documents.read(SPARK, options);
        Broadcast<Plan> plan = JavaSparkContext.fromSparkContext(SPARK.sparkContext())
                .broadcast(new Plan(codebook, options, documents.head()));
        Counts counts = Counts.of(SPARK, way.apply(documents.pieces()), plan);
        List<List<String>> rows = rows(counts.rows());
        counts.forget();
        return rows;
    }

    /** Rows as the command line writes them, the head first. */
    static List<List<String>> rows(Dataset<Row> table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(table.columns()));
        for (Row row : table.collectAsList()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(
                        row.isNullAt(i)
                                ? ""
                                : row.get(i) instanceof Double number
                                        ? MachineNumber.text(number)
                                        : row.get(i).toString());
            }
            rows.add(cells);
        }
        return rows;
    }

    /** Runs the job itself. */
    static void job(String... arguments) {
        CountJob.run(SPARK, JobOptions.of(arguments));
    }

    /** What the program writes to standard output, run as a process of its own. */
    static List<List<String>> themata(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.themata.cli.Main"));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("-f", "csv", "--no-progress", "-q"));
        Path out = Files.createTempFile("themata", ".csv");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException("themata ended with " + status);
            }
            return parse(Files.readString(out));
        } finally {
            Files.delete(out);
        }
    }

    /** The rows of the CSV files in a folder; each has a head, which stands once. */
    static List<List<String>> folder(Path folder) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                List<List<String>> own = parse(Files.readString(file, StandardCharsets.UTF_8));
                rows.addAll(rows.isEmpty() ? own : own.subList(Math.min(1, own.size()), own.size()));
            }
        }
        return rows;
    }

    private static List<List<String>> parse(String text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            for (CSVRecord row : parser) {
                rows.add(List.of(row.values()));
            }
        }
        return rows;
    }
}
