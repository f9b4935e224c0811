package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.themata.codebook.Codebook;
import org.themata.text.GivenTokens;
import org.themata.text.QuantedaText;

/**
 * quanteda's counts of small and large dictionaries over the 60 inaugural addresses, cell by cell: tokens by our own
 * {@code --compat quanteda} tokeniser, counts by the engine. Writes the totals to {@code target/conformance-counts.md}.
 */
class CountsConformanceTest {
    private static final Path COUNTS = Path.of(System.getProperty("themata.shared", "none"), "conformance/counts");

    /** What is not run, and why. */
    private static final Map<String, String> EXCLUDED = new TreeMap<>(Map.of(
            "append_key", "rewrites tokens instead of counting (matching/README)",
            "append_key_scope_dictionary", "rewrites tokens instead of counting (matching/README)",
            "exclusive_false", "rewrites tokens instead of counting (matching/README)",
            "exclusive_false_scope_dictionary", "rewrites tokens instead of counting (matching/README)",
            "changelog_turns_scope_key", "the changelog episodes again by turns, in an order that is not stated",
            "changelog_turns_scope_dictionary", "the changelog episodes again by turns, in an order that is not stated"));

    /** The transcripts that the changelog tables count; the corpus of 1 MB ended in the middle of the last. */
    private static final int TURNS = 3538;


    private static final String UNMATCHED = "_UNMATCHED";

    private final Map<String, Map<String, List<String>>> tokens = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, int[]> cellsByVariant = new TreeMap<>();
    private final Map<String, Integer> excluded = new TreeMap<>();

    @Test
    void everyCell() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(COUNTS), "no " + COUNTS);
        for (String index : List.of("INDEX.csv", "INDEX.corrected.csv")) {
            for (CSVRecord row : read(COUNTS.resolve("counts").resolve(index))) {
                run(row);
            }
        }
        report();
        assertThat(wrong).isEmpty();
        assertThat(Files.readString(Path.of("docs/conformance.md")))
                .contains(Files.readString(Path.of("target/conformance-counts.md")));
        assertThat(cellsByVariant).containsKeys("default", "levels_1-2_scope_dictionary", "nested_dictionary");
    }

    private void run(CSVRecord row) throws IOException {
        String variant = row.get("variant");
        QuantedaDictionary dictionary = dictionary(row.get("dictionary"));
        Path expected = COUNTS.resolve(row.get("file"));
        if (dictionary == null || !Files.exists(expected)) {
            excluded.merge("counts or dictionary left out of the shared folder for their terms", 1, Integer::sum);
            return;
        }
        if (EXCLUDED.containsKey(variant)) {
            excluded.merge(EXCLUDED.get(variant), 1, Integer::sum);
            return;
        }
        QuantedaDictionary.Options options = options(row.get("options"));
        Overlap overlap = row.get("options").contains("nested_scope=dictionary") ? Overlap.CODEBOOK : Overlap.CODE;
        boolean unmatched = row.get("options").contains("nomatch=");
        List<CSVRecord> records = read(expected);
        if (variant.equals("dfm_lookup")) {
            // a bag of words: phrases never match
            dictionary = dictionary.withoutPhrases();
        }
        Codebook flat = dictionary.flatCodebook(options);
        Scan scan = new Scan(new Matcher(flat, Runs.quanteda(overlap)), new GivenTokens());
        compare(variant + " " + row.get("dictionary"), variant, records, document -> {
            List<String> given = tokens(row.get("tokens")).get(document);
            List<Runs.Hit> hits = Runs.hits(scan, GivenTokens.text(given));
            Map<String, Integer> counts = new HashMap<>(Runs.counts(hits));
            if (unmatched) {
                counts.put(UNMATCHED, given.size() - covered(hits, given.size()));
            }
            return counts;
        });
        Set<String> keys = new LinkedHashSet<>(
                dictionary(row.get("dictionary")).flat(options).keySet());
        if (unmatched) {
            keys.add(UNMATCHED);
        }
        List<String> columns = records.get(0).getParser().getHeaderNames();
        if (!keys.equals(new LinkedHashSet<>(columns.subList(1, columns.size())))) {
            wrong.add(variant + " " + row.get("dictionary") + ": keys " + keys + " but expected " + columns);
        }
        if (variant.startsWith("levels_1_")) {
            themes(row, dictionary, overlap, records);
        }
    }

    /** The same by the codebook's own hierarchy: level 1 is the merged hits of each top theme. */
    private void themes(CSVRecord row, QuantedaDictionary dictionary, Overlap overlap, List<CSVRecord> records)
            throws IOException {
        Codebook tree = dictionary.treeCodebook(QuantedaDictionary.Options.DEFAULT);
        Scan scan = new Scan(new Matcher(tree, Runs.quanteda(overlap)), new GivenTokens());
        compare("themes of " + row.get("dictionary"), row.get("variant") + " as themes", records, document -> {
            String text = GivenTokens.text(tokens(row.get("tokens")).get(document));
            Map<String, Integer> counts = new HashMap<>(Runs.themeCounts(scan, text));
            // codes of the top level that are no themes are counted as codes
            Map<String, Integer> own = Runs.counts(Runs.hits(scan, text));
            tree.themes().stream()
                    .filter(theme -> !theme.isTheme())
                    .forEach(theme -> counts.put(theme.id(), own.getOrDefault(theme.id(), 0)));
            return counts;
        });
    }

    private void compare(
            String name, String variant, List<CSVRecord> records, Function<String, Map<String, Integer>> counting) {
        int[] cells = cellsByVariant.computeIfAbsent(variant, k -> new int[3]);
        cells[0]++;
        for (CSVRecord record : records) {
            Map<String, Integer> counts = counting.apply(record.get("doc_id"));
            for (Map.Entry<String, String> cell : record.toMap().entrySet()) {
                if (!cell.getKey().equals("doc_id")) {
                    cells[1]++;
                    int ours = counts.getOrDefault(cell.getKey(), 0);
                    if (ours != Integer.parseInt(cell.getValue())) {
                        cells[2]++;
                        wrong.add(name + " " + record.get("doc_id") + " " + cell.getKey() + ": " + ours
                                + " but expected " + cell.getValue());
                    }
                }
            }
        }
    }

    private static int covered(List<Runs.Hit> hits, int size) {
        boolean[] covered = new boolean[size];
        hits.forEach(hit -> Arrays.fill(covered, hit.first(), hit.end(), true));
        return (int) IntStream.range(0, size).filter(i -> covered[i]).count();
    }

    private void report() throws IOException {
        StringBuilder table = new StringBuilder("| variant | dictionaries | cells | wrong |\n|---|---:|---:|---:|\n");
        int cells = 0;
        int bad = 0;
        for (Map.Entry<String, int[]> variant : cellsByVariant.entrySet()) {
            int[] numbers = variant.getValue();
            table.append("| `%s` | %d | %d | %d |%n".formatted(variant.getKey(), numbers[0], numbers[1], numbers[2]));
            cells += numbers[1];
            bad += numbers[2];
        }
        table.append("\nCells compared: %d, wrong: %d.%n%n| tables not run | why |%n|---:|---|%n".formatted(cells, bad));
        excluded.forEach((why, count) -> table.append("| %d | %s |%n".formatted(count, why)));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/conformance-counts.md"), table.toString());
        System.out.println("counts: " + cells + " cells, " + bad + " wrong, tables not run " + excluded);
    }

    private static QuantedaDictionary.Options options(String written) {
        // the values are as quanteda holds them: lower-cased when it read them
        QuantedaDictionary.Options options =
                new QuantedaDictionary.Options("glob", true, false, QuantedaDictionary.Options.DEFAULT.levels());
        for (String option : written.split(";")) {
            String value = option.substring(option.indexOf('=') + 1);
            if (option.startsWith("case_insensitive=") && value.equals("FALSE")) {
                options = options.caseSensitive();
            } else if (option.startsWith("valuetype=")) {
                options = options.valuetype(value);
            } else if (option.startsWith("levels=")) {
                options = options.levels(
                        Arrays.stream(value.split("[,-]")).map(Integer::valueOf).toList());
            }
        }
        return options;
    }

    private static @org.jspecify.annotations.Nullable QuantedaDictionary dictionary(String name) throws IOException {
        Path flat = COUNTS.resolve("dictionaries/flat/" + name + ".csv");
        Path yaml = COUNTS.resolve("dictionaries/yaml/" + name + ".yml");
        if (Files.exists(flat)) {
            List<QuantedaDictionary.Entry> entries = new ArrayList<>();
            for (CSVRecord row : read(flat)) {
                entries.add(new QuantedaDictionary.Entry(
                        List.of(row.get("path").split(" > ")), row.get("pattern")));
            }
            return new QuantedaDictionary(entries);
        }
        if (Files.exists(yaml)) {
            Object tree = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(yaml));
            return QuantedaDictionary.of(ownUnderscores(Json.map(tree)));
        }
        return null;
    }

    /** quanteda writes a key's own values under {@code __}. */
    private static Map<String, Object> ownUnderscores(Map<String, Object> tree) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        tree.forEach((name, value) -> renamed.put(
                name.equals("__") ? "" : name, value instanceof Map ? ownUnderscores(Json.map(value)) : value));
        return renamed;
    }

    private static List<CSVRecord> read(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        }
    }

    private Map<String, List<String>> tokens(String set) {
        return tokens.computeIfAbsent(set, CountsConformanceTest::tokenise);
    }

    private static Map<String, List<String>> tokenise(String set) {
        Map<String, List<String>> byDocument = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, String> document : texts(set).entrySet()) {
                String text = document.getValue();
                byDocument.put(
                        document.getKey(),
                        switch (set) {
                            case "default" -> QuantedaText.tokens(text, Map.of());
                            case "nopunct", "changelog_episodes.nopunct" -> QuantedaText.tokens(text, Map.of("remove_punct", true));
                            case "splithyphens_nopunct" ->
                                QuantedaText.tokens(text, Map.of("remove_punct", true, "split_hyphens", true));
                            case "fasterword" -> Arrays.stream(text.split("[\\p{Z}\\p{C}]+"))
                                    .filter(token -> !token.isEmpty())
                                    .toList();
                            default -> throw new IllegalArgumentException(set);
                        });
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return byDocument;
    }

    private static Map<String, String> texts(String set) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        if (set.startsWith("changelog")) {
            Path transcripts = COUNTS.resolve("../../data/scale/changelog-10MB/txt");
            int turns = 0;
            for (CSVRecord row : read(COUNTS.resolve("counts/LaverGarry/changelog_episodes_scope_key.csv"))) {
                List<String> lines = Files.readAllLines(transcripts.resolve(row.get("doc_id") + ".txt"));
                List<String> counted = lines.subList(0, Math.min(lines.size(), TURNS - turns));
                turns += counted.size();
                texts.put(row.get("doc_id"), String.join("\n", counted));
            }
            return texts;
        }
        try (var files = Files.list(COUNTS.resolve("corpus/inaugural"))) {
            for (Path file : files.sorted().toList()) {
                texts.put(file.getFileName().toString().replace(".txt", ""), Files.readString(file));
            }
        }
        return texts;
    }
}
