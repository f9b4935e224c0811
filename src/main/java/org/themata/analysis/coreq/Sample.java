package org.themata.analysis.coreq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.themata.analysis.Attendance;
import org.themata.corpus.Participant;
import org.themata.table.Apa;

/** Who took part, in sentences. Numbers of people that are too small to print are not printed. */
final class Sample {
    private static final int MOST_VALUES = 8;
    private static final int MANY = 100;

    private final CoreqFacts facts;

    Sample(CoreqFacts facts) {
        this.facts = facts;
    }

    /** A number of participants, or that it is below the least. */
    String people(int number) {
        return isSmall(number) ? "<" + facts.smallCells().least() : String.valueOf(number);
    }

    boolean isSmall(int number) {
        return number > 0 && number < facts.smallCells().least();
    }

    String size() {
        long documents = facts.attendances().stream()
                .map(Attendance::document)
                .distinct()
                .count();
        int silent = facts.roster().participants().size() - interviewed();
        return counted(interviewed(), "participant") + " in " + counted(documents, "transcript")
                + (silent <= 0 ? "." : "; " + people(silent) + " more without any words.");
    }

    static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private int interviewed() {
        return (int) facts.attendances().stream()
                .filter(one -> one.words() > 0)
                .map(Attendance::participant)
                .distinct()
                .count();
    }

    String declined() {
        return facts.recruited()
                .map(asked -> Apa.count(asked) + " people were asked; " + interviewed() + " ("
                        + Apa.percent(interviewed(), asked, asked < MANY ? 0 : 1) + " %) took part.")
                .orElse("");
    }

    String description() {
        List<String> attributes =
                facts.roster().attributes().stream().map(this::attribute).toList();
        return attributes.isEmpty() ? "The participants have no attributes." : String.join("; ", attributes) + ".";
    }

    private String attribute(String name) {
        List<String> values = new ArrayList<>();
        for (Participant one : facts.roster().participants()) {
            String value = one.attributes().getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        double[] numbers = numbers(values);
        if (numbers.length > 0) {
            String range = facts.smallCells().least() > 1
                    ? ""
                    : " (range " + values(numbers[0]) + "–" + values(numbers[numbers.length - 1]) + ")";
            return name + ": median " + values(median(numbers)) + range;
        }
        return name + ": " + counted(values);
    }

    private String counted(List<String> values) {
        Map<String, Integer> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        int notStated = facts.roster().participants().size() - values.size();
        if (isSmall(notStated) || counts.values().stream().anyMatch(this::isSmall)) {
            return counts.size() + " values, some of fewer than "
                    + facts.smallCells().least() + " participants";
        }
        List<Map.Entry<String, Integer>> most = new ArrayList<>(counts.entrySet());
        most.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_VALUES, most.size()); i++) {
            shown.add(most.get(i).getKey() + " " + most.get(i).getValue());
        }
        String more = most.size() > MOST_VALUES ? ", and " + (most.size() - MOST_VALUES) + " more" : "";
        return shown.isEmpty() ? "not stated" : String.join(", ", shown) + more;
    }

    /** Sorted; empty if one of the values is no number. */
    private static double[] numbers(List<String> values) {
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Double.parseDouble(values.get(i));
            } catch (NumberFormatException e) {
                return new double[0];
            }
        }
        Arrays.sort(numbers);
        return numbers;
    }

    static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String values(double number) {
        return Apa.number(number, number == Math.rint(number) ? 0 : 1);
    }
}
