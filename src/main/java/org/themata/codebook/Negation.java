package org.themata.codebook;

import java.util.List;

/**
 * The words that negate what follows them.
 *
 * @param triggers words or phrases ({@code not}, {@code no longer}); a hit up to three tokens after one is negated
 * @param terminators words that end a trigger's reach ({@code but}, {@code however})
 * @param pseudo phrases that look like triggers and are none ({@code not only}, {@code no wonder})
 */
public record Negation(List<String> triggers, List<String> terminators, List<String> pseudo) {

    /** Copies the lists. */
    public Negation {
        triggers = List.copyOf(triggers);
        terminators = List.copyOf(terminators);
        pseudo = List.copyOf(pseudo);
    }
}
