package org.themata.codebook.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.text.InputException;

class QuantedaCodebookTest {

    @Test
    void readsNestedMapsAndMixedLists() {
        Codebook codebook = read("A:\n  - lamb\n  - {A sub: [more, no]}\nB: {C: x, __: y, D: }\n");
        assertThat(codebook.codes()).extracting(Code::path).containsExactly("A", "A > A sub", "B", "B > C", "B > D");
        assertThat(codebook.codes())
                .extracting(code -> patterns(code).toString())
                .containsExactly("[lamb]", "[more, no]", "[y]", "[x]", "[]");
    }

    @Test
    void idsAreSlugsMadeUniqueByThePath() {
        Codebook codebook = read("ECONOMY: {+STATE+: a, =STATE=: b}\nLAW: {STATE: c, Rest: d}\n");
        assertThat(codebook.codes())
                .extracting(Code::id)
                .containsExactly("economy", "economy.state", "economy.state-2", "law", "law.state", "rest");
    }

    @Test
    void wordsThatOldYamlTakesForTruthOrNumbersStayWords() {
        Codebook codebook = read("A: [no, on, yes, 1e3, 012, ~, null, 1.0]\nB:\n  - '*work'\n  - \"?x\"\n");
        assertThat(codebook.codes())
                .extracting(code -> patterns(code).toString())
                .containsExactly("[no, on, yes, 1e3, 012, ~, null, 1.0]", "[*work, ?x]");
    }

    @Test
    void aStarWithoutQuotesAndARepeatedKeyAreErrorsWithTheirLine() {
        for (String text : List.of("A:\n  - x\n  - *work\n", "A: [x]\nB: [z]\nA: [y]\n")) {
            assertThat(catchThrowableOfType(InputException.class, () -> read(text))
                            .problems()
                            .get(0)
                            .place()
                            .line())
                    .isEqualTo(3);
        }
    }

    @Test
    void aTopLevelListIsAnError() {
        assertThat(catchThrowableOfType(InputException.class, () -> QuantedaCodebook.read("d.yml", "- a\n- b: c\n"))
                        .problems()
                        .get(0)
                        .message())
                .contains("not a list");
    }

    @TestFactory
    List<DynamicTest> realDictionariesHaveThePatternsThatQuantedaReads() throws IOException {
        Path folder = Path.of(System.getProperty("themata.shared", "")).resolve("conformance/counts/dictionaries");
        Assumptions.assumeTrue(Files.isDirectory(folder), "needs " + folder + " (system property themata.shared)");
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("yaml"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".yml", "");
                tests.add(DynamicTest.dynamicTest(
                        name, () -> compare(file, folder.resolve("flat").resolve(name + ".csv"))));
            }
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests;
    }

    private static void compare(Path yaml, Path flat) throws IOException {
        Codebook codebook = Codebooks.read(yaml.toString(), Optional.empty(), warning -> {});
        assertThat(codebook.codes()).extracting(Code::id).doesNotHaveDuplicates();
        List<String> read = codebook.codes()
                .flatMap(code -> patterns(code).stream().map(pattern -> code.path() + " : " + pattern))
                .sorted()
                .toList();
        assertThat(read).isNotEmpty();
        if (Files.exists(flat)) {
            assertThat(read).isEqualTo(flat(flat));
        }
    }

    private static List<String> flat(Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file);
                var parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(in)) {
            for (CSVRecord row : parser) {
                rows.add(row.get("path") + " : " + row.get("pattern"));
            }
        }
        return rows.stream().sorted().toList();
    }

    private static List<String> patterns(Code code) {
        return code.indicators().stream()
                .map(indicator -> ((Indicator.Pattern) indicator).pattern())
                .toList();
    }

    private static Codebook read(String text) {
        return Codebooks.parse("d.yml", text, warning -> {});
    }
}
