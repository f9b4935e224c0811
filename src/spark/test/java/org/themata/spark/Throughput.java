package org.themata.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/**
 * Runs the job several times in one JVM, for {@code src/bench/spark.sh}: prints wall and CPU seconds of each run, and
 * the peak memory of the process in MB. Arguments: number of runs, folder for outputs, then those of the job.
 */
final class Throughput {
    private Throughput() {}

    public static void main(String[] arguments) throws IOException {
        int runs = Integer.parseInt(arguments[0]);
        SparkSession spark = SparkSession.builder().getOrCreate();
        for (int run = 0; run < runs; run++) {
            String[] job = Arrays.copyOfRange(arguments, 2, arguments.length + 1);
            job[job.length - 1] = "--output=" + arguments[1] + "/" + System.nanoTime();
            long wall = System.nanoTime();
            long cpu = cpu();
            CountJob.run(spark, JobOptions.of(job));
            System.out.printf(
                    Locale.ROOT, "%d %.2f %.2f%n", run, (System.nanoTime() - wall) / 1e9, (cpu() - cpu) / 1e9);
        }
        spark.stop();
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM")) {
                System.out.println("memory " + Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024);
            }
        }
    }

    /** Nanoseconds of all threads of this process. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
