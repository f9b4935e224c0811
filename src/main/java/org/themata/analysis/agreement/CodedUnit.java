package org.themata.analysis.agreement;

/**
 * A stretch of a transcript that coders agree or disagree on.
 *
 * @param id unique, for people: {@code document:turn} or {@code document:turn.part}
 * @param document the transcript's id; empty if unknown
 * @param participant who speaks; empty if unknown
 * @param start first code point in the transcript's text
 * @param end the code point after the last
 * @param text what is said there; empty if unknown
 */
public record CodedUnit(String id, String document, String participant, int start, int end, String text) {

    /** Whether a coding {@code [from, to)} of the same document touches it. */
    public boolean touches(int from, int to) {
        return from < end && start < to;
    }

    /** Whom or what it belongs to, for resampling: the participant, else the document, else itself. */
    String cluster() {
        return !participant.isEmpty() ? participant : !document.isEmpty() ? document : id;
    }
}
