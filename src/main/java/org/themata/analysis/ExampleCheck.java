package org.themata.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.themata.codebook.Code;
import org.themata.coding.Matcher;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Span;

/** Whether a codebook's examples are coded as what they are examples of. */
public final class ExampleCheck {

    private ExampleCheck() {}

    /** A warning for every example that no indicator of its code, or of one below, finds; in codebook order. */
    public static List<Problem> check(Matcher matcher) {
        List<Problem> findings = new ArrayList<>();
        Set<String> all = matcher.codes().stream().map(Code::id).collect(Collectors.toSet());
        Explainer explainer = new Explainer(matcher, turn -> true, all);
        for (Code code : matcher.codes()) {
            boolean indicates =
                    code.withAllBelow().anyMatch(one -> !one.indicators().isEmpty());
            if (!code.example().isBlank() && indicates && !isFound(code, explainer)) {
                findings.add(Problem.warning(
                        new Place(matcher.codebook().file(), code.line(), 0),
                        "the example of code \"" + code.id() + "\" is not found by its indicators",
                        "add an indicator, or choose an example that has one: themata explain --code " + code.id()));
            }
        }
        return findings;
    }

    private static boolean isFound(Code code, Explainer explainer) {
        Set<String> ids = code.withAllBelow().map(Code::id).collect(Collectors.toSet());
        Span all = new Span(0, code.example().length());
        Turn turn = new Turn(1, "", Role.PARTICIPANT, "example", "", 1, all, List.of(all));
        Transcript example = new Transcript("example", "", code.example(), List.of(turn), Map.of(), List.of());
        boolean[] found = {false};
        explainer.explain(
                example,
                false,
                explanation -> found[0] |= explanation.candidates().stream()
                        .anyMatch(candidate -> candidate.accepted()
                                && ids.contains(candidate.code().id())));
        return found[0];
    }
}
