package org.themata.cli;

import java.util.Arrays;
import java.util.List;

/**
 * The options of one command without the annotations: the build writes one subclass for each command, named
 * {@code Plain} and the command's class, from the annotations of that class (src/build/PlainOptionsOf.java).
 */
abstract class PlainOptions {
    /** What stands behind an option. */
    enum Kind {
        FLAG,
        VALUE,
        LIST
    }

    /** The command that the options are set on. */
    abstract Command command();

    /** The number of the option with this name; -1 if there is none, or if it is not plain. */
    abstract int find(String name);

    abstract Kind kind(int option);

    /**
     * Sets an option; a flag takes no notice of the value.
     *
     * @throws NumberFormatException if the value must be a number and is not
     */
    abstract void set(int option, String value);

    /** Takes the argument that is no option and has this place among them; false if there is no room for it. */
    abstract boolean take(int place, String value);

    /** How many arguments that are no options there must be. */
    abstract int fewest();

    /** Adds a value, or several with a separator between them. */
    static void add(List<String> list, String value, String separator) {
        if (separator.isEmpty() || !value.contains(separator)) {
            list.add(value);
        } else {
            list.addAll(Arrays.asList(value.split(separator)));
        }
    }
}
