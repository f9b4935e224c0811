package org.themata.codebook.format;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.text.InputException;
import org.themata.text.Problem;

/** Reads small codebooks that tests write themselves. */
final class Fixture {

    private Fixture() {}

    /** One line a code and its indicators, {@code path: [a, b]}. */
    static List<String> codes(Codebook codebook) {
        return codebook.codes()
                .map(code -> code.path() + ": "
                        + code.indicators().stream()
                                .map(indicator -> ((Indicator.Pattern) indicator).pattern())
                                .toList())
                .toList();
    }

    static List<String> codes(String file, String text) {
        return codes(Codebooks.parse(file, text.replace("\r\n", "\n").replace('\r', '\n'), warning -> {}));
    }

    /** The warnings as they are printed. */
    static List<String> warnings(String file, String text) {
        List<Problem> warnings = new ArrayList<>();
        Codebooks.parse(file, text, warnings::add);
        return warnings.stream().map(Problem::toString).toList();
    }

    /** The errors as they are printed. */
    static List<String> errors(String file, String text) {
        return catchThrowableOfType(InputException.class, () -> Codebooks.parse(file, text, warning -> {}))
                .problems()
                .stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(Problem::toString)
                .toList();
    }
}
