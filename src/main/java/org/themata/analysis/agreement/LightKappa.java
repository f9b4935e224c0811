package org.themata.analysis.agreement;

/** Light's κ (Light 1971): the mean of Cohen's κ over all pairs of coders. */
public final class LightKappa {

    private LightKappa() {}

    /** The mean; not estimable if the κ of any pair is not. */
    public static Estimate of(Ratings ratings) {
        Estimate obstacle = ratings.obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < ratings.coders(); a++) {
            for (int b = a + 1; b < ratings.coders(); b++) {
                Estimate kappa = CohenKappa.of(ratings.pair(a, b));
                if (!kappa.isKnown()) {
                    return kappa;
                }
                sum += kappa.known();
                pairs++;
            }
        }
        return Estimate.of(sum / pairs);
    }
}
