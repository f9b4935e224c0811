package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The α family for unitizing (Krippendorff, Mathet, Bouvry and Widlöcher 2016): every coder cuts the continuum of
 * length L into valued units and gaps φ. {@code ℓ_ck} = the length on which one coder has c and another k, over all
 * ordered pairs of coders, divided by m - 1; {@code ℓ.. = mL}. {@code e_ck = ℓ.. (ℓ_c ℓ_k - [c = k] s_c) / (ℓ..² - Σs)}
 * with s = Σ length² for units and Σ length for gaps. Spans of a coder must not overlap.
 *
 * @param whole uα: units, gaps and values
 * @param binary |uα: unit against gap
 * @param coding cuα: the values where both have units; for three and more coders the median of the pairs, because the
 *     published programs differ there
 * @param values (k)uα of each value; for three and more coders the median of the pairs
 * @param coverage for each value the share of its length on which another coder has a unit too
 */
public record UnitizingAlpha(
        Estimate whole, Estimate binary, Estimate coding, Map<String, Estimate> values, Map<String, Double> coverage) {

    /** Copies the maps, in their order. */
    public UnitizingAlpha {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        coverage = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(coverage));
    }

    /** All of the family. */
    public static UnitizingAlpha of(Continuum continuum) {
        SortedSet<String> names = new TreeSet<>();
        continuum.coders().forEach(spans -> spans.forEach(span -> names.add(span.value())));
        List<String> values = List.copyOf(names);
        if (continuum.coders().size() < 2) {
            return none(values, Reason.NEEDS_TWO_CODERS, continuum.coders().size() + " coder");
        }
        if (continuum.overlaps()) {
            return none(values, Reason.OVERLAPPING_SPANS, continuum.spans() + " spans");
        }
        Intersections all = new Intersections(continuum, values);
        List<UnitCoding> pairs = new ArrayList<>();
        for (int a = 0; a < continuum.coders().size(); a++) {
            for (int b = a + 1; b < continuum.coders().size(); b++) {
                pairs.add(UnitCoding.of(new Intersections(continuum.pair(a, b), values)));
            }
        }
        Map<String, Estimate> single = new LinkedHashMap<>();
        Map<String, Double> coverage = new LinkedHashMap<>();
        for (int v = 0; v < values.size(); v++) {
            int value = v;
            single.put(
                    values.get(v),
                    median(pairs.stream().map(p -> p.values().get(value)).toList()));
            coverage.put(values.get(v), all.coverage(v + 1));
        }
        Estimate coding = median(pairs.stream().map(UnitCoding::all).toList());
        return new UnitizingAlpha(all.alpha(), all.binary(), coding, single, coverage);
    }

    /** (k)uα of a value; of a value that nobody used, that there are no pairs. */
    public Estimate value(String name) {
        return values.getOrDefault(name, Estimate.none(Reason.NO_PAIRS, "0 spans"));
    }

    private static UnitizingAlpha none(List<String> values, Reason reason, String counts) {
        Estimate none = Estimate.none(reason, counts);
        Map<String, Estimate> single = new LinkedHashMap<>();
        values.forEach(value -> single.put(value, none));
        return new UnitizingAlpha(none, none, none, single, Map.of());
    }

    private static Estimate median(List<Estimate> estimates) {
        double[] known = estimates.stream()
                .filter(Estimate::isKnown)
                .mapToDouble(Estimate::known)
                .sorted()
                .toArray();
        int n = known.length;
        return n == 0 ? estimates.get(0) : Estimate.of((known[(n - 1) / 2] + known[n / 2]) / 2);
    }
}
