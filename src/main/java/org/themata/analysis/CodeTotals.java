package org.themata.analysis;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.stat.Bounds;
import org.themata.codebook.Code;
import org.themata.table.Column;
import org.themata.table.Column.Type;

/**
 * How often, and by how many, a code was spoken of in one group, of any size: what a row of counts is made of.
 *
 * @param mentions hits after overlap
 * @param segments units with at least one hit
 * @param covered words inside hits
 * @param documents with at least one mention
 * @param participants with at least one mention
 * @param topParticipant who has most mentions; empty if no participant has any
 * @param topMentions how many these are
 */
public record CodeTotals(
        long mentions,
        long segments,
        long covered,
        long documents,
        int participants,
        Optional<String> topParticipant,
        long topMentions) {
    /** Not spoken of. */
    public static final CodeTotals NONE = new CodeTotals(0, 0, 0, 0, 0, Optional.empty(), 0);

    /** The columns of a row, after those of its group; new ones only at the end. */
    public static final List<Column> COLUMNS = List.of(
            new Column("code", Type.TEXT),
            new Column("path", Type.TEXT),
            new Column("level", Type.COUNT),
            new Column("mentions", Type.COUNT),
            new Column("segments", Type.COUNT),
            new Column("documents", Type.COUNT),
            new Column("participants", Type.COUNT),
            new Column("participants_total", Type.COUNT),
            new Column("share", Type.SHARE),
            new Column("share_low", Type.SHARE),
            new Column("share_high", Type.SHARE),
            new Column("words", Type.COUNT),
            new Column("per_1000_words", Type.NUMBER),
            new Column("coverage", Type.SHARE),
            new Column("top_participant", Type.TEXT),
            new Column("top_share", Type.SHARE));

    static CodeTotals of(Frequency frequency) {
        CodeCount count = frequency.count();
        return new CodeTotals(
                count.mentions(),
                count.segments(),
                count.covered(),
                frequency.documents(),
                frequency.participants(),
                frequency.topParticipant(),
                frequency.topMentions());
    }

    /**
     * The cells of a row, one a column; null = missing.
     *
     * @param code which was counted
     * @param participantsTotal those of the group, also the silent ones
     * @param words of the group
     * @param interval of the share of participants
     */
    public List<@Nullable Object> cells(Code code, int participantsTotal, long words, Bounds interval) {
        return Cells.row(
                code.id(),
                code.path(),
                code.level(),
                mentions,
                segments,
                documents,
                participants,
                participantsTotal,
                new Proportion(participants, participantsTotal).share().orElse(null),
                Cells.number(interval.low()),
                Cells.number(interval.high()),
                words,
                Measure.ratio(1000.0 * mentions, words),
                Measure.ratio(covered, words),
                topParticipant.orElse(null),
                mentions == 0 ? null : Measure.ratio(topMentions, mentions));
    }
}
