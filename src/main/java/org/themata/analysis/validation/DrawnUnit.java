package org.themata.analysis.validation;

import java.util.Set;
import java.util.TreeSet;
import org.themata.analysis.agreement.CodedUnit;

/**
 * A unit of the sample.
 *
 * @param unit what the person reads
 * @param codes the program's, which the person does not see
 * @param stratum {@code coded}, {@code near} or {@code uncoded}
 * @param size units of the stratum in the corpus
 * @param drawn units of the stratum in the sample
 */
public record DrawnUnit(CodedUnit unit, Set<String> codes, String stratum, int size, int drawn) {

    /** Copies and sorts the codes. */
    public DrawnUnit {
        codes = java.util.Collections.unmodifiableSet(new TreeSet<>(codes));
    }
}
