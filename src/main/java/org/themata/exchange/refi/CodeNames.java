package org.themata.exchange.refi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.themata.codebook.Code;

/** The names that codes have in a project. */
final class CodeNames {
    /** MAXQDA cuts names after so many characters. */
    static final int MAXQDA_LENGTH = 63;

    private final Map<String, String> names = new LinkedHashMap<>();
    private int same;

    /** @param unique whether equal names are told apart, by their theme and then by a number */
    CodeNames(List<Code> themes, boolean unique) {
        Map<String, Integer> uses = new HashMap<>();
        themes.stream().flatMap(Code::withAllBelow).forEach(code -> uses.merge(code.name(), 1, Integer::sum));
        same = uses.values().stream().filter(n -> n > 1).mapToInt(n -> n).sum();
        Set<String> taken = new HashSet<>(uses.keySet());
        Set<String> met = new HashSet<>();
        for (Code theme : themes) {
            name(theme, "", unique, met, taken);
        }
    }

    private void name(Code code, String parent, boolean unique, Set<String> met, Set<String> taken) {
        String name = code.name();
        if (!met.add(name) && unique) {
            name = free(parent.isEmpty() ? name : name + " (" + parent + ")", taken);
        }
        names.put(code.id(), name);
        code.codes().forEach(below -> name(below, code.name(), unique, met, taken));
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int n = 2; !taken.add(name); n++) {
            name = wanted + " (" + n + ")";
        }
        return name;
    }

    /** The name of the code with this id. */
    String of(String id) {
        return names.getOrDefault(id, id);
    }

    /** How many codes share their name with another one in the codebook. */
    int same() {
        return same;
    }

    /** How many names are longer than MAXQDA keeps. */
    long tooLong() {
        return names.values().stream()
                .filter(name -> name.codePointCount(0, name.length()) > MAXQDA_LENGTH)
                .count();
    }
}
