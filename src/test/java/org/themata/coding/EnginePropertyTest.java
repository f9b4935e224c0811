package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Negation;

/** What must hold for any text and any codebook; seeded, so that a failure names its seed. */
class EnginePropertyTest {
    private static final int STUDIES = Integer.getInteger("themata.studies", 1500);
    private static final Negation NEGATION = NegationLists.of("en").orElseThrow();

    private final Map<String, TreeSet<String>> codes = new TreeMap<>();
    private final Map<String, TreeSet<String>> themes = new TreeMap<>();
    private final Map<String, Boolean> negated = new TreeMap<>();

    @ParameterizedTest
    @EnumSource(Overlap.class)
    void agreesWithTheNaiveMatcher(Overlap overlap) {
        forAll(overlap, (seed, study) -> {
            NaiveMatcher naive = new NaiveMatcher(study.codebook(), NEGATION, study.text());
            run(study, overlap);
            assertThat(codes).as("codes, seed %d: %s", seed, study).isEqualTo(naive.codes(overlap));
            assertThat(themes).as("themes, seed %d: %s", seed, study).isEqualTo(naive.themes(overlap));
            negated.forEach((span, is) -> assertThat(is)
                    .as("negation of %s, seed %d: %s", span, seed, study)
                    .isEqualTo(naive.isNegated(Integer.parseInt(span.substring(0, span.indexOf('-'))))));
        });
    }

    @ParameterizedTest
    @EnumSource(Overlap.class)
    void theOrderOfCodesChangesNothing(Overlap overlap) {
        forAll(overlap, (seed, study) -> {
            run(study, overlap);
            Map<String, TreeSet<String>> before = new TreeMap<>(codes);
            Map<String, TreeSet<String>> themesBefore = new TreeMap<>(themes);
            run(new Study(shuffled(study.codebook(), new Random(seed)), study.text()), overlap);
            assertThat(codes).as("seed %d: %s", seed, study).isEqualTo(before);
            assertThat(themes).as("seed %d: %s", seed, study).isEqualTo(themesBefore);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Overlap.class,
            names = {"CODE", "SPECIFIC"})
    void aThemeIsInASegmentIfAndOnlyIfOneOfItsCodesIs(Overlap overlap) {
        forAll(overlap, (seed, study) -> {
            run(study, overlap);
            study.codebook()
                    .codes()
                    .filter(Code::isTheme)
                    .forEach(theme -> assertThat(themes.containsKey(theme.id()))
                            .as("theme %s, seed %d: %s", theme.id(), seed, study)
                            .isEqualTo(theme.withAllBelow().anyMatch(code -> codes.containsKey(code.id()))));
        });
    }

    @Test
    void theStudiesExerciseEveryRule() {
        Set<Rule> met = EnumSet.noneOf(Rule.class);
        for (Overlap overlap : Overlap.values()) {
            forAll(
                    overlap,
                    (seed, study) -> new Matcher(study.codebook(), Runs.own(overlap))
                            .scan()
                            .run(Runs.transcript(study.text()), turn -> true, turn -> {
                                for (int i = 0; i < turn.hits().size(); i++) {
                                    met.add(turn.hits().rule(i));
                                }
                            }));
        }
        assertThat(met).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Rule.NEGATED)));
    }

    private record Study(Codebook codebook, String text) {
        @Override
        public String toString() {
            StringBuilder written = new StringBuilder();
            codebook.codes()
                    .forEach(code -> written.append(code.path())
                            .append(": ")
                            .append(code.indicators())
                            .append("\n"));
            return written.toString().replaceAll(", manner=Manner\\[.*?note=\\]", "") + text;
        }
    }

    private static void forAll(Overlap overlap, BiConsumer<Long, Study> property) {
        for (long seed = 0; seed < STUDIES; seed++) {
            RandomStudy random = new RandomStudy(seed);
            Codebook codebook = random.codebook(overlap == Overlap.SPECIFIC);
            property.accept(seed, new Study(codebook, random.text()));
        }
    }

    private void run(Study study, Overlap overlap) {
        codes.clear();
        themes.clear();
        negated.clear();
        Matcher matcher = new Matcher(study.codebook(), Runs.own(overlap));
        matcher.scan().run(Runs.transcript(study.text()), turn -> true, turn -> {
            Hits hits = turn.hits();
            for (int i = 0; i < hits.size(); i++) {
                String span = hits.first(i) + "-" + hits.end(i);
                negated.put(span, hits.negated(i));
                if (hits.rule(i) == Rule.NONE) {
                    boolean isNew = codes.computeIfAbsent(
                                    matcher.codes().get(hits.code(i)).id(), k -> new TreeSet<>())
                            .add(span);
                    assertThat(isNew).as("%s once in %s", span, study).isTrue();
                }
            }
            for (int k = 0; k < hits.themeHits(); k++) {
                boolean isNew = themes.computeIfAbsent(
                                matcher.codes().get(hits.themeCode(k)).id(), t -> new TreeSet<>())
                        .add(hits.themeFirst(k) + "-" + hits.themeEnd(k));
                assertThat(isNew).as("theme hit once in %s", study).isTrue();
            }
        });
    }

    private static Codebook shuffled(Codebook codebook, Random random) {
        return new Codebook("", "", "", "en", shuffled(codebook.themes(), random), codebook.negation());
    }

    private static List<Code> shuffled(List<Code> codes, Random random) {
        List<Code> other = new ArrayList<>();
        for (Code code : codes) {
            List<org.themata.codebook.Indicator> indicators = new ArrayList<>(code.indicators());
            Collections.shuffle(indicators, random);
            other.add(new Code(
                    code.id(),
                    code.name(),
                    code.path(),
                    code.level(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    indicators,
                    shuffled(code.codes(), random),
                    0));
        }
        Collections.shuffle(other, random);
        return other;
    }
}
