package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themata.Golden;

class TableGoldenTest {
    private static final String STUDY = "examples/involving-people/study.yaml";
    private static final Map<String, String> FORMATS =
            Map.of("txt", "text", "md", "md", "html", "html", "csv", "csv", "json", "json", "tex", "latex");

    @ParameterizedTest
    @CsvSource({
        "frequency, txt",
        "frequency, md",
        "frequency, csv",
        "frequency, html",
        "frequency, json",
        "frequency, tex",
        "matrix, txt",
        "matrix, md",
        "matrix, csv",
        "crosstab, txt",
        "crosstab, md",
        "crosstab, csv",
        "crosstab, html",
        "quotes, txt",
        "quotes, md",
        "quotes, csv",
        "quotes, html",
        "quotes, json",
        "codebook, txt",
        "codebook, md",
        "codebook, csv",
        "participants, txt",
        "participants, md",
        "participants, csv",
        "participants, json",
        "quotes, tex",
        "coreq, txt",
        "coreq, md",
        "coreq, csv"
    })
    void isAsItWasRead(String kind, String extension) {
        CommandRun run = CommandRun.of("table", kind, "-s", STUDY, "-f", FORMATS.get(extension));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        Golden.check("table-" + kind + "." + extension, run.out());
    }

    @ParameterizedTest
    @CsvSource({"frequency", "matrix", "crosstab", "quotes", "codebook", "participants", "coreq"})
    void fitsATerminal(String kind) {
        CommandRun run = CommandRun.onTerminal(80, "table", kind, "-s", STUDY);
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        Golden.check("table-" + kind + "-80.txt", run.out());
    }

    @ParameterizedTest
    @CsvSource({"frequency", "matrix", "crosstab", "quotes", "participants", "coreq"})
    void doesNotDependOnThreads(String kind) {
        String one = CommandRun.of("table", kind, "-s", STUDY, "-f", "json", "--threads", "1")
                .out();
        assertThat(CommandRun.of("table", kind, "-s", STUDY, "-f", "json", "--threads", "4")
                        .out())
                .isEqualTo(one);
    }
}
