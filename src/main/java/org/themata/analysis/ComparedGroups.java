package org.themata.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.themata.codebook.Code;
import org.themata.corpus.Participant;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;

/**
 * The participants by the value of an attribute. Several values of one participant stand between semicolons. Who has no
 * value is in a group of their own, which is shown and never tested.
 *
 * @param names the values, in order of appearance, the reference first
 * @param members for each group its participants, as places in the {@link Presence}
 * @param notStated participants without a value
 * @param several whether a participant is in more than one group
 */
record ComparedGroups(List<String> names, List<List<Integer>> members, List<Integer> notStated, boolean several) {

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
                names,
                names.stream().map(name -> groups.getOrDefault(name, List.of())).toList(),
                notStated,
                several);
    }

    /** Which numbers are hidden: a column a group, then those not stated, then all. */
    Suppression suppression(Presence presence, Predicate<Code> wanted, SmallCells rule) {
        List<List<Integer>> columns = new ArrayList<>(members);
        columns.add(notStated);
        columns.add(IntStream.range(0, presence.participants().size()).boxed().toList());
        List<int[]> people = new ArrayList<>();
        for (int number = 0; number < presence.codes().size(); number++) {
            int code = number;
            if (wanted.test(presence.codes().get(code))) {
                people.add(columns.stream()
                        .mapToInt(column -> (int) column.stream()
                                .filter(one -> presence.has(one, code))
                                .count())
                        .toArray());
            }
        }
        return new Suppression(
                rule,
                presence.codes(),
                wanted,
                people.toArray(int[][]::new),
                columns.stream().mapToInt(List::size).toArray(),
                !several);
    }

    /** Sizes of the groups. */
    int[] sizes() {
        return members.stream().mapToInt(List::size).toArray();
    }
}
