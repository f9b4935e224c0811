package org.themata.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.themata.analysis.stat.IntervalMethod;
import org.themata.codebook.Code;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Participant;
import org.themata.corpus.ParticipantsFile;
import org.themata.corpus.Roster;
import org.themata.table.Table;

/**
 * All tables of random studies together, read by somebody who knows the codebook and who adds and subtracts. No hidden
 * number of participants that is too small may be had, nor be certain to be too small but for its {@code <5}.
 */
class SmallNumbersAttackTest {
    private static final String ALL = "all";
    private static final Caption CAPTION = new Caption("", List.of());
    private static final int STUDIES = 400;

    private static Code code(String path, Code... below) {
        int level = path.split(" > ", -1).length;
        return new Code(path, path, path, level, "", "", "", "", "", List.of(), List.of(below), 0);
    }

    private static final List<Code> CODES = List.of(
                    code("T", code("T > A"), code("T > B", code("T > B > D"), code("T > B > E")), code("T > C")),
                    code("U", code("U > F"), code("U > G")))
            .stream()
            .flatMap(Code::withAllBelow)
            .toList();

    /** A study, and who speaks of what in it. */
    private record Study(Roster roster, Tally tally, List<CodedTurn> turns) {}

    private static Study study(Random random) {
        int size = 6 + random.nextInt(30);
        String[] sites = random.nextInt(4) == 0
                ? new String[] {"x", "y", "x;y", "z"}
                : random.nextBoolean() ? new String[] {"x", "y"} : new String[] {"x", "y", "z", ""};
        List<Participant> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int at = Math.min(random.nextInt(sites.length), random.nextInt(sites.length));
            String gender = random.nextInt(3) == 0 ? "m" : "w";
            people.add(new Participant("P" + i, Map.of("site", sites[at], "gender", gender)));
        }
        ParticipantsFile file = new ParticipantsFile("", List.of("site", "gender"), people, List.of());
        Roster roster = new Roster(Optional.of(file), CorpusOptions.of());
        double[] often = new double[CODES.size()];
        for (int code = 0; code < often.length; code++) {
            often[code] = random.nextInt(4) == 0 ? 1 : random.nextDouble();
        }
        List<Cell> cells = new ArrayList<>();
        List<CodedTurn> turns = new ArrayList<>();
        for (Participant one : roster.participants()) {
            int[] mentions = new int[CODES.size()];
            for (int code = CODES.size() - 1; code >= 0; code--) {
                boolean leaf = !CODES.get(code).isTheme();
                if (leaf && random.nextDouble() < often[code]) {
                    mentions[code] = random.nextInt(3) == 0 ? 2 : 1;
                }
                for (int below = code + 1; !leaf && below < CODES.size(); below++) {
                    boolean child = CODES.get(code).codes().contains(CODES.get(below));
                    mentions[code] += child ? mentions[below] : 0;
                }
            }
            Map<Integer, CodeCount> counts = new HashMap<>();
            List<CodedTurn.Mention> said = new ArrayList<>();
            for (int code = 0; code < mentions.length; code++) {
                if (mentions[code] > 0) {
                    counts.put(code, new CodeCount(mentions[code], mentions[code], mentions[code]));
                    said.add(new CodedTurn.Mention(code, 0, 1));
                }
            }
            cells.add(new Cell("d" + one.id(), one.id(), "", 100, counts));
            turns.add(new CodedTurn(one.id(), one.id(), 1, new int[1], new int[1], said));
        }
        List<String> documents = cells.stream().map(Cell::document).toList();
        return new Study(roster, new Tally(CODES, cells, documents, LeftOut.NONE), turns);
    }

    /** Who each attribute's value has, and which sets of people the tables have rows for. */
    private static Map<String, Set<String>> sets(Roster roster) {
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        for (Participant one : roster.participants()) {
            String site = one.attributes().getOrDefault("site", "");
            String gender = one.attributes().getOrDefault("gender", "");
            for (String name : List.of(ALL, "site=" + site, "gender=" + gender)) {
                sets.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(one.id());
            }
        }
        return sets;
    }

    /** What is printed: of {@code people/code/set} and {@code mentions/code/set}, and {@code size/set}. */
    private static final class Printed {
        private final Map<String, Long> values = new LinkedHashMap<>();
        private final Set<String> labelled = new LinkedHashSet<>();

        private void put(String name, Object cell) {
            if (cell instanceof Number number) {
                Long before = values.put(name, number.longValue());
                assertThat(before == null || before == number.longValue())
                        .as(name)
                        .isTrue();
            }
        }
    }

    private static Object cell(Table table, List<Object> row, String column) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).name().equals(column)) {
                return row.get(i);
            }
        }
        throw new AssertionError(column);
    }

    private static void counts(Printed printed, Table table, String... by) {
        for (List<Object> row : table.rows()) {
            List<String> of = new ArrayList<>();
            for (String attribute : by) {
                Object value = cell(table, row, attribute);
                of.add(attribute + "=" + (value == null ? "" : value));
            }
            String set = of.isEmpty() ? ALL : String.join("&", of);
            String code = cell(table, row, "code") + "/" + set;
            printed.put("people/" + code, cell(table, row, "participants"));
            printed.put("people/" + code, cell(table, row, "documents"));
            printed.put("mentions/" + code, cell(table, row, "mentions"));
            printed.put("mentions/" + code, cell(table, row, "segments"));
            printed.put("size/" + set, cell(table, row, "participants_total"));
            printed.put("hundreds/" + set, cell(table, row, "words"));
            Object share = cell(table, row, "share");
            if (share != null) {
                assertThat(cell(table, row, "participants"))
                        .as("a share without its number")
                        .isNotNull();
            }
            if (cell(table, row, "coverage") != null || cell(table, row, "per_1000_words") != null) {
                assertThat(cell(table, row, "mentions"))
                        .as("a rate without its number")
                        .isNotNull();
            }
            assertThat(cell(table, row, "top_participant")).isNull();
            assertThat(cell(table, row, "top_share")).isNull();
        }
    }

    private static void compared(Printed printed, Table table, boolean overlapping) {
        for (List<Object> row : table.rows()) {
            if (cell(table, row, "group") == null || overlapping) {
                continue;
            }
            String set = "site=" + cell(table, row, "group");
            String code = cell(table, row, "code") + "/" + set;
            boolean people = table.columns().stream().anyMatch(one -> one.name().equals("share"));
            if (people) {
                printed.put("people/" + code, cell(table, row, "participants"));
            } else {
                printed.put("mentions/" + code, cell(table, row, "mentions"));
                printed.put("hundreds/" + set, cell(table, row, "words"));
            }
            printed.put("size/" + set, cell(table, row, "participants_total"));
        }
    }

    private static Printed printed(Study study, SmallCells rule) {
        Printed printed = new Printed();
        Tally tally = study.tally();
        Roster roster = study.roster();
        counts(printed, new FrequencyTable(tally, roster, code -> true, rule, CAPTION).forPrograms());
        counts(printed, new FrequencyTable(tally, roster, code -> code.level() == 1, rule, CAPTION).forPrograms());
        for (List<String> by : List.of(List.of("site"), List.of("gender"))) {
            Grouping grouping = new Grouping(by);
            CountTable table = new CountTable(tally, grouping, grouping.groups(tally, roster), code -> true, List.of());
            counts(printed, table.hiding(rule, roster).longForm(), by.toArray(String[]::new));
        }
        counts(printed, new CrosstabTable(tally, roster, "site", code -> true, rule, CAPTION).forPrograms(), "site");
        Presence presence = Presence.of(tally, roster);
        ComparisonRule compare =
                new ComparisonRule("site", Optional.empty(), Optional.of(IntervalMethod.WILSON), false, 1);
        boolean overlapping = roster.participants().stream()
                .anyMatch(one -> one.attributes().getOrDefault("site", "").contains(";"));
        compared(
                printed,
                new ComparisonTable(new Comparison(presence, roster.attributes(), code -> true, compare, rule), CAPTION)
                        .forPrograms(),
                overlapping);
        compared(
                printed,
                new RateComparison(presence, roster.attributes(), code -> true, compare, rule).table(CAPTION),
                overlapping);
        for (List<Object> row : new MatrixTable(tally, roster, code -> true, Measure.MENTIONS, rule, CAPTION)
                .forPrograms()
                .rows()) {
            printed.put("people/" + row.get(0) + "/" + ALL, row.get(row.size() - 1));
            assertThat(row.subList(3, row.size() - 1)).containsOnlyNulls();
        }
        labels(printed, new FrequencyTable(tally, roster, code -> true, rule, CAPTION).forPeople(Decimals.USUAL), ALL);
        Table crosstab =
                new CrosstabTable(tally, roster, "gender", code -> true, rule, CAPTION).forPeople(Decimals.USUAL);
        labels(
                printed,
                crosstab,
                crosstab.columns().subList(1, crosstab.columns().size()).stream()
                        .map(one -> one.heading().startsWith("Total")
                                ? ALL
                                : "gender=" + one.heading().substring(0, 1))
                        .toArray(String[]::new));
        return printed;
    }

    private static void labels(Printed printed, Table table, String... sets) {
        for (int row = 0; row < CODES.size(); row++) {
            for (int i = 0; i < sets.length; i++) {
                if (String.valueOf(table.rows().get(row).get(i + 1)).startsWith("<")) {
                    printed.labelled.add("people/" + CODES.get(row).id() + "/" + sets[i]);
                }
            }
        }
    }

    private static Intruder intruder(Map<String, Set<String>> sets, Printed printed, int least, boolean labelled) {
        Intruder intruder = new Intruder();
        for (String what : List.of("people", "mentions")) {
            for (int c = 0; c < CODES.size(); c++) {
                String code = CODES.get(c).id();
                for (String set : sets.keySet()) {
                    String own = "/" + code + "/" + set;
                    intruder.atMost("people" + own, "mentions" + own);
                    intruder.atMost("people" + own, "size/" + set);
                    List<String> below = new ArrayList<>();
                    CODES.get(c).codes().forEach(one -> below.add(what + "/" + one.id() + "/" + set));
                    below.forEach(one -> intruder.atMost(one, what + own));
                    if (!below.isEmpty() && what.equals("mentions")) {
                        intruder.addsUp(what + own, below);
                    } else if (!below.isEmpty()) {
                        intruder.atMostTogether(what + own, below);
                    }
                }
                margins(intruder, sets, what + "/" + code + "/");
            }
        }
        margins(intruder, sets, "size/");
        margins(intruder, sets, "hundreds/");
        printed.values.forEach(intruder::is);
        if (labelled) {
            printed.labelled.forEach(name -> intruder.between(name, 1, least - 1));
        }
        intruder.think();
        return intruder;
    }

    /** Groups by an attribute make up all. */
    private static void margins(Intruder intruder, Map<String, Set<String>> sets, String of) {
        for (String attribute : List.of("site=", "gender=")) {
            List<String> parts = sets.keySet().stream()
                    .filter(set -> set.startsWith(attribute))
                    .map(set -> of + set)
                    .toList();
            intruder.addsUp(of + ALL, parts);
        }
    }

    private static long truth(Study study, Map<String, Set<String>> sets, int code, String set) {
        return study.tally().cells().stream()
                .filter(cell -> sets.get(set).contains(cell.participant())
                        && cell.counts().containsKey(code))
                .count();
    }

    @Test
    @DisplayName("property: from frequencies, counts, crosstabs, comparisons and matrices no small number follows")
    void noSmallNumberFollows() {
        Random random = new Random(20);
        int hidden = 0;
        int shown = 0;
        for (int round = 0; round < STUDIES; round++) {
            Study study = study(random);
            int least = 3 + random.nextInt(4);
            Map<String, Set<String>> sets = sets(study.roster());
            Printed printed = printed(study, new SmallCells(least));
            shown += printed.values.size();
            for (boolean labelled : new boolean[] {false, true}) {
                Intruder intruder = intruder(sets, printed, least, labelled);
                for (int code = 0; code < CODES.size(); code++) {
                    for (String set : sets.keySet()) {
                        String name = "people/" + CODES.get(code).id() + "/" + set;
                        long truth = truth(study, sets, code, set);
                        if (truth > 0 && truth < least) {
                            hidden++;
                            assertThat(printed.values).as(name).doesNotContainKey(name);
                            boolean known = intruder.least(name) == intruder.most(name)
                                    || !labelled && intruder.most(name) < least;
                            assertThat(known)
                                    .as(
                                            "study %s: %s of %s is %s to %s, labels %s; printed %s",
                                            round,
                                            name,
                                            truth,
                                            intruder.least(name),
                                            intruder.most(name),
                                            labelled,
                                            printed.values)
                                    .isFalse();
                        }
                    }
                }
            }
        }
        assertThat(hidden).isGreaterThan(1000);
        assertThat(shown).isGreaterThan(10_000);
    }

    @Test
    @DisplayName("property: of codes together no pair of few participants is printed, and none follows from themes")
    void noSmallPairFollows() {
        Random random = new Random(21);
        for (int round = 0; round < STUDIES; round++) {
            Study study = study(random);
            int least = 3 + random.nextInt(4);
            Cooccurrence counts = new Cooccurrence(
                    CODES,
                    code -> true,
                    random.nextBoolean() ? Within.TURN : new Within(Within.Kind.PARTICIPANT, 0),
                    new SmallCells(least));
            study.turns().forEach(turn -> counts.add("d" + turn.participant(), List.of(turn)));
            study.roster().participants().forEach(one -> counts.addParticipant(one.id()));
            Table table = new CooccurrenceTable(counts.finish(), false, 0, CAPTION).forPrograms();
            for (List<Object> row : table.rows()) {
                Object both = cell(table, row, "both");
                if (both == null) {
                    for (String follows : List.of("jaccard", "dice", "overlap", "phi", "lift", "pairs", "c")) {
                        assertThat(cell(table, row, follows)).as(follows).isNull();
                    }
                } else {
                    assertThat(((Number) both).intValue())
                            .satisfiesAnyOf(
                                    n -> assertThat(n).isZero(),
                                    n -> assertThat(n).isGreaterThanOrEqualTo(least));
                    // few stand behind no pair below it: its number less those of the others would tell
                    for (List<Object> other : table.rows()) {
                        String a = String.valueOf(cell(table, other, "code_a"));
                        String b = String.valueOf(cell(table, other, "code_b"));
                        if (isBelow(a, cell(table, row, "code_a")) && isBelow(b, cell(table, row, "code_b"))) {
                            assertThat(new SmallCells(least).isSmall(together(study, a, b)))
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }

    private static int together(Study study, String a, String b) {
        List<String> ids = CODES.stream().map(Code::id).toList();
        return (int) study.tally().cells().stream()
                .filter(cell -> cell.counts().containsKey(ids.indexOf(a))
                        && cell.counts().containsKey(ids.indexOf(b)))
                .count();
    }

    private static boolean isBelow(String code, Object theme) {
        return code.equals(theme) || code.startsWith(theme + " > ");
    }
}
