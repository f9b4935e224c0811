package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Tells names in brackets without a colon, {@code [Anna] Hello}, from the marks that look the same, {@code [Thunder]
 * Hello}. They can only be speakers where most candidates are so written and none with a colon is certain. Then in
 * captions two names are enough, of which one is repeated; in running text, where brackets hold stage directions and
 * what was taken out, several must be repeated, and one of these be an id or declared.
 */
final class BracketLabels {
    private final ReadOptions options;
    private final String file;
    private final boolean captions;
    private final List<Problem> doubts = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<Label> others = new ArrayList<>();
    private final List<Label> repeated = new ArrayList<>();
    private int names;
    private boolean known;
    private boolean colons;

    /**
     * @param file for messages
     * @param captions whether the candidates begin lines of captions
     */
    BracketLabels(ReadOptions options, String file, boolean captions) {
        this.options = options;
        this.file = file;
        this.captions = captions;
    }

    /** The candidates, in order, without those in brackets that are marks. */
    List<Label> speakers(List<Label> candidates) {
        List<Label> named = new ArrayList<>();
        for (Label label : candidates) {
            if (label.bare()) {
                bracketed(label, named);
            } else {
                others.add(label);
                named.add(label);
                colons = colons || label.timed() || certain(label);
            }
        }
        if (colons || others.size() * 2 >= named.size() || repeated.size() < (captions ? 1 : 2)) {
            return others;
        }
        if (known || captions && names > 1) {
            return named;
        }
        repeated.forEach(this::refused);
        return others;
    }

    /** What was not certain, as warnings. */
    List<Problem> doubts() {
        return doubts;
    }

    private void bracketed(Label label, List<Label> named) {
        boolean certain = certain(label);
        boolean name = certain || LabelWords.personal(label.name()) && !activity(label.name());
        int count = counts.merge(label.name(), 1, Integer::sum);
        boolean again = count == 2;
        names += name && count == 1 ? 1 : 0;
        if (name) {
            named.add(label);
        } else if (again && captions && activity(label.name())) {
            refused(label);
        }
        if (name && again) {
            known |= certain;
            repeated.add(label);
        }
    }

    /** Whether it is one word such as {@code Whimpering}, which is more often a sound than a name. */
    private static boolean activity(String name) {
        return name.length() > 5
                && name.indexOf(' ') < 0
                && name.toLowerCase(Locale.ROOT).endsWith("ing");
    }

    private void refused(Label label) {
        doubts.add(Problem.warning(
                new Place(file, label.line(), 0),
                "\"" + label.name() + "\" in brackets was not taken as a speaker's label",
                LabelRules.DECLARE));
    }

    private boolean certain(Label label) {
        return options.declares(label.name()) || LabelWords.id(label.name());
    }
}
