package org.themata.corpus;

import java.util.Locale;

/** What part a speaker has in an interview. */
public enum Role {
    /** Someone whose words are data. */
    PARTICIPANT,
    /** Someone who asks; kept for context, not counted by default. */
    INTERVIEWER,
    /** Text before the first speaker label: kept and counted, but no participant's. */
    UNATTRIBUTED;

    private final String column = name().toLowerCase(Locale.ROOT);

    /** The name in columns: lower case. */
    @Override
    public String toString() {
        return column;
    }
}
