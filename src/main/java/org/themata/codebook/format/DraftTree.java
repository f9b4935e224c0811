package org.themata.codebook.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.themata.codebook.Code;
import org.themata.text.Blanks;
import org.themata.text.Problem;

/** Turns drafts into codes: ids, levels, paths. What stands twice is a problem that names both places. */
final class DraftTree {
    private final List<Problem> problems;
    private final Map<String, Draft> ids = new HashMap<>();
    private final Map<String, Draft> paths = new HashMap<>();

    DraftTree(List<Problem> problems) {
        this.problems = problems;
    }

    /** The codes of the top level; of no use if there were errors. */
    List<Code> codes(List<Draft> themes) {
        return codes(themes, "", 1);
    }

    private List<Code> codes(List<Draft> drafts, String above, int level) {
        List<Code> codes = new ArrayList<>();
        for (Draft draft : drafts) {
            String path = above.isEmpty() ? draft.name : above + Code.PATH_SEPARATOR + draft.name;
            checkName(draft, path);
            String id = id(draft);
            codes.add(new Code(
                    id,
                    draft.name,
                    path,
                    level,
                    draft.definition,
                    draft.include,
                    draft.exclude,
                    draft.example,
                    draft.color,
                    draft.indicators,
                    codes(draft.below, path, level + 1),
                    draft.place.line()));
        }
        return codes;
    }

    private void checkName(Draft draft, String path) {
        if (draft.name.isEmpty()) {
            return;
        }
        if ((" " + draft.name + " ").contains(Code.PATH_SEPARATOR)) {
            problems.add(Problem.error(
                    draft.place,
                    "the name \"" + draft.name + "\" contains \" > \", which separates the names of a path",
                    "use another sign"));
        }
        Draft earlier = paths.putIfAbsent(path, draft);
        if (earlier != null) {
            problems.add(Problem.error(
                    draft.place,
                    "\"" + path + "\" stands twice; first at " + earlier.place,
                    "give one of them another name, or make one of the two"));
        }
    }

    private String id(Draft draft) {
        boolean given = !draft.id.isEmpty();
        String id = given ? draft.id : Slug.of(draft.name);
        if (id.isEmpty()) {
            if (!draft.name.isEmpty()) {
                problems.add(Problem.error(
                        draft.place, "no id can be made from the name \"" + draft.name + "\"", "give it an id"));
            }
            return id;
        }
        if (given && (Blanks.areIn(id) || id.indexOf(',') >= 0)) {
            problems.add(Problem.error(
                    draft.idPlace, "the id \"" + id + "\" has blanks or commas in it", "use " + Slug.of(id)));
        }
        Draft earlier = ids.putIfAbsent(id, draft);
        if (earlier != null) {
            problems.add(Problem.error(
                    draft.idPlace,
                    "the id \"" + id + "\"" + (given ? "" : ", made from the name,") + " stands twice; first at "
                            + earlier.idPlace,
                    given ? "change one of them" : "give it an id of its own"));
        }
        return id;
    }

    /**
     * Gives every draft without an id one that is unique, for formats that need none: the slug of the name; where two
     * would be the same, the slugs of the whole path joined by {@code .}; and a number where even these are.
     */
    static void nameAll(List<Draft> themes) {
        Map<String, Integer> plain = new HashMap<>();
        tally(themes, plain);
        Set<String> taken = new HashSet<>();
        reserve(themes, taken);
        name(themes, "", plain, taken, new HashMap<>());
    }

    /** Ids that are given stay; what stands twice is found later. */
    private static void reserve(List<Draft> drafts, Set<String> taken) {
        for (Draft draft : drafts) {
            if (!draft.id.isEmpty()) {
                taken.add(draft.id);
            }
            reserve(draft.below, taken);
        }
    }

    private static void tally(List<Draft> drafts, Map<String, Integer> plain) {
        for (Draft draft : drafts) {
            plain.merge(Slug.of(draft.name), 1, Integer::sum);
            tally(draft.below, plain);
        }
    }

    private static void name(
            List<Draft> drafts,
            String above,
            Map<String, Integer> plain,
            Set<String> taken,
            Map<String, Integer> numbers) {
        for (Draft draft : drafts) {
            String slug = Slug.of(draft.name);
            String whole = above + (slug.isEmpty() ? "code" : slug);
            if (!draft.id.isEmpty()) {
                name(draft.below, whole + ".", plain, taken, numbers);
                continue;
            }
            String id = !slug.isEmpty() && plain.getOrDefault(slug, 0) == 1 ? slug : whole;
            int n = numbers.getOrDefault(whole, 2);
            while (!taken.add(id)) {
                id = whole + "-" + n++;
            }
            numbers.put(whole, n);
            draft.id = id;
            name(draft.below, whole + ".", plain, taken, numbers);
        }
    }
}
