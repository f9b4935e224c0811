package org.themata.analysis.validation;

import java.util.Set;

/**
 * A unit of the sample with both answers.
 *
 * @param id as in sheet and key
 * @param document the transcript's id
 * @param participant who speaks
 * @param text what the person read
 * @param stratum its name
 * @param size units of the stratum in the corpus
 * @param program the program's codes
 * @param person the person's codes
 */
public record JudgedUnit(
        String id,
        String document,
        String participant,
        String text,
        String stratum,
        int size,
        Set<String> program,
        Set<String> person) {

    /** Copies the sets. */
    public JudgedUnit {
        program = Set.copyOf(program);
        person = Set.copyOf(person);
    }
}
