package org.themata.analysis;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;

/** What the cells of a wide table hold. */
public enum Measure {
    /** Hits after overlap. */
    MENTIONS(Column.Type.COUNT),
    /** Units with at least one hit. */
    SEGMENTS(Column.Type.COUNT),
    /** 1 if the code was found, else 0. */
    PRESENCE(Column.Type.COUNT),
    /** Participants with at least one mention, of all in the group. */
    SHARE(Column.Type.SHARE),
    /** Mentions in a thousand words. */
    PER_1000_WORDS(Column.Type.NUMBER),
    /** Words inside hits, of all words. */
    COVERAGE(Column.Type.SHARE);

    private final Column.Type type;

    Measure(Column.Type type) {
        this.type = type;
    }

    /** What the cells hold. */
    public Column.Type type() {
        return type;
    }

    /** The value for a code in a group; null if its denominator is zero. */
    public @Nullable Object of(Frequency frequency, Group group) {
        int mentions = frequency.count().mentions();
        return switch (this) {
            case MENTIONS -> mentions;
            case SEGMENTS -> frequency.count().segments();
            case PRESENCE -> mentions > 0 ? 1 : 0;
            case SHARE ->
                new Proportion(frequency.participants(), group.participants())
                        .share()
                        .orElse(null);
            case PER_1000_WORDS -> ratio(1000.0 * mentions, group.words());
            case COVERAGE -> ratio(frequency.count().covered(), group.words());
        };
    }

    static @Nullable Double ratio(double part, long whole) {
        return whole == 0 ? null : part / whole;
    }

    /** The name in options. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
