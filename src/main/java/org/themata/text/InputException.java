package org.themata.text;

import java.util.List;
import java.util.stream.Collectors;

/** What the user can mend: every problem that was found in the inputs, not only the first. */
public class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems at least one, in the order in which to print them */
    public InputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an InputException needs a problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** A single error. */
    public InputException(Place place, String message, String remedy) {
        this(List.of(Problem.error(place, message, remedy)));
    }

    /** All problems, errors and warnings, in order. */
    public List<Problem> problems() {
        return problems;
    }
}
