package org.themata.analysis.agreement;

/** Scott's π for two coders (Scott 1955): as κ, but Pe = Σ ((p_i. + p_.i) / 2)², one margin for both coders. */
public final class ScottPi {

    private ScottPi() {}

    /** π. */
    public static Estimate of(CodersTable table) {
        Estimate obstacle = table.obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        double expected = 0;
        for (int i = 0; i < table.size(); i++) {
            double mean = (table.first(i) + table.second(i)) / 2;
            expected += mean * mean;
        }
        return Estimate.of((table.agreement() - expected) / (1 - expected));
    }
}
