package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Decides which of the candidates of one file are labels. Certain are those that the user declared, that stand with a
 * time, that look like an id or a role, and names that occur at least twice. A name that occurs once counts beside
 * certain ones, and is reported. Openings of sentences, headings and addresses never count.
 */
final class LabelRules {
    static final String DECLARE =
            "if it is a speaker, name it with --interviewer or in the participants file; else change the line";

    private final ReadOptions options;
    private final String file;
    private final BracketLabels brackets;
    private final Map<String, Names> names = new LinkedHashMap<>();
    private final List<Problem> doubts = new ArrayList<>();
    private boolean numberedLines;

    private static final class Names {
        private final Label first;
        private int count;
        private int paragraphs;
        private int links;
        private int timed;
        private int numbered;
        private boolean accepted;

        Names(Label first) {
            this.first = first;
        }
    }

    /**
     * @param file for messages
     * @param captions whether the candidates begin lines of captions
     */
    LabelRules(ReadOptions options, String file, boolean captions) {
        this.options = options;
        this.file = file;
        this.brackets = new BracketLabels(options, file, captions);
    }

    /**
     * The candidates that are labels, in order.
     *
     * @param all candidates of one file, in order
     * @param opening whether the first candidate stands on the first line with text
     */
    List<Label> judge(List<Label> all, boolean opening) {
        List<Label> candidates = brackets.speakers(all);
        doubts.addAll(brackets.doubts());
        count(candidates);
        accept(opening);
        List<Label> labels = new ArrayList<>();
        List<Label> numbered = new ArrayList<>();
        Set<String> reported = new HashSet<>();
        for (Label candidate : candidates) {
            Names name = found(candidate);
            if (name.accepted) {
                labels.add(candidate);
                if (candidate.numbered() && !numberedLines) {
                    numbered.add(candidate);
                }
            } else if (reported.add(candidate.name())) {
                rejected(candidate, name);
            }
        }
        if (!numbered.isEmpty()) {
            String lines = numbered.stream().map(label -> "" + label.line()).collect(Collectors.joining(", "));
            doubt(
                    numbered.get(0),
                    "a number stands before a label (line " + lines + "): taken as the start of a turn",
                    "remove numbers of pages and paragraphs");
        }
        return labels;
    }

    /** What was not certain, as warnings. */
    List<Problem> doubts() {
        return doubts;
    }

    private Names found(Label candidate) {
        return Objects.requireNonNull(names.get(candidate.name()));
    }

    private void count(List<Label> candidates) {
        int numbered = 0;
        for (Label label : candidates) {
            numbered += label.numbered() ? 1 : 0;
            Names all = names.computeIfAbsent(label.name(), name -> new Names(label));
            all.count++;
            all.paragraphs += label.paragraph() ? 1 : 0;
            all.links += label.link() ? 1 : 0;
            all.timed += label.timed() ? 1 : 0;
            all.numbered += label.numbered() ? 1 : 0;
        }
        numberedLines = numbered * 2 > candidates.size();
    }

    private void accept(boolean opening) {
        boolean certain = false;
        int strong = 0;
        int repeated = 0;
        int paragraphs = 0;
        int named = 0;
        boolean namedTwice = false;
        for (Map.Entry<String, Names> entry : names.entrySet()) {
            String name = entry.getKey();
            Names all = entry.getValue();
            if (options.declares(name) || LabelWords.id(name)) {
                all.accepted = true;
                certain = true;
            } else if (possible(name, all)) {
                boolean personal = LabelWords.personal(name);
                all.accepted = all.timed > 0 || all.count > 1;
                certain |= all.timed > 0;
                repeated += all.count > 1 ? 1 : 0;
                named += personal ? 1 : 0;
                namedTwice |= personal && all.count > 1;
            }
            if (all.accepted) {
                strong += all.count;
                paragraphs += all.paragraphs;
            }
        }
        boolean inParagraphs = strong >= 4 && paragraphs >= strong * 0.9;
        boolean conversation = certain || repeated > 1 || strong > 2 || named > 1 && (opening || namedTwice);
        for (Map.Entry<String, Names> entry : names.entrySet()) {
            weak(entry.getKey(), entry.getValue(), conversation, inParagraphs);
        }
    }

    /** Takes back or accepts labels that are not certain by themselves. */
    private void weak(String name, Names all, boolean conversation, boolean inParagraphs) {
        if (options.declares(name) || LabelWords.id(name) || all.timed > 0 || !possible(name, all)) {
            return;
        }
        boolean personal = LabelWords.personal(name);
        boolean placed = !inParagraphs || all.paragraphs * 2 >= all.count;
        all.accepted = conversation && placed && (all.count > 1 || personal);
        if (all.accepted && (all.count == 1 || !personal)) {
            String times = all.count == 1 ? "once" : all.count + " times";
            doubt(
                    all.first,
                    "label \"" + name + "\" stands " + times + looksLike(name) + ": taken as a speaker",
                    "correct it if it is misspelt; else name it in the participants file, or with --interviewer");
        }
    }

    private boolean possible(String name, Names all) {
        return all.links < all.count
                && (numberedLines || all.numbered * 2 <= all.count)
                && !LabelWords.heading(name)
                && !LabelWords.sentence(name);
    }

    private String looksLike(String name) {
        List<String> frequent = names.entrySet().stream()
                .filter(entry -> entry.getValue().count > 1 && !entry.getKey().equals(name))
                .map(Map.Entry::getKey)
                .toList();
        return Nearest.to(name, frequent)
                .filter(near -> near.regionMatches(true, 0, name, 0, 1) && Math.abs(near.length() - name.length()) <= 2)
                .map(near -> " and looks like \"" + near + "\"")
                .orElse("");
    }

    private void rejected(Label label, Names all) {
        boolean shaped = possible(label.name(), all) && LabelWords.personal(label.name());
        if (shaped
                || ZoomName.unusual(label.name())
                || all.count > 1 && !LabelWords.sentence(label.name()) && all.links < all.count) {
            doubt(label, "\"" + label.name() + ":\" was not taken as a speaker's label", DECLARE);
        }
    }

    private void doubt(Label label, String message, String remedy) {
        doubts.add(Problem.warning(new Place(file, label.line(), 0), message, remedy));
    }
}
