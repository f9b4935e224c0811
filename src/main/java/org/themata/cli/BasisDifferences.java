package org.themata.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.themata.cli.Difference.Kind;
import org.themata.cli.Difference.State;

/** What has changed of that on which results depend: the reasons why they may come out otherwise. */
final class BasisDifferences {
    private final List<Difference> all = new ArrayList<>();

    /**
     * Compares.
     *
     * @param recorded by the manifest
     * @param now of the repeated run
     */
    BasisDifferences(Manifest.Basis recorded, Manifest.Basis now) {
        inputs(recorded.inputs(), now.inputs());
        values(Kind.VERSION, recorded.versions(), now.versions());
        values(Kind.OPTION, recorded.options(), now.options());
    }

    private void inputs(List<Manifest.Input> recorded, List<Manifest.Input> now) {
        Map<String, Manifest.Input> current = new LinkedHashMap<>();
        now.forEach(input -> current.put(input.entry().file(), input));
        for (Manifest.Input old : recorded) {
            Manifest.Input same = current.remove(old.entry().file());
            if (same == null) {
                add(Kind.INPUT, old.entry().file(), State.MISSING, "the study does not read it any more");
            } else if (!same.entry().equals(old.entry())) {
                add(Kind.INPUT, old.entry().file(), State.CHANGED, "this " + role(old) + " was changed after the run");
            }
        }
        current.values()
                .forEach(input -> add(
                        Kind.INPUT,
                        input.entry().file(),
                        State.NEW,
                        "this " + role(input) + " was not there at the run"));
        if (all.isEmpty() && !recorded.equals(now)) {
            add(Kind.INPUT, "", State.CHANGED, "the transcripts come in another order");
        }
    }

    private static String role(Manifest.Input input) {
        return input.role().isEmpty() ? "file" : input.role();
    }

    private void values(Kind kind, Map<String, String> recorded, Map<String, String> now) {
        Set<String> names = new TreeSet<>(recorded.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            String old = recorded.getOrDefault(name, "");
            String current = now.getOrDefault(name, "");
            if (!old.equals(current)) {
                String program = kind == Kind.VERSION && name.equals(Manifest.BUILD) ? "the program changed: " : "";
                add(kind, name, State.CHANGED, program + shown(old) + " at the run, " + shown(current) + " now");
            }
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? "none" : value;
    }

    private void add(Kind kind, String name, State state, String why) {
        all.add(new Difference(kind, name, state, why));
    }

    /** All of them: inputs, versions, options. */
    List<Difference> all() {
        return all;
    }

    /** Why an output comes out otherwise. */
    String reason() {
        if (all.isEmpty()) {
            return "though neither inputs nor the program nor options have changed: please report this with the output of"
                    + " themata version";
        }
        return "because of "
                + all.stream()
                        .collect(Collectors.groupingBy(
                                Difference::kind,
                                LinkedHashMap::new,
                                Collectors.mapping(Difference::name, Collectors.toList())))
                        .entrySet()
                        .stream()
                        .map(entry -> words(entry.getKey()) + " " + String.join(", ", entry.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case INPUT -> "the input";
            case VERSION -> "the version of";
            case OPTION -> "the option";
            case OUTPUT -> "the output";
        };
    }
}
