package org.themata.corpus;

import java.util.Map;

/**
 * One person (or group) whose words are data: the unit of inference.
 *
 * @param id the name in every table
 * @param attributes from the participants file, in its column order
 */
public record Participant(String id, Map<String, String> attributes) {

    /** Copies the attributes, keeping their order. */
    public Participant {
        attributes = Attributes.of(attributes);
    }
}
