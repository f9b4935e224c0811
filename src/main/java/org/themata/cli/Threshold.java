package org.themata.cli;

import java.util.List;
import java.util.function.Consumer;
import org.themata.analysis.agreement.CodeAgreement;
import org.themata.analysis.agreement.CoefficientRow;
import org.themata.analysis.agreement.Estimate;

/**
 * A check that every code must pass.
 *
 * @param coefficient alpha, kappa, ac1 or agreement
 * @param least the smallest value that passes
 */
record Threshold(String coefficient, double least) {

    /** Reads {@code alpha=0.8}. */
    static Threshold parse(String text) {
        int at = text.indexOf('=');
        try {
            String name = Choice.of(
                    "--fail-under", at < 0 ? text : text.substring(0, at), "alpha", "kappa", "ac1", "agreement");
            double least = at < 0
                    ? Double.NaN
                    : Double.parseDouble(text.substring(at + 1).strip());
            if (least >= -1 && least <= 1) {
                return new Threshold(name, least);
            }
        } catch (NumberFormatException e) {
            throw new UsageException("--fail-under \"" + text + "\" has no number", "write it as alpha=0.8");
        }
        throw new UsageException("--fail-under \"" + text + "\" needs a number from -1 to 1", "write it as alpha=0.8");
    }

    private Estimate of(CodeAgreement code) {
        return switch (coefficient) {
            case "kappa" -> code.kappa();
            case "ac1" -> code.ac1();
            case "agreement" -> code.percent();
            default -> code.alpha();
        };
    }

    /**
     * The same of the values of a scale: 1 if their alpha is below, or cannot be estimated.
     *
     * @throws UsageException if it is another coefficient
     */
    int status(CoefficientRow alpha, Consumer<String> warn) {
        if (!coefficient.equals("alpha")) {
            throw new UsageException(
                    "--fail-under " + coefficient + " does not go with --level-of-measurement, which gives alpha",
                    "write it as alpha=" + least);
        }
        Estimate estimate = alpha.estimate();
        if (estimate.isKnown() && estimate.known() >= least) {
            return ExitStatus.DONE;
        }
        warn.accept(
                estimate.isKnown()
                        ? "alpha is " + org.themata.table.Apa.bounded(estimate.known(), 3) + ", below " + least
                        : "alpha cannot be estimated");
        return ExitStatus.CHECK_FAILED;
    }

    /** Names the codes that are below or not estimable; 1 if one is below, or none can be estimated. */
    int status(List<CodeAgreement> codes, Consumer<String> warn) {
        boolean passed = false;
        boolean failed = false;
        for (CodeAgreement code : codes) {
            Estimate estimate = of(code);
            if (!estimate.isKnown()) {
                warn.accept(coefficient + " of " + code.code() + " cannot be estimated and was not checked");
            } else if (estimate.known() < least) {
                failed = true;
                warn.accept(coefficient + " of " + code.code() + " is "
                        + org.themata.table.Apa.bounded(estimate.known(), 3) + ", below " + least);
            } else {
                passed = true;
            }
        }
        if (codes.isEmpty()) {
            warn.accept("nobody used a code, so " + coefficient + " was not checked");
        }
        return failed || !passed ? ExitStatus.CHECK_FAILED : ExitStatus.DONE;
    }
}
