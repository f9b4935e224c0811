package org.themata.codebook.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.themata.text.Place;
import org.themata.text.Problem;

/** Makes drafts by their paths; those above are made on the way. */
final class DraftPaths {
    static final int MOST_LEVELS = 100;

    private final List<Problem> problems;
    private final Map<List<String>, Draft> drafts = new HashMap<>();
    private final List<Draft> themes = new ArrayList<>();

    DraftPaths(List<Problem> problems) {
        this.problems = problems;
    }

    /** The drafts of the top level. */
    List<Draft> themes() {
        return themes;
    }

    /** The draft at the end of a path; a new one if there is none yet. A path without a name in it is a problem. */
    Draft at(List<String> path, Place place) {
        List<Draft> level = themes;
        Draft draft = new Draft("", place);
        List<String> names = path.stream().map(Terms::oneLine).toList();
        if (names.contains("") || names.size() > MOST_LEVELS) {
            String what = names.size() > MOST_LEVELS
                    ? "a path of more than " + MOST_LEVELS + " names"
                    : "a code without a name";
            problems.add(Problem.error(place, what, "give each code a name"));
            return draft;
        }
        for (int i = 0; i < names.size(); i++) {
            Draft known = drafts.get(names.subList(0, i + 1));
            if (known == null) {
                known = new Draft(names.get(i), place);
                drafts.put(List.copyOf(names.subList(0, i + 1)), known);
                level.add(known);
            }
            level = known.below;
            draft = known;
        }
        return draft;
    }
}
