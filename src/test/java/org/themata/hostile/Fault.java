package org.themata.hostile;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something that is wrong with a file.
 *
 * @param name of the fault
 * @param where whether a reader's file can have it
 * @param made the file with it
 */
public record Fault(String name, Predicate<Ask> where, Function<Ask, byte[]> made) {
    /** Whether the file is one of millions of characters; {@code src/security/bad-inputs.sh} tries those. */
    public boolean isLong() {
        return name.contains("million") || name.contains("100,000 lines");
    }
}
