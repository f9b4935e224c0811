package org.themata.analysis.indicator;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/** How often, by whom and where a word or phrase is said. Adds up over transcripts. */
final class Said {
    private long in;
    private long out;
    private final Set<String> participants = new LinkedHashSet<>();
    private String example = "";
    private String document = "";

    /** Occurrences in the code's segments. */
    long in() {
        return in;
    }

    /** Occurrences in the rest. */
    long out() {
        return out;
    }

    int participants() {
        return participants.size();
    }

    /** One place where it is said, in the code's segments if it is there. */
    String example() {
        return example;
    }

    String document() {
        return document;
    }

    void say(boolean inside, String participant, String where, Supplier<String> passage) {
        if (inside && in == 0 || in + out == 0) {
            example = passage.get();
            document = where;
        }
        in += inside ? 1 : 0;
        out += inside ? 0 : 1;
        if (!participant.isEmpty()) {
            participants.add(participant);
        }
    }

    void add(Said other) {
        if (in == 0 && other.in > 0 || in + out == 0) {
            example = other.example;
            document = other.document;
        }
        in += other.in;
        out += other.out;
        participants.addAll(other.participants);
    }
}
