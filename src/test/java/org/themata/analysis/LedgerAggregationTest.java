package org.themata.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.coding.Coding;
import org.themata.coding.Compat;
import org.themata.coding.MatchingRules;
import org.themata.coding.Negated;
import org.themata.coding.Overlap;
import org.themata.coding.Status;
import org.themata.corpus.Columns;
import org.themata.corpus.CorpusOptions;

/** Every count equals an aggregation of the ledger, made here by other means than the engine's. */
class LedgerAggregationTest {
    private static final Path EXAMPLE = Path.of("examples/involving-people");

    @TestFactory
    Stream<DynamicTest> everyCountOfTheExampleStandsInTheLedger() {
        CorpusOptions options = CorpusOptions.of(EXAMPLE.resolve("transcripts").toString());
        return everyPolicy("example", options, Worked.codebook(EXAMPLE.resolve("codebook.yaml")));
    }

    @TestFactory
    Stream<DynamicTest> everyCountOfThePodcastsStandsInTheLedger() {
        Path podcasts = Worked.shared("data/studies/bitcoin-podcast/chaincode-podcast");
        return everyPolicy(
                "podcasts", CorpusOptions.of(podcasts.toString()), Worked.codebook(EXAMPLE.resolve("codebook.yaml")));
    }

    @TestFactory
    Stream<DynamicTest> everyCountOfTheAnswersStandsInTheLedger() {
        Path answers = Worked.shared("data/studies/nhs-fft-coded/v6framework_230831.csv");
        CorpusOptions plain = CorpusOptions.of(answers.toString());
        CorpusOptions options = new CorpusOptions(
                plain.transcripts(),
                Optional.empty(),
                CorpusOptions.INTERVIEWERS,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Columns(
                        List.of("FFT answer"),
                        Optional.of("Comment ID"),
                        Optional.of("Respondent ID"),
                        Optional.empty()),
                false,
                false);
        return everyPolicy("answers", options, Worked.codebook(EXAMPLE.resolve("codebook.yaml")));
    }

    private static Stream<DynamicTest> everyPolicy(String name, CorpusOptions options, Codebook codebook) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Overlap overlap : Overlap.values()) {
            for (Negated negated : Negated.values()) {
                MatchingRules rules = new MatchingRules(overlap, negated, Compat.NONE, "words", "en", true);
                tests.add(DynamicTest.dynamicTest(
                        name + ", overlap " + overlap + ", negated " + negated,
                        () -> compare(Worked.of(options, codebook, rules, Unit.TURN, 2), overlap)));
            }
        }
        return tests.stream();
    }

    private static void compare(Worked worked, Overlap overlap) {
        Group all = worked.all();
        assertThat(worked.ledger()).isNotEmpty();
        for (int number = 0; number < worked.tally().codes().size(); number++) {
            Code code = worked.tally().codes().get(number);
            Set<String> subtree = new HashSet<>();
            code.withAllBelow().forEach(below -> subtree.add(below.id()));
            List<Coding> rows = worked.ledger().stream()
                    .filter(row -> subtree.contains(row.code()) && row.status() == Status.CODED)
                    .toList();
            Frequency counted = all.frequency(number);
            if (!code.isTheme()) {
                assertThat(counted.count().mentions()).as(code.id()).isEqualTo(rows.size());
            } else if (overlap == Overlap.SPECIFIC) {
                long spans = rows.stream()
                        .map(row -> row.document() + " " + row.start() + " " + row.end())
                        .distinct()
                        .count();
                assertThat((long) counted.count().mentions()).as(code.id()).isEqualTo(spans);
            } else if (overlap == Overlap.CODE) {
                assertThat(counted.count().mentions()).as(code.id()).isEqualTo(merged(rows));
            }
            assertThat((long) counted.count().segments())
                    .as("segments of " + code.id())
                    .isEqualTo(distinct(rows.stream().map(row -> row.document() + " " + row.turn())));
            assertThat((long) counted.documents())
                    .as("documents of " + code.id())
                    .isEqualTo(distinct(rows.stream().map(Coding::document)));
            assertThat((long) counted.participants())
                    .as("participants of " + code.id())
                    .isEqualTo(distinct(
                            rows.stream().map(Coding::participant).filter(participant -> !participant.isEmpty())));
        }
    }

    private static long distinct(Stream<String> values) {
        return values.distinct().count();
    }

    /** Rows longest first (in blanks between words), then leftmost; one that overlaps an accepted one is left out. */
    private static int merged(List<Coding> rows) {
        Map<String, List<Coding>> byDocument = new LinkedHashMap<>();
        rows.forEach(row -> byDocument
                .computeIfAbsent(row.document(), d -> new ArrayList<>())
                .add(row));
        int accepted = 0;
        for (List<Coding> inDocument : byDocument.values()) {
            List<Coding> order = new ArrayList<>(inDocument);
            order.sort(Comparator.<Coding>comparingInt(row -> -row.match().split("\\s+").length)
                    .thenComparingInt(Coding::start));
            List<Coding> taken = new ArrayList<>();
            for (Coding row : order) {
                if (taken.stream().noneMatch(other -> row.start() < other.end() && other.start() < row.end())) {
                    taken.add(row);
                }
            }
            accepted += taken.size();
        }
        return accepted;
    }

    @Test
    void theOrderOfCodesAndFilesAndTheNumberOfThreadsChangeNoNumber() {
        Codebook codebook = Worked.codebook(EXAMPLE.resolve("codebook.yaml"));
        List<String> files = new ArrayList<>(List.of(
                "examples/involving-people/transcripts/P01.txt",
                "examples/involving-people/transcripts/P02.txt",
                "examples/involving-people/transcripts/P03.md",
                "examples/involving-people/transcripts/P04.docx",
                "examples/involving-people/transcripts/P05.vtt"));
        Map<String, List<Object>> expected = numbers(files, codebook, 1);
        Random random = new Random(7);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(files, random);
            Codebook shuffled = new Codebook(
                    codebook.file(),
                    codebook.name(),
                    codebook.version(),
                    codebook.language(),
                    shuffled(codebook.themes(), random),
                    codebook.negation());
            assertThat(numbers(files, shuffled, 1 + random.nextInt(8))).containsExactlyInAnyOrderEntriesOf(expected);
        }
    }

    private static List<Code> shuffled(List<Code> codes, Random random) {
        List<Code> mixed = new ArrayList<>();
        for (Code code : codes) {
            mixed.add(new Code(
                    code.id(),
                    code.name(),
                    code.path(),
                    code.level(),
                    code.definition(),
                    code.include(),
                    code.exclude(),
                    code.example(),
                    code.color(),
                    code.indicators(),
                    shuffled(code.codes(), random),
                    code.line()));
        }
        Collections.shuffle(mixed, random);
        return mixed;
    }

    private static Map<String, List<Object>> numbers(List<String> files, Codebook codebook, int threads) {
        Worked worked = Worked.of(
                CorpusOptions.of(files.toArray(String[]::new)),
                codebook,
                MatchingRules.standard("en"),
                Unit.TURN,
                threads);
        Map<String, List<Object>> numbers = new LinkedHashMap<>();
        for (int code = 0; code < worked.tally().codes().size(); code++) {
            Frequency frequency = worked.all().frequency(code);
            numbers.put(
                    worked.tally().codes().get(code).id(),
                    List.of(
                            frequency.count(),
                            frequency.documents(),
                            frequency.participants(),
                            worked.all().words(),
                            worked.all().participants()));
        }
        return numbers;
    }

    @Test
    void aThemeLiesBetweenItsLargestCodeAndTheirSum() {
        Worked worked = Worked.of(
                CorpusOptions.of(EXAMPLE.resolve("transcripts").toString()),
                Worked.codebook(EXAMPLE.resolve("codebook.yaml")),
                MatchingRules.standard("en"),
                Unit.SENTENCE,
                1);
        List<Code> codes = worked.tally().codes();
        for (Code theme : codes.stream().filter(Code::isTheme).toList()) {
            Frequency whole = worked.all().frequency(codes.indexOf(theme));
            List<Frequency> children = theme.codes().stream()
                    .map(code -> worked.all().frequency(codes.indexOf(code)))
                    .toList();
            assertThat(whole.count().segments())
                    .isBetween(
                            children.stream()
                                    .mapToInt(f -> f.count().segments())
                                    .max()
                                    .orElse(0),
                            children.stream()
                                    .mapToInt(f -> f.count().segments())
                                    .sum());
            assertThat(whole.participants())
                    .isBetween(
                            children.stream()
                                    .mapToInt(Frequency::participants)
                                    .max()
                                    .orElse(0),
                            children.stream().mapToInt(Frequency::participants).sum());
            assertThat(whole.count().mentions())
                    .isBetween(
                            children.stream()
                                    .mapToInt(f -> f.count().mentions())
                                    .max()
                                    .orElse(0),
                            children.stream()
                                    .mapToInt(f -> f.count().mentions())
                                    .sum());
        }
    }
}
