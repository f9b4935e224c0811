package org.themata.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;
import org.themata.corpus.Roster;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** Which themes were spoken of, by how many participants and how much. */
public final class FrequencyTable {
    private final Tally tally;
    private final Group all;
    private final Predicate<Code> wanted;
    private final Caption caption;
    private final Estimates estimates;
    private final Suppression suppression;
    private final SmallCells smallCells;

    /**
     * With Wilson intervals.
     *
     * @param tally what was counted
     * @param roster the participants, also those without words
     * @param wanted which codes are shown
     * @param smallCells numbers of participants that are not printed
     * @param caption title, and what was counted and how
     */
    public FrequencyTable(Tally tally, Roster roster, Predicate<Code> wanted, SmallCells smallCells, Caption caption) {
        this(tally, roster, wanted, smallCells, caption, Estimates.USUAL);
    }

    /**
     * @param tally what was counted
     * @param roster the participants, also those without words
     * @param wanted which codes are shown
     * @param smallCells numbers of participants that are not printed
     * @param caption title, and what was counted and how
     * @param estimates what is estimated beside the counts
     */
    public FrequencyTable(
            Tally tally,
            Roster roster,
            Predicate<Code> wanted,
            SmallCells smallCells,
            Caption caption,
            Estimates estimates) {
        this.estimates = estimates;
        this.tally = tally;
        this.all = Grouping.none().groups(tally, roster).get(0);
        this.wanted = wanted;
        this.caption = caption.withFirst(smallCells.notes());
        this.smallCells = smallCells;
        this.suppression = Suppression.of(smallCells, tally, List.of(), all);
    }

    /** One number a cell, with the columns of the counts. */
    public Table forPrograms() {
        Table counts = new CountTable(tally, Grouping.none(), List.of(all), wanted, caption.notes(), estimates)
                .hiding(smallCells, suppression)
                .longForm();
        return new Table(caption.title(), counts.columns(), counts.rows(), counts.notes());
    }

    /** As papers print it: names indented, {@code n (%) [95% CI]} in one cell. */
    public Table forPeople(Decimals decimals) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("theme", "Theme / sub-theme", Type.TEXT),
                new Column(
                        "participants",
                        "Participants,\nn (%)" + (estimates.shares().isPresent() ? " [95% CI]" : ""),
                        Type.TEXT),
                new Column("mentions", "Mentions", Type.COUNT),
                new Column("segments", "Segments", Type.COUNT),
                new Column("per_1000_words", "Rate per 1,000 words", Type.NUMBER),
                decimals.percentages("coverage", "Coverage %")));
        if (estimates.asked().isPresent()) {
            columns.add(2, new Column("asked", "Asked", Type.COUNT));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int number = 0; number < tally.codes().size(); number++) {
            Code code = tally.codes().get(number);
            if (wanted.test(code)) {
                rows.add(row(number, all.frequency(number), decimals));
            }
        }
        return new Table(
                caption.title(), columns, rows, caption.withFirst(notes()).notes());
    }

    private List<@Nullable Object> row(int number, Frequency frequency, Decimals decimals) {
        List<@Nullable Object> row = Cells.row(Outline.indented(tally.codes().get(number)));
        int notAsked = estimates.notAsked(all, number, tally.codes().get(number));
        boolean fewUnasked = smallCells.isSmall(notAsked);
        int asked = all.participants() - notAsked;
        Proportion share = new Proportion(frequency.participants(), asked);
        row.add(
                suppression.hidesTotal(number)
                        ? suppression.totalLabel(number)
                        : fewUnasked
                                ? String.valueOf(frequency.participants())
                                : estimates
                                        .shares()
                                        .map(method -> decimals.withInterval(share, method))
                                        .orElseGet(() -> decimals.countPercent(share, all.participants())));
        if (estimates.asked().isPresent()) {
            row.add(fewUnasked ? null : (Integer) asked);
        }
        if (suppression.hidesMentions(number)) {
            row.addAll(Arrays.asList(null, null, null, null));
            return row;
        }
        row.add(frequency.count().mentions());
        row.add(frequency.count().segments());
        row.add(Measure.PER_1000_WORDS.of(frequency, all));
        row.add(decimals.percentage(Measure.COVERAGE.of(frequency, all)));
        return row;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of("Participants: N = " + all.participants()
                + ". Percentages are rounded and need not sum to 100: a participant may speak of several themes."));
        if (estimates.shares().isPresent()) {
            notes.add(
                    "Intervals are as if the participants had been sampled at random: they describe precision, not how"
                            + " representative they are.");
        }
        if (estimates.shares().isPresent() && all.participants() < 2) {
            notes.add(Cells.NOT_ESTIMABLE + " = not estimable: an interval needs two participants.");
        }
        return notes;
    }
}
