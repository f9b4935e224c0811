package org.themata.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A random table of answers over a small vocabulary, so that hits and ties are frequent: most rows are one
 * participant's, some have no words, some no participant. The same seed gives the same.
 *
 * @param rows participant, place, conversation, text
 */
record RandomRows(List<List<String>> rows) {
    static final String CODEBOOK = """
            codebook: Random
            language: en
            themes:
              - name: Teams
                codes:
                  - {name: Team, indicators: ["team*", "the team"]}
                  - name: Silo
                    indicators: ["silo*", "co-op", {not: "grain silo*"}]
                    codes:
                      - {name: Work, indicators: ["work*", {near: [team*, work*], within: 3}]}
              - {name: Straße, id: street, indicators: [straße, über, "😀"]}
              - {name: Never, id: never, indicators: [neverseenword]}
            """;

    private static final List<String> WORDS = List.of(
            "we",
            "the",
            "team",
            "Teams",
            "TEAM",
            "silo",
            "grain silos",
            "co-op",
            "not",
            "don’t",
            "straße",
            "STRASSE",
            "über",
            "working",
            "work",
            "12",
            "😀",
            "a \"quoted\" word",
            "semi; colon",
            "tab\tbed",
            "comma, comma");
    private static final List<String> GAPS = List.of(" ", " ", " ", " ", ", ", ". ", "\n", "\n\n", " [laughs] ", "  ");

    static RandomRows of(long seed, int size) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int who = random.nextInt(10) < 7 ? 0 : random.nextInt(9);
            String participant = who == 8 ? "" : "P" + who;
            rows.add(List.of(
                    participant, who % 2 == 0 ? "north" : "south, far", "C" + random.nextInt(12), text(random)));
        }
        return new RandomRows(rows);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(6) == 0 ? 0 : random.nextInt(12);
        for (int i = 0; i < words; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(GAPS.get(random.nextInt(GAPS.size())));
        }
        return text.toString();
    }

    /** As CSV, every cell quoted. */
    Path csv(Path file) throws IOException {
        StringBuilder csv = new StringBuilder("participant,place,conversation,answer\n");
        for (List<String> row : rows) {
            csv.append(row.stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return Files.writeString(file, csv);
    }

    /** As JSON lines, with blank lines between some. */
    Path json(Path file) throws IOException {
        StringBuilder json = new StringBuilder();
        for (List<String> row : rows) {
            json.append("{\"participant\": ")
                    .append(quoted(row.get(0)))
                    .append(", \"place\": ")
                    .append(quoted(row.get(1)))
                    .append(", \"conversation\": ")
                    .append(quoted(row.get(2)))
                    .append(", \"answer\": ")
                    .append(quoted(row.get(3)))
                    .append("}\n")
                    .append(row.get(0).equals("P3") ? "\n" : "");
        }
        return Files.writeString(file, json);
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }
}
