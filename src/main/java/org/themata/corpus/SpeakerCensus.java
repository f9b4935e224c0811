package org.themata.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.themata.text.Place;
import org.themata.text.Problem;

/** How often each label speaks, in each document and over all; finds labels that are probably one person's. */
final class SpeakerCensus {
    private static final int MOST_LABELS = 3000;

    /** Turns of a label, and where the first is. */
    private record Count(int turns, Place first) {
        Count plus(Count other) {
            return new Count(turns + other.turns, first);
        }

        @Override
        public String toString() {
            return turns == 1 ? "1 turn" : turns + " turns";
        }
    }

    private final Map<String, Count> all = new LinkedHashMap<>();
    private final Map<String, Count> asking = new LinkedHashMap<>();
    private final Interviewers usual = new Interviewers(CorpusOptions.INTERVIEWERS);
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> single = new ArrayList<>();
    private final Set<Set<String>> reported = new HashSet<>();

    void add(Transcript transcript) {
        Map<String, Count> here = new LinkedHashMap<>();
        for (Turn turn : transcript.turns()) {
            if (!turn.speaker().isEmpty()) {
                Place place = new Place(transcript.file(), turn.line(), 0);
                here.merge(turn.speaker(), new Count(1, place), Count::plus);
                if (turn.role() == Role.PARTICIPANT && usual.include(turn.speaker())) {
                    asking.merge(turn.speaker(), new Count(1, place), Count::plus);
                }
            }
        }
        compare(here, "");
        here.forEach((label, count) -> {
            if (count.turns() == 1 && here.size() > 1 && transcript.turns().size() > 4) {
                single.add(Problem.warning(
                        count.first(),
                        "speaker \"" + label + "\" has one turn only in this document",
                        "correct the label if it is misspelt"));
            }
            all.merge(label, count, Count::plus);
        });
    }

    /**
     * Usual labels of interviewers that count as participants, because {@code --interviewer} names others.
     *
     * @param declared whether the participants file names this label
     */
    List<Problem> asking(Predicate<String> declared) {
        List<Problem> found = new ArrayList<>();
        asking.forEach((label, count) -> {
            if (!declared.test(label)) {
                found.add(
                        Problem.warning(
                                count.first(),
                                "\"" + label + "\" (" + count
                                        + ") is a usual label of interviewers, but is taken as a participant: its"
                                        + " words are counted",
                                "add it to --interviewer, which replaces the usual labels; or name it in the participants file"));
            }
        });
        return found;
    }

    /** @param doubted places of which the reader has already said that they are doubtful */
    List<Problem> problems(Set<Place> doubted) {
        compare(all, " across the corpus");
        List<Problem> found = new ArrayList<>(problems);
        Set<Place> told = new HashSet<>(doubted);
        problems.forEach(problem -> told.add(problem.place()));
        single.stream().filter(problem -> !told.contains(problem.place())).forEach(found::add);
        return found;
    }

    private void compare(Map<String, Count> counts, String where) {
        List<String> labels = new ArrayList<>(counts.keySet());
        for (int i = 0; i < labels.size() && labels.size() <= MOST_LABELS; i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                pair(labels.get(i), labels.get(j), counts, where);
            }
        }
    }

    private void pair(String a, String b, Map<String, Count> counts, String where) {
        Count first = counts.get(a);
        Count second = counts.get(b);
        if (first == null || second == null) {
            return;
        }
        boolean swap = first.turns() < second.turns();
        String rare = swap ? a : b;
        String frequent = swap ? b : a;
        Count few = swap ? first : second;
        Count many = swap ? second : first;
        String how = AlikeLabels.how(rare, frequent, few.turns(), many.turns());
        if (!how.isEmpty() && reported.add(Set.of(a, b))) {
            problems.add(Problem.warning(
                    few.first(),
                    "speakers \"" + rare + "\" (" + few + ") and \"" + frequent + "\" (" + many + ")" + where + " "
                            + how + ": counted as different speakers",
                    "write the label alike if it is one person"));
        }
    }
}
