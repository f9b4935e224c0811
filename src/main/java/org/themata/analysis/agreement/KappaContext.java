package org.themata.analysis.agreement;

/**
 * What must stand beside a κ of two coders and one code, because κ depends on it (Byrt, Bishop and Carlin 1993;
 * Cicchetti and Feinstein 1990). With a = both, b = only the first, c = only the second, d = neither:
 *
 * @param prevalenceIndex (a - d) / n
 * @param biasIndex (b - c) / n
 * @param positive specific agreement on presence, 2a / (2a + b + c)
 * @param negative specific agreement on absence, 2d / (2d + b + c)
 * @param kappaMax the largest κ that the margins allow
 */
public record KappaContext(
        Estimate prevalenceIndex, Estimate biasIndex, Estimate positive, Estimate negative, Estimate kappaMax) {

    /**
     * From a table of two categories, present first.
     *
     * @throws IllegalArgumentException if it has more
     */
    public static KappaContext of(CodersTable table) {
        if (table.size() != 2) {
            throw new IllegalArgumentException("a table of " + table.size() + " categories, not 2");
        }
        double a = table.count(0, 0);
        double b = table.count(0, 1);
        double c = table.count(1, 0);
        double d = table.count(1, 1);
        return new KappaContext(
                ratio(table, a - d, table.total()),
                ratio(table, b - c, table.total()),
                ratio(table, 2 * a, 2 * a + b + c),
                ratio(table, 2 * d, 2 * d + b + c),
                largest(table));
    }

    private static Estimate ratio(CodersTable table, double part, double whole) {
        return whole == 0 ? Estimate.none(Reason.NO_POSITIVES, table.shown()) : Estimate.of(part / whole);
    }

    private static Estimate largest(CodersTable table) {
        Estimate obstacle = table.obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        double most = 0;
        for (int i = 0; i < table.size(); i++) {
            most += Math.min(table.first(i), table.second(i));
        }
        return Estimate.of((most - table.expected()) / (1 - table.expected()));
    }
}
