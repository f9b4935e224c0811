package org.themata.analysis;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.Participant;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/** In which order the interviews were held: by an attribute of the participants (dates, numbers), else as they come. */
final class CollectionOrder {

    private CollectionOrder() {}

    /**
     * The places of participants in order of an attribute; ties stay as they are.
     *
     * @param attributes that there are
     * @throws InputException if there is no such attribute, or a participant has no value that can be compared
     */
    static List<Integer> by(String attribute, List<Participant> people, List<String> attributes) {
        if (!attributes.contains(attribute)) {
            throw new InputException(
                    Place.of(""),
                    "the participants have no attribute \"" + attribute + "\" to order by",
                    attributes.isEmpty()
                            ? "attributes come from --participants; without --order they are taken as they come"
                            : Nearest.remedy(attribute, attributes));
        }
        List<String> values = people.stream()
                .map(one -> one.attributes().getOrDefault(attribute, "").strip())
                .toList();
        List<Double> keys = new ArrayList<>();
        boolean dates = values.stream().anyMatch(value -> date(value) != null);
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Double key = dates ? date(values.get(i)) : number(values.get(i));
            keys.add(key == null ? 0.0 : key);
            if (key == null) {
                problems.add(Problem.error(
                        Place.of(""),
                        "participant \"" + people.get(i).id() + "\" has no place in the order: " + attribute + " is \""
                                + values.get(i) + "\"",
                        "give every participant a number or a date such as 2026-03-31, or leave --order out"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return IntStream.range(0, people.size())
                .boxed()
                .sorted(Comparator.comparingDouble(keys::get))
                .toList();
    }

    private static @Nullable Double number(String value) {
        try {
            double number = Double.parseDouble(value);
            return Double.isFinite(number) ? Double.valueOf(number) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Double date(String value) {
        try {
            return (double) LocalDate.parse(value).toEpochDay();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
