/**
 * The engine on Apache Spark: {@link org.themata.spark.CountJob} for {@code spark-submit}, and functions for SQL. Spark
 * reads and writes the data and adds up; every text is read, matched and counted by the classes that the command line
 * uses. The driver plans ({@code CountJob}, {@code Documents}, {@code Counts}, {@code Codings}); what ends in
 * {@code Task} or {@code Rows} runs on the executors, one compiled matcher a task. Nothing imports this package.
 */
@NullMarked
package org.themata.spark;

import org.jspecify.annotations.NullMarked;
