package org.themata.exchange.segments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.exchange.CodebookMaker;
import org.themata.text.Nearest;

/** Finds the code that a table means: by path, id, or a name that only one code has; case and blanks do not matter. */
final class CodeFinder {
    private final Map<String, Code> codes = new HashMap<>();
    private final List<String> known = new ArrayList<>();

    CodeFinder(Codebook codebook) {
        Set<String> twice = new HashSet<>();
        codebook.codes().forEach(code -> {
            if (codes.putIfAbsent(key(code.name()), code) != null) {
                twice.add(key(code.name()));
            }
        });
        twice.forEach(codes::remove);
        codebook.codes().forEach(code -> codes.put(key(code.id()), code));
        codebook.codes().forEach(code -> {
            codes.put(key(code.path()), code);
            known.add(code.path());
            known.add(code.id());
        });
    }

    /** A codebook of the codes that a table names: {@code A > B} or {@code A\B} is B below A. */
    static Codebook made(List<String> written) {
        CodebookMaker maker = new CodebookMaker();
        for (String code : written) {
            String path = "";
            for (String name : parts(code)) {
                String next = path.isEmpty() ? name : path + Code.PATH_SEPARATOR + name;
                path = maker.has(next) ? next : maker.add(path, name, Map.of());
            }
        }
        return maker.make("");
    }

    Optional<Code> find(String written) {
        return Optional.ofNullable(codes.get(key(written)));
    }

    String remedy(String written) {
        return Nearest.to(written, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("add it to the codebook, or leave the codebook out");
    }

    private static String key(String written) {
        return parts(written).stream()
                .collect(Collectors.joining(Code.PATH_SEPARATOR))
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> parts(String written) {
        List<String> parts = new ArrayList<>();
        for (String part : written.split("\\s>\\s|\\\\+", -1)) {
            String name = part.strip().replaceAll("\\s+", " ");
            if (!name.isEmpty()) {
                parts.add(name);
            }
        }
        return parts.isEmpty() ? List.of("unnamed") : parts;
    }
}
