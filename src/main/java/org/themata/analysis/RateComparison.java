package org.themata.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.stat.Adjusted;
import org.themata.analysis.stat.Rate;
import org.themata.codebook.Code;
import org.themata.table.Apa;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/**
 * Mentions per thousand words between groups. Mentions of one participant belong together: every error is that of the
 * ratio estimator over participants, and a difference is tested by t with n₁ + n₂ − 2 degrees of freedom.
 */
public final class RateComparison {
    private static final double LEVEL = 0.95;
    private static final List<Column> COLUMNS = List.of(
            new Column("code", "Code", Type.TEXT),
            new Column("path", "Path", Type.TEXT),
            new Column("level", "Level", Type.COUNT),
            new Column("attribute", "Attribute", Type.TEXT),
            new Column("group", "Group", Type.TEXT),
            new Column("mentions", "Mentions", Type.COUNT),
            new Column("words", "Words", Type.COUNT),
            new Column("participants_total", "N", Type.COUNT),
            new Column("per_1000_words", "Per 1,000 words", Type.NUMBER),
            new Column("rate_error", "SE", Type.NUMBER),
            new Column("rate_low", "95% CI from", Type.NUMBER),
            new Column("rate_high", "to", Type.NUMBER),
            new Column("reference", "Against", Type.TEXT),
            new Column("difference", "Difference", Type.NUMBER),
            new Column("difference_low", "95% CI from ", Type.NUMBER),
            new Column("difference_high", "to ", Type.NUMBER),
            new Column("p", "p", Type.NUMBER),
            new Column("p_holm", "p (Holm)", Type.NUMBER),
            new Column("p_bh", "p (BH)", Type.NUMBER));

    private static final Set<String> OF_MENTIONS =
            Set.of("mentions", "per_1000_words", "rate_error", "rate_low", "rate_high");
    private static final Set<String> OF_SIZE = Set.of("participants_total", "words");
    private static final Set<String> OF_BOTH =
            Set.of("difference", "difference_low", "difference_high", "p", "p_holm", "p_bh");

    private final Presence presence;
    private final ComparedGroups groups;
    private final ComparisonRule rule;
    private final Predicate<Code> wanted;
    private final Suppression suppression;

    /**
     * @param smallCells numbers of participants that are not printed, with the mentions of these participants
     * @throws org.themata.text.InputException if the attribute, or the reference group, is not known
     */
    public RateComparison(
            Presence presence,
            List<String> attributes,
            Predicate<Code> wanted,
            ComparisonRule rule,
            SmallCells smallCells) {
        this.presence = presence;
        this.groups = ComparedGroups.of(presence, attributes, rule);
        this.rule = rule;
        this.wanted = wanted;
        this.suppression = groups.suppression(presence, smallCells);
    }

    private record Line(int code, int group, Rate rate, double difference, double margin, double p) {}

    /** For programs: one row a code and group. */
    public Table table(Caption caption) {
        List<Line> lines = new ArrayList<>();
        for (int code = 0; code < presence.codes().size(); code++) {
            if (wanted.test(presence.codes().get(code))) {
                for (int g = 0; g < groups.names().size(); g++) {
                    lines.add(line(code, g));
                }
            }
        }
        double[] p = lines.stream().mapToDouble(Line::p).toArray();
        double[] holm = Adjusted.holm(p);
        double[] falseDiscovery = Adjusted.benjaminiHochberg(p);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            List<@Nullable Object> row = row(line, holm[i], falseDiscovery[i]);
            boolean mentions = suppression.hidesMentions(line.code());
            boolean own = mentions || suppression.hidesSize(line.group());
            boolean reference = mentions || suppression.hidesSize(0);
            for (int c = 0; c < COLUMNS.size(); c++) {
                String name = COLUMNS.get(c).name();
                if (own && OF_MENTIONS.contains(name)
                        || (own || reference) && OF_BOTH.contains(name)
                        || suppression.hidesSize(line.group()) && OF_SIZE.contains(name)) {
                    row.set(c, null);
                }
            }
            rows.add(row);
        }
        List<String> notes = new ArrayList<>(
                List.of(
                        "Mentions per 1,000 words; errors and intervals over participants (ratio estimator), who are the clusters."));
        if (rule.test()) {
            notes.add("p: t test of the difference with n1 + n2 - 2 degrees of freedom, adjusted for a family of m = "
                    + Adjusted.family(p) + " tests.");
        }
        notes.addAll(suppression.notes());
        return new Table(
                caption.title(), COLUMNS, rows, caption.withFirst(notes).notes());
    }

    /** As papers print it: with what cannot be estimated as {@code n.e.} */
    public Table forPeople(Caption caption) {
        Table table = table(caption);
        boolean infers = rule.interval().isPresent();
        String interval = infers ? " [95% CI]" : "";
        List<Column> columns = new ArrayList<>(List.of(
                new Column("code", "Code", Type.TEXT),
                new Column("group", "Group", Type.TEXT),
                new Column("mentions", "Mentions", Type.COUNT),
                new Column("words", "Words", Type.COUNT),
                new Column("participants_total", "N", Type.COUNT),
                new Column("per_1000_words", "Per 1,000 words" + interval, Type.TEXT),
                new Column("difference", "Difference to " + groups.names().get(0) + interval, Type.TEXT)));
        if (rule.test()) {
            columns.add(new Column("p", "p", Type.TEXT));
            columns.add(new Column("p_holm", "p (Holm)", Type.TEXT));
            columns.add(new Column("p_bh", "p (BH)", Type.TEXT));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            Shown shown = new Shown(row, row.get(5) == null, infers);
            List<@Nullable Object> people = Cells.row(row.get(0), row.get(4), row.get(5), row.get(6), row.get(7));
            people.add(shown.withInterval(8, 10));
            people.add(row.get(12) == null ? "" : shown.withInterval(13, 14));
            for (int p = 16; rule.test() && p < 19; p++) {
                people.add(row.get(12) == null || row.get(p) == null ? "" : Cells.p((Double) row.get(p)));
            }
            rows.add(people);
        }
        return new Table(table.title(), columns, rows, table.notes());
    }

    /** Cells of a row for people: empty where the numbers are hidden. */
    private record Shown(List<@Nullable Object> row, boolean hidden, boolean infers) {
        String withInterval(int value, int low) {
            if (hidden) {
                return "";
            }
            if (!(row.get(value) instanceof Double known)) {
                return Cells.NOT_ESTIMABLE;
            }
            String shown = Apa.number(known, 2);
            if (!infers) {
                return shown;
            }
            return row.get(low) instanceof Double from && row.get(low + 1) instanceof Double to
                    ? shown + " [" + Apa.number(from, 2) + ", " + Apa.number(to, 2) + "]"
                    : shown + " [" + Cells.NOT_ESTIMABLE + "]";
        }
    }

    private Line line(int code, int group) {
        Rate rate = rate(code, group);
        Rate reference = rate(code, 0);
        double difference = group == 0 ? Double.NaN : rate.perThousand() - reference.perThousand();
        double error = Math.hypot(rate.error(), reference.error());
        int degrees = spoken(group) + spoken(0) - 2;
        if (Double.isNaN(difference) || Double.isNaN(error) || error == 0 || degrees < 2) {
            return new Line(code, group, rate, difference, Double.NaN, Double.NaN);
        }
        TDistribution t = TDistribution.of(degrees);
        boolean tested = rule.test()
                && !groups.several()
                && Math.min(
                                groups.members().get(group).size(),
                                groups.members().get(0).size())
                        >= Comparison.SMALLEST_GROUP;
        return new Line(
                code,
                group,
                rate,
                difference,
                t.inverseSurvivalProbability((1 - LEVEL) / 2) * error,
                tested ? Math.min(1, 2 * t.survivalProbability(Math.abs(difference) / error)) : Double.NaN);
    }

    /** Participants with words, who alone have a rate. */
    private int spoken(int group) {
        return (int) java.util.Arrays.stream(presence.wordsOf(groups.members().get(group)))
                .filter(words -> words > 0)
                .count();
    }

    private Rate rate(int code, int group) {
        List<Integer> members = groups.members().get(group);
        return Rate.ratio(presence.mentionsOf(code, members), presence.wordsOf(members), LEVEL);
    }

    private List<@Nullable Object> row(Line line, double holm, double falseDiscovery) {
        Code code = presence.codes().get(line.code());
        List<Integer> members = groups.members().get(line.group());
        boolean infers = rule.interval().isPresent();
        Rate rate = line.rate();
        return Cells.row(
                code.id(),
                code.path(),
                code.level(),
                rule.attribute(),
                groups.names().get(line.group()),
                java.util.Arrays.stream(presence.mentionsOf(line.code(), members))
                        .sum(),
                java.util.Arrays.stream(presence.wordsOf(members)).sum(),
                members.size(),
                Cells.number(rate.perThousand()),
                infers ? Cells.number(rate.error()) : null,
                infers ? Cells.number(rate.bounds().low()) : null,
                infers ? Cells.number(rate.bounds().high()) : null,
                line.group() == 0 ? null : groups.names().get(0),
                Cells.number(line.difference()),
                infers ? Cells.number(line.difference() - line.margin()) : null,
                infers ? Cells.number(line.difference() + line.margin()) : null,
                Cells.number(line.p()),
                Cells.number(holm),
                Cells.number(falseDiscovery));
    }
}
