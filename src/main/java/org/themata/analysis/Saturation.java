package org.themata.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.themata.analysis.stat.Accumulation;
import org.themata.analysis.stat.Incidence;
import org.themata.analysis.stat.Orders;
import org.themata.codebook.Code;
import org.themata.corpus.Participant;

/**
 * New codes by interview, an interview being all that one participant (a person, or a group) said.
 *
 * @param interviews names, in the order of collection
 * @param codes that were looked for, mentioned or not
 * @param collected codes known after each interview, in that order
 * @param fresh codes new in each
 * @param firsts which they are
 * @param each codes in each, new or not
 * @param ratios of the runs that begin at each interview from base + 1 on
 * @param reached where saturation is reached in that order
 * @param curve over all orders
 * @param orders over random orders; empty if none were drawn
 * @param rule how it was judged
 */
public record Saturation(
        List<String> interviews,
        int codes,
        int[] collected,
        int[] fresh,
        List<List<String>> firsts,
        int[] each,
        double[] ratios,
        OptionalInt reached,
        Accumulation curve,
        Optional<Orders> orders,
        SaturationRule rule) {

    /**
     * Judges the saturation of a study.
     *
     * @param presence who spoke of what; who has no words is not an interview
     * @param attributes of the participants
     * @param wanted which codes are counted; a theme and its own codes should not both be
     * @throws org.themata.text.InputException if the order cannot be told
     */
    public static Saturation of(
            Presence presence, List<String> attributes, Predicate<Code> wanted, SaturationRule rule) {
        List<Integer> spoken = IntStream.range(0, presence.participants().size())
                .filter(p -> presence.words().get(p) > 0)
                .boxed()
                .toList();
        List<Participant> people =
                spoken.stream().map(presence.participants()::get).toList();
        List<Integer> order = rule.order()
                .map(attribute -> CollectionOrder.by(attribute, people, attributes))
                .orElseGet(() -> IntStream.range(0, people.size()).boxed().toList());
        int[] codes = IntStream.range(0, presence.codes().size())
                .filter(code -> wanted.test(presence.codes().get(code)))
                .toArray();
        boolean[][] has = new boolean[order.size()][codes.length];
        List<String> names = new ArrayList<>();
        for (int t = 0; t < has.length; t++) {
            names.add(people.get(order.get(t)).id());
            for (int i = 0; i < codes.length; i++) {
                has[t][i] = presence.has(spoken.get(order.get(t)), codes[i]);
            }
        }
        List<String> ids = Arrays.stream(codes)
                .mapToObj(code -> presence.codes().get(code).id())
                .toList();
        return of(names, has, ids, rule);
    }

    /** Judges interviews in the order given: for each which of the codes it has. */
    static Saturation of(List<String> names, boolean[][] has, List<String> codes, SaturationRule rule) {
        Set<String> known = new HashSet<>();
        List<List<String>> firsts = new ArrayList<>();
        for (boolean[] interview : has) {
            firsts.add(IntStream.range(0, codes.size())
                    .filter(i -> interview[i])
                    .mapToObj(codes::get)
                    .filter(known::add)
                    .toList());
        }
        Accumulation curve = new Accumulation(has);
        int[] collected = curve.collected();
        int[] fresh = new int[has.length];
        int[] each = new int[has.length];
        for (int t = 0; t < has.length; t++) {
            fresh[t] = collected[t] - (t == 0 ? 0 : collected[t - 1]);
            for (boolean one : has[t]) {
                each[t] += one ? 1 : 0;
            }
        }
        Optional<Orders> orders = rule.permutations() > 0 && has.length > 0
                ? Optional.of(Orders.draw(has, rule.ratio(), rule.permutations(), rule.seed()))
                : Optional.empty();
        return new Saturation(
                List.copyOf(names),
                codes.size(),
                collected,
                fresh,
                List.copyOf(firsts),
                each,
                rule.ratio().ratios(fresh),
                rule.ratio().reached(fresh),
                curve,
                orders,
                rule);
    }

    /** Whether there are as many interviews as a base and a run take. */
    boolean isLongEnough() {
        return interviews.size() >= rule.ratio().base() + rule.ratio().run();
    }

    /** How many codes were in exactly one interview, in two, and so on. */
    public Incidence incidence() {
        return curve.incidence();
    }

    /** Codes that were found at all. */
    public int observed() {
        return collected.length == 0 ? 0 : collected[collected.length - 1];
    }

    /** Codes known where saturation is reached. */
    public OptionalInt knownThere() {
        return reached.isPresent() ? OptionalInt.of(collected[reached.getAsInt() - 1]) : OptionalInt.empty();
    }

    /** The ratio of the run that begins at an interview, 1-based; NaN if none does. */
    double ratioAt(int interview) {
        int run = interview - rule.ratio().base() - 1;
        return run >= 0 && run < ratios.length ? ratios[run] : Double.NaN;
    }

    /** Codes of the base. */
    int base() {
        return Arrays.stream(fresh).limit(rule.ratio().base()).sum();
    }
}
