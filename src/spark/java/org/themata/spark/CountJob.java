package org.themata.spark;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.themata.coding.Ledger;
import org.themata.coding.Matcher;
import org.themata.text.InputException;
import org.themata.text.Problem;

/**
 * Counts themes and codes over data of any size: {@code spark-submit --class org.themata.spark.CountJob
 * themata-spark.jar --codebook … --input … --text-column … --output …}. Writes the folders {@code counts} (the columns
 * of {@code themata count}), {@code bad_rows}, and with {@code --codings} {@code codings} (those of {@code themata
 * code}). The options are on the page {@code docs/spark.md}.
 */
public final class CountJob {
    private static final int WRONG_INPUT = 3;

    private CountJob() {}

    /** Runs the job; ends with status 3 if an input is not as it should be. */
    public static void main(String[] arguments) {
        try {
            JobOptions options = JobOptions.of(arguments.clone());
            SparkSession spark = SparkSession.builder().appName("themata count").getOrCreate();
            run(spark, options);
            spark.stop();
        } catch (InputException wrong) {
            for (Problem problem : wrong.problems()) {
                System.err.println("themata: error: " + problem);
                if (!problem.remedy().isEmpty()) {
                    System.err.println("  " + problem.remedy());
                }
            }
            System.exit(WRONG_INPUT);
        }
    }

    /** Reads, counts and writes. */
    static void run(SparkSession spark, JobOptions options) {
        Logger log = LoggerFactory.getLogger(CountJob.class);
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        InputFiles.check(options, configuration);
        CodebookText codebook = CodebookText.read(
                options.value("codebook"),
                configuration,
                options.value("overlap"),
                options.value("negated"),
                options.value("language"));
        Matcher matcher = codebook.matcher(false, problem -> log.warn("{}", problem));
        matcher.gaps().forEach(log::info);
        Documents documents = Documents.read(spark, options);
        Broadcast<Plan> plan = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(new Plan(codebook, options, documents.head()));
        Counts counts = Counts.of(spark, documents.pieces(), plan);
        String output = options.value("output");
        SparkTable.write(counts.bad(), options.outputFormat(), output + "/bad_rows");
        if (options.isSet("codings")) {
            Dataset<Row> codings = documents
                    .pieces()
                    .mapPartitions(new CodingTask(plan), Encoders.row(SparkTable.schema(Ledger.COLUMNS)));
            SparkTable.write(codings, options.outputFormat(), output + "/codings");
        }
        SparkTable.write(counts.rows(), options.outputFormat(), output + "/counts");
        long bad = counts.bad().count();
        if (bad > 0) {
            log.warn("{} rows or files could not be counted: see {}/bad_rows", bad, output);
        }
        counts.forget();
    }
}
