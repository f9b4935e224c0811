package org.themata.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themata.text.InputException;

class ThemataFunctionsTest {
    private final SparkSession spark = Local.spark();

    @TempDir
    Path folder;

    private String codebook = "";

    @BeforeEach
    void writeCodebook() throws Exception {
        codebook = Files.writeString(folder.resolve("codebook.yaml"), RandomRows.CODEBOOK)
                .toString();
    }

    @Test
    void sqlHasCodesWithTheirPlaces() {
        ThemataFunctions.register(spark, codebook);
        List<Row> rows = spark.sql("""
                        SELECT found.code, found.path, found.start, found.end, found.match
                        FROM (SELECT explode(themata_codes(text)) AS found FROM VALUES ('😀 The Team'), (null) AS t(text))
                        """).collectAsList();
        assertThat(rows)
                .extracting(row -> row.mkString("|"))
                .containsExactly("street|Straße|0|1|😀", "team|Teams > Team|2|10|The Team");
        assertThat(spark.sql("SELECT themata_codes(null) IS NULL").first().getBoolean(0))
                .isTrue();
        assertThat(spark.sql("SELECT themata_codes('')").first().getList(0)).isEmpty();
    }

    /** By the way of PySpark: a class by its name, made without arguments. */
    @Test
    void countsAddUpToThoseOfTheProgram() throws Exception {
        Path csv = RandomRows.of(31, 200).csv(folder.resolve("answers.csv"));
        spark.conf().set("themata.codebook", codebook);
        spark.udf().registerJava("themata_count", ThemataCount.class.getName(), ThemataCount.TYPE);
        Dataset<Row> answers = spark.read()
                .option("header", true)
                .option("multiLine", true)
                .option("escape", "\"")
                .csv(csv.toString());
        answers.repartition(3).createOrReplaceTempView("answers");
        spark.udf().registerJava("themata_codes", ThemataCodes.class.getName(), ThemataCodes.TYPE);
        long hits = spark.sql("SELECT sum(size(themata_codes(answer))) FROM answers")
                .first()
                .getLong(0);
        assertThat(hits)
                .isEqualTo(Local.themata("code", "-c", codebook, csv.toString(), "--text-column", "answer")
                                .size()
                        - 1);
        List<List<String>> expected = Local.themata("count", "-c", codebook, csv.toString(), "--text-column", "answer");
        for (List<String> row : expected.subList(1, expected.size())) {
            assertThat(spark.sql("SELECT sum(themata_count(answer, '" + row.get(0) + "')) FROM answers")
                            .first()
                            .getLong(0))
                    .as(row.get(0))
                    .isEqualTo(Long.parseLong(row.get(3)));
        }
    }

    /** The example of docs/spark.md, as it stands there. */
    @Test
    void theSqlOfThePageRuns() throws Exception {
        Path csv = RandomRows.of(32, 200).csv(folder.resolve("answers.csv"));
        ThemataFunctions.register(spark, codebook);
        spark.read()
                .option("header", true)
                .option("multiLine", true)
                .option("escape", "\"")
                .csv(csv.toString())
                .withColumnRenamed("participant", "respondent")
                .createOrReplaceTempView("answers");
        String page = Files.readString(Path.of("docs", "spark.md"));
        int start = page.indexOf("```sql\n") + "```sql\n".length();
        List<Row> rows =
                spark.sql(page.substring(start, page.indexOf(";\n```", start))).collectAsList();
        List<List<String>> expected = Local.themata("count", "-c", codebook, csv.toString(), "--text-column", "answer");
        for (String leaf : List.of("team", "work", "street")) {
            assertThat(rows)
                    .filteredOn(row -> row.getString(0).equals(leaf))
                    .extracting(row -> String.valueOf(row.getLong(1)))
                    .isEqualTo(expected.stream()
                            .filter(row -> row.get(0).equals(leaf))
                            .map(row -> row.get(3))
                            .toList());
        }
    }

    @Test
    void anUnknownCodeAndAMissingCodebookAreNamed() {
        ThemataFunctions.register(spark, codebook);
        assertThatThrownBy(() ->
                        spark.sql("SELECT themata_count('the team', 'taem')").collectAsList())
                .hasStackTraceContaining("there is no code \"taem\"");
        spark.conf().unset("themata.codebook");
        assertThatThrownBy(ThemataCodes::new)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no codebook is set");
        assertThatThrownBy(() -> ThemataFunctions.register(
                        spark, folder.resolve("none.yaml").toString()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none.yaml: the codebook cannot be read");
    }

    @Test
    void aDatasetOfTexts() {
        ThemataFunctions.register(spark, codebook);
        Dataset<String> texts = spark.createDataset(List.of("team and team", "nothing"), Encoders.STRING());
        assertThat(texts.selectExpr("themata_count(value, 'teams')")
                        .as(Encoders.INT())
                        .collectAsList())
                .containsExactly(2, 0);
    }
}
