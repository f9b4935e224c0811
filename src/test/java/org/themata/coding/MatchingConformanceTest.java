package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.themata.text.GivenTokens;
import org.themata.text.QuantedaText;

/** quanteda's answers, reproduced with {@link Compat#QUANTEDA}; what the cases are is told in docs/conformance.md. */
class MatchingConformanceTest {
    /** A lone ? matches one character with us; the last three rewrite tokens instead of counting. */
    private static final Set<String> EXCLUDED = Set.of("Q021", "Q082", "Q083", "question_glob", "underscore_concat");

    @Test
    void allRandomCases() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Map<String, Object>> cases = resource("random-cases.jsonl");
        for (Map<String, Object> random : cases) {
            QuantedaDictionary dictionary = QuantedaDictionary.of(Json.map(random.get("dictionary")));
            Overlap overlap = overlap(random);
            List<String> sequence = Runs.sequence(Runs.onTokens(
                    dictionary.flatCodebook(QuantedaDictionary.Options.DEFAULT),
                    Runs.quanteda(overlap),
                    Json.strings(random.get("tokens"))));
            if (!sequence.equals(random.get("expected"))) {
                wrong.add(random.get("id") + ": " + sequence + " but expected " + random.get("expected"));
            }
        }
        System.out.println("random-cases.jsonl: " + cases.size() + " run, " + wrong.size() + " wrong, 0 excluded");
        assertThat(cases).hasSize(2000);
        assertThat(wrong).isEmpty();
    }

    @Test
    void ownCases() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        List<Map<String, Object>> cases = resource("cases.jsonl");
        int documents = 0;
        for (Map<String, Object> one : cases) {
            String id = String.valueOf(one.get("id"));
            Map<String, Object> lookup = Json.map(one.get("lookup_options"));
            if (EXCLUDED.contains(id)) {
                excluded.add(id);
                continue;
            }
            Map<String, Object> expected = Json.map(one.get("expected"));
            Map<String, Object> texts = Json.map(one.get("text"));
            Map<String, Object> dictionaryOptions = Json.map(one.get("dictionary_options"));
            boolean tolower = !Boolean.FALSE.equals(dictionaryOptions.get("tolower"));
            for (String document : Json.map(expected.get("tokens")).keySet()) {
                documents++;
                List<String> tokens = Json.strings(Json.map(expected.get("tokens")).get(document));
                if (texts.containsKey(document)) {
                    List<String> ours =
                            QuantedaText.tokens(String.valueOf(texts.get(document)), Json.map(one.get("tokens_options")));
                    if (!ours.equals(tokens)) {
                        wrong.add(id + ": tokens " + ours + " but expected " + tokens);
                    }
                }
                List<String> sequence = lookup(Json.map(one.get("dictionary")), tolower, lookup, tokens);
                List<String> wanted = Json.strings(Json.map(expected.get("sequence")).get(document));
                if (!sequence.equals(wanted)) {
                    wrong.add(id + ": " + sequence + " but expected " + wanted);
                }
                Map<String, Integer> counts = new LinkedHashMap<>();
                Json.map(Json.map(expected.get("counts")).get(document)).keySet().forEach(key -> counts.put(key, 0));
                sequence.forEach(key -> counts.merge(key, 1, Integer::sum));
                if (!counts.equals(Json.map(expected.get("counts")).get(document))) {
                    wrong.add(id + ": " + counts);
                }
            }
        }
        System.out.println("cases.jsonl: " + (cases.size() - excluded.size()) + " run (" + documents + " documents), "
                + wrong.size() + " wrong, excluded " + excluded);
        assertThat(cases).hasSize(89);
        assertThat(wrong).isEmpty();
    }

    @Test
    void moreCases() throws IOException {
        Path file = Path.of(System.getProperty("themata.shared", "none"), "conformance/matching/more-cases.json");
        Assumptions.assumeTrue(Files.exists(file), "no " + file);
        List<String> wrong = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        List<Map<String, Object>> cases = new ArrayList<>();
        try (var parser = new com.fasterxml.jackson.core.JsonFactory().createParser(file.toFile())) {
            parser.nextToken();
            ((List<?>) Json.value(parser)).forEach(one -> cases.add(Json.map(one)));
        }
        for (Map<String, Object> one : cases) {
            String id = String.valueOf(one.get("id"));
            Map<String, Object> lookup = Json.map(one.get("lookup_options"));
            if (EXCLUDED.contains(id)
                    || lookup.containsKey("append_key")
                    || Boolean.FALSE.equals(lookup.get("exclusive"))) {
                excluded.add(id);
                continue;
            }
            List<String> texts = Json.strings(one.get("texts"));
            List<?> tokens = (List<?>) one.get("tokens");
            List<?> results = (List<?>) one.get("result");
            for (int i = 0; i < texts.size(); i++) {
                List<String> given = Json.strings(tokens.get(i));
                List<String> ours = QuantedaText.tokens(texts.get(i), Json.map(one.get("tokens_options")));
                if (!ours.equals(given)) {
                    wrong.add(id + ": tokens " + ours + " but expected " + given);
                }
                List<String> sequence = lookup(
                        Json.map(one.get("dictionary")),
                        Boolean.TRUE.equals(one.get("dictionary_tolower")),
                        lookup,
                        given);
                if (!sequence.equals(results.get(i))) {
                    wrong.add(id + " text " + (i + 1) + ": " + sequence + " but expected " + results.get(i));
                }
            }
        }
        System.out.println("more-cases.json: " + (cases.size() - excluded.size()) + " run, " + wrong.size()
                + " wrong, excluded " + excluded);
        assertThat(cases).hasSize(81);
        assertThat(wrong).isEmpty();
    }

    private static List<String> lookup(
            Map<String, Object> tree, boolean tolower, Map<String, Object> lookup, List<String> tokens) {
        QuantedaDictionary.Options options = new QuantedaDictionary.Options(
                String.valueOf(lookup.getOrDefault("valuetype", "glob")),
                !Boolean.FALSE.equals(lookup.get("case_insensitive")),
                tolower,
                levels(lookup.get("levels")));
        Scan scan = Runs.scan(
                QuantedaDictionary.of(tree).flatCodebook(options), Runs.quanteda(overlap(lookup)), new GivenTokens());
        List<Runs.Hit> hits = Runs.hits(scan, GivenTokens.text(tokens));
        if (lookup.containsKey("nomatch") && !tokens.isEmpty()) {
            return withUnmatched(hits, tokens, String.valueOf(lookup.get("nomatch")));
        }
        return Runs.sequence(hits);
    }

    /** The tokens outside every hit count too: ours only on request. */
    private static List<String> withUnmatched(List<Runs.Hit> hits, List<String> tokens, String name) {
        List<String> sequence = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int token = i;
            while (next < hits.size() && hits.get(next).first() == i) {
                sequence.add(hits.get(next++).code());
            }
            if (hits.stream().noneMatch(hit -> hit.first() <= token && token < hit.end())) {
                sequence.add(name);
            }
        }
        return sequence;
    }

    static List<Integer> levels(Object value) {
        if (value instanceof Integer level) {
            return List.of(level);
        }
        return value instanceof List<?> list
                ? list.stream().map(Integer.class::cast).toList()
                : IntStream.rangeClosed(1, 5).boxed().toList();
    }

    static Overlap overlap(Map<String, Object> lookup) {
        return "dictionary".equals(lookup.get("nested_scope")) ? Overlap.CODEBOOK : Overlap.CODE;
    }

    private static List<Map<String, Object>> resource(String name) throws IOException {
        try (InputStream in = MatchingConformanceTest.class.getResourceAsStream("/conformance/" + name)) {
            return Json.lines(Objects.requireNonNull(in, name));
        }
    }
}
