package org.themata.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.themata.corpus.Participant;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;

/**
 * The participants by the value of an attribute. Several values of one participant stand between semicolons. Who has no
 * value is in a group of their own, which is shown and never tested.
 *
 * @param attribute of the participants
 * @param names the values, in order of appearance, the reference first
 * @param members for each group its participants, as places in the {@link Presence}
 * @param notStated participants without a value
 * @param several whether a participant is in more than one group
 */
record ComparedGroups(
        String attribute, List<String> names, List<List<Integer>> members, List<Integer> notStated, boolean several) {

    /** @throws InputException if the attribute or the reference is not known */
    static ComparedGroups of(Presence presence, List<String> attributes, ComparisonRule rule) {
        String attribute = rule.attribute();
        if (!attributes.contains(attribute)) {
            throw new InputException(
                    Place.of(""),
                    "the participants have no attribute \"" + attribute + "\"",
                    attributes.isEmpty()
                            ? "attributes come from --participants"
                            : Nearest.remedy(attribute, attributes));
        }
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        List<Integer> notStated = new ArrayList<>();
        boolean several = false;
        for (int p = 0; p < presence.participants().size(); p++) {
            Participant participant = presence.participants().get(p);
            List<String> values = Arrays.stream(
                            participant.attributes().getOrDefault(attribute, "").split(";"))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            several |= values.size() > 1;
            if (values.isEmpty()) {
                notStated.add(p);
            }
            for (String value : values) {
                groups.computeIfAbsent(value, v -> new ArrayList<>()).add(p);
            }
        }
        List<String> names = new ArrayList<>(groups.keySet());
        rule.reference().ifPresent(reference -> {
            if (!names.remove(reference)) {
                throw new InputException(
                        Place.of(""),
                        "nobody has " + attribute + " \"" + reference + "\"",
                        Nearest.remedy(reference, groups.keySet()));
            }
            names.add(0, reference);
        });
        return new ComparedGroups(
                attribute,
                names,
                names.stream().map(name -> groups.getOrDefault(name, List.of())).toList(),
                notStated,
                several);
    }

    /**
     * Which numbers are hidden: a column a group, then those not stated, then all. Where groups overlap, the parts are
     * the attribute's values as they are written, so that nothing is told that a table by these hides.
     */
    Suppression suppression(Presence presence, SmallCells rule) {
        List<Integer> all =
                IntStream.range(0, presence.participants().size()).boxed().toList();
        List<List<Integer>> columns = new ArrayList<>(several ? asWritten(presence) : members);
        int groups = columns.size();
        columns.add(notStated);
        columns.add(all);
        int[][] people = new int[rule.isOn() ? presence.codes().size() : 0][];
        for (int number = 0; number < people.length; number++) {
            int code = number;
            people[code] = columns.stream()
                    .mapToInt(column -> (int) column.stream()
                            .filter(one -> presence.has(one, code))
                            .count())
                    .toArray();
        }
        int[] sizes = columns.stream().mapToInt(List::size).toArray();
        if (!several) {
            return new Suppression(rule, presence.codes(), people, sizes);
        }
        int[][] parts = new int[members.size() + 2][];
        for (int g = 0; g < members.size(); g++) {
            List<Integer> own = members.get(g);
            parts[g] = IntStream.range(0, groups)
                    .filter(part -> own.contains(columns.get(part).get(0)))
                    .toArray();
        }
        parts[members.size()] = new int[] {groups};
        parts[members.size() + 1] = new int[] {groups + 1};
        return new Suppression(rule, presence.codes(), people, sizes, parts);
    }

    private List<List<Integer>> asWritten(Presence presence) {
        Map<String, List<Integer>> values = new LinkedHashMap<>();
        for (int p = 0; p < presence.participants().size(); p++) {
            if (!notStated.contains(p)) {
                String value = presence.participants().get(p).attributes().getOrDefault(attribute, "");
                values.computeIfAbsent(value, v -> new ArrayList<>()).add(p);
            }
        }
        return List.copyOf(values.values());
    }

    /** Sizes of the groups. */
    int[] sizes() {
        return members.stream().mapToInt(List::size).toArray();
    }
}
