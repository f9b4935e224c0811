package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a short run loads is most of what it costs: nothing heavy, and nothing that it does not need. */
class LoadedClassesTest {
    private static final Pattern LOADED = Pattern.compile("^\\[.*?\\] (\\S+) source: .*$", Pattern.MULTILINE);

    @Test
    void countOnTextFilesLoadsNothingHeavy() throws Exception {
        String example = "examples/involving-people/";

        List<String> classes = loadedBy(
                "count",
                "-c",
                example + "codebook.yaml",
                example + "transcripts/P01.txt",
                example + "transcripts/P02.txt");

        System.out.println("count on two text files loads " + classes.size() + " classes, "
                + classes.stream()
                        .filter(name -> name.startsWith("org.themata"))
                        .count() + " of them our own");
        assertThat(classes).contains("org.themata.coding.Scan").noneMatch(LoadedClassesTest::isHeavy);
        // A record that is compared, hashed or printed is linked at run time: ten milliseconds of every start.
        assertThat(classes).hasSizeLessThan(1500).doesNotContain("java.lang.runtime.ObjectMethods");
    }

    @Test
    void helpIsPicoclis() throws Exception {
        assertThat(loadedBy("count", "--help"))
                .contains("picocli.CommandLine")
                .noneMatch(name -> name.startsWith("org.themata.coding.Scan"));
    }

    /**
     * Word and PDF readers, spreadsheets, charts, language models, ICU, JSON, CSV, the progress bar, windows, picocli.
     */
    private static boolean isHeavy(String name) {
        return Stream.of(
                        "org.apache.poi.",
                        "org.apache.pdfbox.",
                        "org.apache.xmlbeans.",
                        "org.dhatim.",
                        "org.jetbrains.",
                        "org.knowm.",
                        "org.apache.batik.",
                        "opennlp.",
                        "com.ibm.icu.",
                        "com.fasterxml.",
                        "org.apache.commons.csv.",
                        "me.tongfei.progressbar.ProgressBarBuilder",
                        "org.jline.",
                        "java.awt.",
                        "javax.swing.",
                        "java.sql.",
                        "picocli.")
                .anyMatch(name::startsWith);
    }

    private static List<String> loadedBy(String... command) throws IOException, InterruptedException {
        List<String> words = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                "-Xlog:class+load",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()),
                        Stream.of(command))
                .toList();
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return LOADED.matcher(said).results().map(found -> found.group(1)).toList();
    }
}
