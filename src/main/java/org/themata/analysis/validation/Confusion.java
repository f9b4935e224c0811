package org.themata.analysis.validation;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.themata.analysis.agreement.CodersTable;
import org.themata.analysis.agreement.CohenKappa;
import org.themata.analysis.agreement.Estimate;
import org.themata.analysis.agreement.Reason;

/**
 * One code on units that were all judged: the program's answer against the person's. Intervals suppose independent
 * units.
 *
 * @param tp both say present
 * @param fp only the program
 * @param fn only the person
 * @param tn neither
 */
public record Confusion(int tp, int fp, int fn, int tn) {

    /** @throws IllegalArgumentException if a count is negative */
    public Confusion {
        if (tp < 0 || fp < 0 || fn < 0 || tn < 0) {
            throw new IllegalArgumentException("negative counts: " + tp + ", " + fp + ", " + fn + ", " + tn);
        }
    }

    private String counts() {
        return "TP, FP, FN, TN: " + tp + ", " + fp + ", " + fn + ", " + tn;
    }

    /** TP / (TP + FP) with the Wilson interval. */
    public Estimate precision() {
        return share(tp, tp + fp);
    }

    /** TP / (TP + FN) with the Wilson interval. */
    public Estimate recall() {
        return share(tp, tp + fn);
    }

    /** TN / (TN + FP) with the Wilson interval. */
    public Estimate specificity() {
        return share(tn, tn + fp);
    }

    /** (TP + FN) / all, what the person codes, with the Wilson interval. */
    public Estimate prevalence() {
        return share(tp + fn, tp + fp + fn + tn);
    }

    private Estimate share(int k, int n) {
        if (n == 0) {
            return Estimate.none(Reason.NO_POSITIVES, counts());
        }
        Interval wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, k, 0.05);
        return new Estimate.Value(
                (double) k / n, null, new Estimate.Bounds(wilson.getLowerBound(), wilson.getUpperBound()));
    }

    /** The mean of recall and specificity. */
    public Estimate balancedAccuracy() {
        return recall().isKnown() && specificity().isKnown()
                ? Estimate.of((recall().known() + specificity().known()) / 2)
                : Estimate.none(Reason.EMPTY_MARGIN, counts());
    }

    /** F1 = 2 TP / (2 TP + FP + FN), with its standard error by the delta method. */
    public Estimate f1() {
        double whole = 2.0 * tp + fp + fn;
        if (whole == 0) {
            return Estimate.none(Reason.NO_POSITIVES, counts());
        }
        double byTrue = 2.0 * (fp + fn) / (whole * whole);
        double byFalse = -2.0 * tp / (whole * whole);
        double variance = tp * byTrue * byTrue + (fp + fn) * byFalse * byFalse;
        return variance == 0 ? Estimate.of(2 * tp / whole) : Estimate.share(2 * tp / whole, Math.sqrt(variance));
    }

    /**
     * Matthews's correlation {@code (TP TN - FP FN) / √((TP+FP)(TP+FN)(TN+FP)(TN+FN))}; the standard error by the delta
     * method, the interval on Fisher's z scale. With an empty margin it is not estimable.
     */
    public Estimate mcc() {
        double program = tp + fp;
        double person = tp + fn;
        double programNot = tn + fn;
        double personNot = tn + fp;
        double product = program * person * programNot * personNot;
        if (product == 0) {
            return Estimate.none(Reason.EMPTY_MARGIN, counts());
        }
        double root = Math.sqrt(product);
        double mcc = ((double) tp * tn - (double) fp * fn) / root;
        double ofTp = tn / root - mcc / 2 * (1 / program + 1 / person);
        double ofTn = tp / root - mcc / 2 * (1 / programNot + 1 / personNot);
        double ofFp = -fn / root - mcc / 2 * (1 / program + 1 / personNot);
        double ofFn = -fp / root - mcc / 2 * (1 / person + 1 / programNot);
        double error = Math.sqrt(tp * ofTp * ofTp + tn * ofTn * ofTn + fp * ofFp * ofFp + fn * ofFn * ofFn);
        if (Math.abs(mcc) >= 1) {
            return Estimate.of(mcc);
        }
        double z = 0.5 * Math.log((1 + mcc) / (1 - mcc));
        double reach = Estimate.Z95 * error / (1 - mcc * mcc);
        return new Estimate.Value(mcc, error, new Estimate.Bounds(Math.tanh(z - reach), Math.tanh(z + reach)));
    }

    /** Cohen's κ of program and person; with an empty margin it is 0 whatever they do, and so not estimable. */
    public Estimate kappa() {
        Estimate kappa = CohenKappa.of(CodersTable.binary(tp, fp, fn, tn));
        boolean empty = tp + fp == 0 || tp + fn == 0 || tn + fp == 0 || tn + fn == 0;
        return kappa.isKnown() && empty ? Estimate.none(Reason.EMPTY_MARGIN, counts()) : kappa;
    }
}
