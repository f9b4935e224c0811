package org.themata.spark;

import org.apache.spark.sql.SparkSession;
import org.themata.text.InputException;

/** Registers the functions {@code themata_codes} and {@code themata_count} with a session. */
public final class ThemataFunctions {

    private ThemataFunctions() {}

    /**
     * Makes the functions known to SQL in this session.
     *
     * @param codebook a file of any file system that Spark reads
     * @throws InputException if there is none, or it is not as it should be
     */
    public static void register(SparkSession spark, String codebook) {
        spark.conf().set("themata.codebook", codebook);
        CodebookFunction function = CodebookFunction.ofSession();
        spark.udf().register("themata_codes", new ThemataCodes(function), ThemataCodes.TYPE);
        spark.udf().register("themata_count", new ThemataCount(function), ThemataCount.TYPE);
    }
}
