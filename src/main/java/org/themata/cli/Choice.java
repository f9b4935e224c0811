package org.themata.cli;

import java.util.List;
import java.util.Locale;
import org.themata.text.Nearest;

/** Option values from a fixed set: case does not matter, and a wrong one is answered with the nearest. */
final class Choice {

    private Choice() {}

    /** The value among {@code known} that was meant. */
    static String of(String option, String value, String... known) {
        List<String> values = List.of(known);
        for (String name : values) {
            if (name.equalsIgnoreCase(value.strip())) {
                return name;
            }
        }
        throw new UsageException("there is no " + option + " \"" + value + "\"", Nearest.remedy(value, values));
    }

    /** The constant that was meant, by its name in lower case. */
    static <E extends Enum<E>> E of(String option, String value, Class<E> type) {
        E[] constants = type.getEnumConstants();
        String[] names = new String[constants.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = constants[i].name().toLowerCase(Locale.ROOT);
        }
        return Enum.valueOf(type, of(option, value, names).toUpperCase(Locale.ROOT));
    }
}
