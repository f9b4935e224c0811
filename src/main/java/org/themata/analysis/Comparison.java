package org.themata.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.themata.analysis.stat.Adjusted;
import org.themata.analysis.stat.Contingency;
import org.themata.analysis.stat.FisherExact;
import org.themata.analysis.stat.SmallestP;
import org.themata.codebook.Code;
import org.themata.table.Apa;

/** Themes between groups of participants: how many of each group speak of each. The participant is the unit. */
public final class Comparison {
    /** Groups smaller than this are not tested. */
    static final int SMALLEST_GROUP = 5;

    private static final double ALPHA = 0.05;

    private final ComparisonRule rule;
    private final ComparedGroups groups;
    private final boolean tested;
    private final List<ComparedCode> codes = new ArrayList<>();
    private final double[] holm;
    private final double[] falseDiscovery;
    private final int family;
    private final Suppression suppression;
    private final boolean hidesSmall;
    private final int[] places;

    /**
     * Compares.
     *
     * @param presence who spoke of what
     * @param attributes of the participants
     * @param wanted which codes are compared: together they are the family of tests
     * @param smallCells numbers of participants that are not printed
     * @throws org.themata.text.InputException if the attribute, or the reference group, is not known
     */
    public Comparison(
            Presence presence,
            List<String> attributes,
            Predicate<Code> wanted,
            ComparisonRule rule,
            SmallCells smallCells) {
        this.rule = rule;
        this.groups = ComparedGroups.of(presence, attributes, rule);
        this.suppression = groups.suppression(presence, smallCells);
        this.hidesSmall = smallCells.isOn();
        this.tested = rule.test() && untested().isEmpty();
        for (int number = 0; number < presence.codes().size(); number++) {
            if (wanted.test(presence.codes().get(number))) {
                codes.add(compared(presence, number));
            }
        }
        this.places = IntStream.range(0, presence.codes().size())
                .filter(number -> wanted.test(presence.codes().get(number)))
                .toArray();
        double[] p = codes.stream().mapToDouble(code -> code.fisher().p()).toArray();
        this.family = Adjusted.family(p);
        this.holm = Adjusted.holm(p);
        this.falseDiscovery = Adjusted.benjaminiHochberg(p);
    }

    private ComparedCode compared(Presence presence, int number) {
        List<Proportion> shares = new ArrayList<>();
        int[][] cells = new int[groups.names().size()][];
        for (int g = 0; g < cells.length; g++) {
            Proportion share = share(presence, number, groups.members().get(g));
            shares.add(share);
            cells[g] = new int[] {share.k(), share.n() - share.k()};
        }
        Contingency table = new Contingency(cells);
        FisherExact.Result fisher =
                tested ? FisherExact.test(table, rule.seed()) : new FisherExact.Result(Double.NaN, 0);
        return new ComparedCode(
                presence.codes().get(number), shares, share(presence, number, groups.notStated()), table, fisher);
    }

    private static Proportion share(Presence presence, int code, List<Integer> members) {
        int k = (int)
                members.stream().filter(member -> presence.has(member, code)).count();
        return new Proportion(k, members.size());
    }

    /** Why no test is made although one may be wanted; empty if there is no such reason. */
    private String untested() {
        if (groups.names().size() < 2) {
            return "fewer than two groups";
        }
        if (groups.several()) {
            return "a participant is in more than one group";
        }
        for (int g = 0; g < groups.names().size(); g++) {
            int size = groups.members().get(g).size();
            if (size < SMALLEST_GROUP) {
                return "group \"" + groups.names().get(g) + "\" has "
                        + (suppression.hidesSize(g) ? "" : size + " participants, ") + "fewer than " + SMALLEST_GROUP;
            }
        }
        return "";
    }

    /** What is to be known about the design before the numbers are believed, one sentence each. */
    public List<String> warnings() {
        List<String> all = new ArrayList<>();
        String reason = untested();
        if (rule.test() && !reason.isEmpty()) {
            boolean small = Arrays.stream(groups.sizes()).anyMatch(size -> size < SMALLEST_GROUP);
            all.add("No test: " + reason + "."
                    + (small && !hidesSmall ? " Numbers of so few may tell who they are: see minimum_cell." : ""));
        }
        boolean sizesShown = IntStream.range(0, groups.names().size()).noneMatch(suppression::hidesSize);
        if (rule.interval().isPresent() && groups.names().size() > 1 && sizesShown) {
            double smallest = SmallestP.of(groups.sizes());
            if (smallest > ALPHA) {
                all.add("With groups of " + sizes() + " the smallest p that Fisher's test can reach is "
                        + Apa.p(smallest) + ": it cannot reach .05.");
            }
        }
        if (groups.several()) {
            all.add("A participant may be in more than one group: groups overlap, and are not tested.");
        }
        if (!groups.notStated().isEmpty()) {
            all.add("Not stated: " + suppression.size(groups.names().size())
                    + " participants, shown apart, and in no difference, ratio or test.");
        }
        return all;
    }

    private String sizes() {
        List<String> sizes = groups.members().stream()
                .map(group -> String.valueOf(group.size()))
                .toList();
        return String.join(", ", sizes.subList(0, sizes.size() - 1)) + " and " + sizes.get(sizes.size() - 1);
    }

    ComparisonRule rule() {
        return rule;
    }

    ComparedGroups groups() {
        return groups;
    }

    List<ComparedCode> codes() {
        return codes;
    }

    boolean isTested() {
        return tested;
    }

    Suppression suppression() {
        return suppression;
    }

    /** The number in the codebook of a compared code. */
    int number(int code) {
        return places[code];
    }

    double holm(int code) {
        return holm[code];
    }

    double falseDiscovery(int code) {
        return falseDiscovery[code];
    }

    int family() {
        return family;
    }
}
