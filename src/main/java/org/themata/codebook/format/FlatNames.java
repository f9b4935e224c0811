package org.themata.codebook.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;

/** The names of codes in a format without themes. */
final class FlatNames {

    private FlatNames() {}

    /**
     * Every code that is written, in codebook order, with a name of its own: its name, where two would be the same its
     * path joined by {@code /}. Themes without indicators are left out.
     */
    static Map<Code, String> of(Codebook codebook, Holding holding) {
        List<Code> written = codebook.codes()
                .filter(code -> !code.isTheme() || !code.indicators().isEmpty())
                .toList();
        Map<String, Integer> times = new HashMap<>();
        written.forEach(code -> times.merge(holding.name().apply(code.name()), 1, Integer::sum));
        Map<Code, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Code code : written) {
            String own = holding.name().apply(code.name());
            String whole = holding.name().apply(code.path().replace(Code.PATH_SEPARATOR, "/"));
            String name = times.getOrDefault(own, 0) == 1 ? own : whole;
            for (int n = 2; !taken.add(name); n++) {
                name = whole + " " + n;
            }
            names.put(code, name);
        }
        return names;
    }
}
