package org.themata.cli;

import java.util.Locale;
import org.themata.analysis.Within;

/** Reads {@code turn}, {@code window:10}. */
final class WithinOption {
    private static final int MOST = 1_000_000;

    private WithinOption() {}

    static Within read(String text) {
        String[] parts = text.strip().split(":", 2);
        Within.Kind kind = Choice.of("--within", parts[0], Within.Kind.class);
        boolean sized = kind == Within.Kind.WINDOW || kind == Within.Kind.ENA;
        String name = kind.name().toLowerCase(Locale.ROOT);
        if (sized != (parts.length == 2)) {
            throw new UsageException(
                    sized ? "--within " + name + " needs a size" : "--within " + name + " has no size",
                    sized ? "write " + name + ":10" : "write " + name);
        }
        return new Within(kind, sized ? size(name, parts[1]) : 0);
    }

    private static int size(String name, String text) {
        try {
            int size = Integer.parseInt(text.strip());
            if (size >= 1 && size <= MOST) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("--within " + name + ":" + text + " has no whole number", "write " + name + ":10");
        }
        throw new UsageException("--within " + name + " must be 1 to " + MOST + ", not " + text, "10 is usual");
    }
}
