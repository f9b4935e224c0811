package org.themata.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.themata.codebook.Code;

/** Counts that others published, from the codings that they published. */
class PublishedCountsTest {

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, format)) {
            return parser.getRecords();
        }
    }

    private static Code code(String name) {
        return new Code(name, name, name, 1, "", "", "", "", "", List.of(), List.of(), 0);
    }

    private static Group all(List<Code> codes, List<Cell> cells) {
        Group all = new Group(List.of());
        new Tally(codes, cells, cells.stream().map(Cell::document).distinct().toList(), LeftOut.NONE)
                .cells()
                .forEach(all::add);
        return all;
    }

    @Test
    @DisplayName("nhs-fft-coded: comments and respondents per code")
    void nhs() throws IOException {
        List<CSVRecord> expected = rows(Worked.shared("data/studies/nhs-fft-coded/expected_counts.csv"));
        List<CSVRecord> comments = rows(Worked.shared("data/studies/nhs-fft-coded/v6framework_230831.csv"));
        List<Code> codes = expected.stream().map(row -> code(row.get("code"))).toList();
        List<Cell> cells = new ArrayList<>();
        for (CSVRecord comment : comments) {
            Map<Integer, CodeCount> counts = new HashMap<>();
            for (int i = 0; i < codes.size(); i++) {
                String cell = comment.get(codes.get(i).id()).strip();
                if (!cell.isEmpty() && Double.parseDouble(cell) > 0) {
                    counts.put(i, new CodeCount(1, 1, 0));
                }
            }
            cells.add(new Cell(comment.get("Comment ID"), comment.get("Respondent ID"), "", 1, counts));
        }
        Group all = all(codes, cells);
        assertThat(codes).hasSizeGreaterThan(40);
        for (int i = 0; i < codes.size(); i++) {
            Frequency frequency = all.frequency(i);
            assertThat(frequency.count().mentions())
                    .as("comments, " + codes.get(i).id())
                    .isEqualTo(Integer.parseInt(expected.get(i).get("comments")));
            assertThat(frequency.participants())
                    .as("respondents, " + codes.get(i).id())
                    .isEqualTo(Integer.parseInt(expected.get(i).get("respondents")));
        }
    }

    @Test
    @DisplayName("pdpilot-user-study: the frequency of every code as MAXQDA printed it")
    void pdpilot() throws IOException {
        List<CSVRecord> codebook = rows(Worked.shared("data/studies/pdpilot-user-study/codebook.csv"));
        List<CSVRecord> segments = rows(Worked.shared("data/studies/pdpilot-user-study/coded_segments.csv"));
        List<Code> codes =
                codebook.stream().map(row -> code(row.get("code_path"))).toList();
        Map<String, Integer> numbers = new HashMap<>();
        codes.forEach(code -> numbers.put(code.id(), numbers.size()));
        Map<String, Map<Integer, CodeCount>> byDocument = new LinkedHashMap<>();
        for (CSVRecord segment : segments) {
            Integer number = numbers.get(segment.get("code"));
            assertThat(number).as(segment.get("code")).isNotNull();
            byDocument
                    .computeIfAbsent(segment.get("document"), document -> new HashMap<>())
                    .merge(number, new CodeCount(1, 1, 0), CodeCount::plus);
        }
        List<Cell> cells = new ArrayList<>();
        byDocument.forEach((document, counts) -> cells.add(new Cell(document, document, "", 1, counts)));
        Group all = all(codes, cells);
        assertThat(all.participants()).isEqualTo(7);
        Set<String> different = new LinkedHashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            int printed = Integer.parseInt(codebook.get(i).get("frequency_in_maxqda"));
            if (all.frequency(i).count().mentions() != printed) {
                different.add(codes.get(i).name());
            }
        }
        assertThat(different).as("withheld upstream, says the README").containsExactly("Anonymize");
    }
}
