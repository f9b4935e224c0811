package org.themata.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.stat.Keyness;
import org.themata.corpus.Roster;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** Which words a group of participants uses more than the others: keyness with its dispersion. */
public final class WordUse {
    private static final List<Column> COLUMNS = List.of(
            new Column("group", "Group", Type.TEXT),
            new Column("word", "Word", Type.TEXT),
            new Column("count", "n", Type.COUNT),
            new Column("words", "Words", Type.COUNT),
            new Column("per_1000_words", "Per 1,000", Type.NUMBER),
            new Column("rest_count", "n, others", Type.COUNT),
            new Column("rest_words", "Words, others", Type.COUNT),
            new Column("rest_per_1000_words", "Per 1,000, others", Type.NUMBER),
            new Column("log_ratio", "Log Ratio", Type.NUMBER),
            new Column("percent_difference", "%DIFF", Type.NUMBER),
            new Column("g2", "G² (2 terms)", Type.NUMBER),
            new Column("g2_four", "G² (4 terms)", Type.NUMBER),
            new Column("bic", "BIC", Type.NUMBER),
            new Column("p", "p", Type.NUMBER),
            new Column("participants", "Participants", Type.COUNT),
            new Column("participants_total", "of", Type.COUNT),
            new Column("rest_participants", "Participants, others", Type.COUNT),
            new Column("rest_participants_total", "of others", Type.COUNT));

    private final Map<String, Map<String, Integer>> byWord = new HashMap<>();

    /** Adds what was counted in a document: for each type its number by participant. */
    public void add(Map<TypeCount.Type, Map<String, Integer>> document) {
        document.forEach((type, counts) -> {
            Map<String, Integer> sums = byWord.computeIfAbsent(type.key(), key -> new HashMap<>());
            counts.forEach((participant, count) -> {
                if (!participant.isEmpty()) {
                    sums.merge(participant, count, Integer::sum);
                }
            });
        });
    }

    /**
     * How words are compared.
     *
     * @param groups attribute and reference
     * @param minimum words with fewer occurrences in all are left out
     * @param infers whether G² and BIC have a place
     * @param test whether p is wanted
     * @param smallCells words that fewer participants use, here or elsewhere, are left out
     */
    public record Rule(ComparisonRule groups, int minimum, boolean infers, boolean test, SmallCells smallCells) {}

    /** One row a group and word that it uses more than the others do, strongest first. */
    public Table table(Roster roster, Rule rule, Caption caption) {
        Presence people = Presence.of(new Tally(List.of(), List.of(), List.of(), LeftOut.NONE), roster);
        ComparedGroups groups = ComparedGroups.of(people, roster.attributes(), rule.groups());
        List<Map<String, Integer>> members = new ArrayList<>();
        groups.members().forEach(places -> {
            Map<String, Integer> ids = new HashMap<>();
            places.forEach(place -> ids.put(people.participants().get(place).id(), place));
            members.add(ids);
        });
        long[] words = new long[members.size()];
        for (int g = 0; g < words.length; g++) {
            for (Map<String, Integer> counts : byWord.values()) {
                words[g] += sum(counts, members.get(g));
            }
        }
        long all = java.util.Arrays.stream(words).sum();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Suppression sizes = groups.suppression(people, rule.smallCells());
        for (int g = 0; g < words.length && words.length > 1; g++) {
            if (!sizes.hidesSize(g)) {
                rows.addAll(rows(groups, members, g, words[g], all, rule));
            }
        }
        return new Table(
                caption.title(),
                COLUMNS,
                rows,
                caption.withFirst(notes(groups, rule, sizes)).notes());
    }

    private static long sum(Map<String, Integer> counts, Map<String, Integer> members) {
        long sum = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            sum += members.containsKey(entry.getKey()) ? entry.getValue() : 0;
        }
        return sum;
    }

    private record Scored(String word, Keyness keyness, int users, int others) {}

    private List<List<@Nullable Object>> rows(
            ComparedGroups groups, List<Map<String, Integer>> members, int group, long words, long all, Rule rule) {
        Map<String, Integer> rest = new HashMap<>();
        for (int g = 0; g < members.size(); g++) {
            if (g != group) {
                rest.putAll(members.get(g));
            }
        }
        List<Scored> scored = new ArrayList<>();
        byWord.forEach((word, counts) -> {
            long here = sum(counts, members.get(group));
            long there = sum(counts, rest);
            if (here + there >= rule.minimum() && words > 0 && all > words) {
                Keyness keyness = new Keyness(here, there, words, all - words);
                int users = users(counts, members.get(group));
                int others = users(counts, rest);
                boolean small = rule.smallCells().isSmall(rest.size())
                        || rule.smallCells().isSmall(others)
                        || members.stream().anyMatch(one -> rule.smallCells().isSmall(users(counts, one)));
                if (keyness.logRatio() > 0 && !small) {
                    scored.add(new Scored(word, keyness, users, others));
                }
            }
        });
        scored.sort(Comparator.comparingDouble((Scored one) -> -one.keyness().twoTerm())
                .thenComparing(Scored::word));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Scored one : scored) {
            Keyness key = one.keyness();
            double g = key.twoTerm();
            rows.add(Cells.row(
                    groups.names().get(group),
                    one.word(),
                    key.a(),
                    key.c(),
                    1000.0 * key.a() / key.c(),
                    key.b(),
                    key.d(),
                    1000.0 * key.b() / key.d(),
                    key.logRatio(),
                    Cells.number(key.percentDifference()),
                    rule.infers() ? Cells.number(g) : null,
                    rule.infers() ? Cells.number(key.fourTerm()) : null,
                    rule.infers() ? Cells.number(key.bic()) : null,
                    rule.infers() && rule.test() ? Cells.number(Keyness.p(g)) : null,
                    one.users(),
                    groups.members().get(group).size(),
                    one.others(),
                    rest.size()));
        }
        return rows;
    }

    private static int users(Map<String, Integer> counts, Map<String, Integer> members) {
        return (int) counts.keySet().stream().filter(members::containsKey).count();
    }

    private static List<String> notes(ComparedGroups groups, Rule rule, Suppression sizes) {
        List<String> notes = new ArrayList<>();
        notes.add("Each group of " + rule.groups().attribute() + " against all the others; words with " + rule.minimum()
                + " occurrences or more that the group uses more. Log Ratio = log₂ of the relative frequencies (none counts"
                + " as ½); G² over the two cells of occurrence (Rayson), and over four (Dunning).");
        notes.add("The words of one speaker are not independent: look at how many participants use a word, never at p"
                + " alone. G² over 3.84, 6.63, 10.83, 15.13 is p under .05, .01, .001, .0001 for independent words.");
        if (groups.several()) {
            notes.add("A participant may be in more than one group: groups overlap.");
        }
        if (!groups.notStated().isEmpty()) {
            notes.add("Not stated, and left out: " + sizes.size(groups.names().size()) + " participants.");
        }
        if (rule.smallCells().least() > 1) {
            notes.add("Words that 1 to " + (rule.smallCells().least() - 1)
                    + " participants of any group, or of all others, use are left out, and groups of fewer"
                    + " participants.");
        }
        return notes;
    }
}
