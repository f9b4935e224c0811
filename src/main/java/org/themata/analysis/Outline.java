package org.themata.analysis;

import org.themata.codebook.Code;

/** Names of codes under each other, for people. */
final class Outline {
    private static final String STEP = "  ";

    private Outline() {}

    /** The name, two blanks further in for each level. */
    static String indented(Code code) {
        return STEP.repeat(code.level() - 1) + code.name();
    }
}
