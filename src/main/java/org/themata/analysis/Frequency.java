package org.themata.analysis;

import java.util.Optional;

/**
 * How often, and by how many, a code was spoken of in one group.
 *
 * @param count mentions, segments and covered words
 * @param documents with at least one mention
 * @param participants with at least one mention
 * @param topParticipant who has most mentions; empty if no participant has any
 * @param topMentions how many these are
 */
public record Frequency(
        CodeCount count, int documents, int participants, Optional<String> topParticipant, int topMentions) {
    /** Not spoken of. */
    public static final Frequency NONE = new Frequency(CodeCount.NONE, 0, 0, Optional.empty(), 0);
}
