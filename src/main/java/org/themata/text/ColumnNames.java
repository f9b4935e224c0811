package org.themata.text;

import java.util.ArrayList;
import java.util.List;

/** The names of a table's columns for messages. What is no name may be what somebody said, and is not shown. */
public final class ColumnNames {
    private static final int MOST = 50;
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 4;

    private ColumnNames() {}

    /** The name, or {@code …}. */
    public static String shown(String name) {
        int words = 1;
        for (int i = 0; i < name.length(); i++) {
            words += name.charAt(i) == ' ' ? 1 : 0;
        }
        return name.length() > LONGEST || words > MOST_WORDS ? "\u2026" : name;
    }

    /** All of them, of many the first. */
    public static List<String> shown(List<String> names) {
        List<String> shown = new ArrayList<>();
        for (String name : names.subList(0, Math.min(names.size(), MOST))) {
            shown.add(shown(name));
        }
        if (names.size() > MOST) {
            shown.add("and " + (names.size() - MOST) + " more");
        }
        return shown;
    }
}
