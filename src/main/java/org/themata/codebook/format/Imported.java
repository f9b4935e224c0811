package org.themata.codebook.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.text.Place;
import org.themata.text.Problem;

/** The last step of reading a format that has no ids: names become ids, problems are thrown or passed on. */
final class Imported {

    private Imported() {}

    static Codebook codebook(String file, List<Draft> themes, List<Problem> problems, Consumer<Problem> warnings) {
        if (themes.isEmpty() && problems.stream().noneMatch(Imported::isError)) {
            problems.add(Problem.error(Place.of(file), "no codes are in it", "check that it is the right file"));
        }
        DraftTree.nameAll(themes);
        List<Code> codes = new DraftTree(problems).codes(themes);
        Problems.throwErrors(problems);
        problems.forEach(warnings);
        return new Codebook(file, "", "", "", codes, Optional.empty());
    }

    private static boolean isError(Problem problem) {
        return problem.severity() == Problem.Severity.ERROR;
    }
}
