package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.themata.corpus.Columns;
import org.themata.text.ColumnNames;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Where the columns that matter stand in one file.
 *
 * @param text at least one
 * @param document if rows belong to named documents
 * @param participant if rows name who answers
 * @param speaker if rows have speakers' labels
 * @param conversation whether the whole file is one conversation, if there is no document column
 */
record RowColumns(
        List<Integer> text,
        Optional<Integer> document,
        Optional<Integer> participant,
        Optional<Integer> speaker,
        boolean conversation) {
    private static final Set<String> RESPONDENTS =
            Set.of("respondent", "respondentid", "participantid", "interviewee", "informant");
    private static final Set<String> TEXTS = Set.of("text", "answer", "response", "comment", "content", "utterance");

    /**
     * Finds the columns that the user named, and those that were not named by their usual names.
     *
     * @throws InputException with every named column that is missing, or if the text column is not clear
     */
    static RowColumns of(List<String> head, Columns named, String file) {
        List<Problem> problems = new ArrayList<>();
        List<Integer> texts = new ArrayList<>();
        for (String name : names(head, named.text())) {
            find(head, name, "--text-column", file, problems).ifPresent(texts::add);
        }
        if (named.text().isEmpty()) {
            IntStream.range(0, head.size())
                    .filter(column -> TEXTS.contains(head.get(column).toLowerCase(Locale.ROOT)))
                    .forEach(texts::add);
            if (texts.isEmpty()) {
                throw new NoTextColumn(file, head);
            }
            if (texts.size() > 1) {
                problems.add(Problem.error(
                        new Place(file, 1, 0),
                        "more than one column may hold the text",
                        "name it with --text-column; columns are: " + String.join(", ", ColumnNames.shown(head))));
            }
        }
        Optional<Integer> document = column(head, named.document(), "document", file, problems);
        Optional<Integer> participant =
                column(head, named.participant(), "participant", file, problems).or(() -> respondent(head, named));
        Optional<Integer> speaker = column(head, named.speaker(), "speaker", file, problems);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        boolean conversation = speaker.isPresent() && (named.speaker().isPresent() || participant.isEmpty());
        return new RowColumns(List.copyOf(texts), document, participant, speaker, conversation);
    }

    /** The names one by one: {@code q1,q2} names two columns if there is none of that name. */
    private static List<String> names(List<String> head, List<String> named) {
        List<String> names = new ArrayList<>();
        for (String name : named) {
            boolean several = name.indexOf(',') >= 0 && head.stream().noneMatch(name.strip()::equalsIgnoreCase);
            names.addAll(several ? List.of(name.split(",")) : List.of(name));
        }
        return names;
    }

    /** Whether a column is named as those with text are. */
    static boolean hasText(List<String> head) {
        return head.stream().anyMatch(name -> TEXTS.contains(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** Whether the column is one of those that matter. */
    boolean uses(int column) {
        return text.contains(column)
                || document.filter(at -> at == column).isPresent()
                || speaker.filter(at -> at == column).isPresent();
    }

    /** Surveys name who answers in other words. */
    private static Optional<Integer> respondent(List<String> head, Columns named) {
        List<Integer> found = IntStream.range(0, head.size())
                .filter(column -> RESPONDENTS.contains(
                        head.get(column).strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", "")))
                .boxed()
                .toList();
        return named.participant().isEmpty() && found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<Integer> column(
            List<String> head, Optional<String> named, String usual, String file, List<Problem> problems) {
        if (named.isPresent()) {
            return find(head, named.get(), "--" + usual + "-column", file, problems);
        }
        return IntStream.range(0, head.size())
                .filter(column -> head.get(column).equalsIgnoreCase(usual))
                .boxed()
                .findFirst();
    }

    private static Optional<Integer> find(
            List<String> head, String name, String option, String file, List<Problem> problems) {
        int exact = head.indexOf(name.strip());
        if (exact >= 0) {
            return Optional.of(exact);
        }
        Optional<Integer> same = IntStream.range(0, head.size())
                .filter(column -> head.get(column).equalsIgnoreCase(name.strip()))
                .boxed()
                .findFirst();
        if (same.isEmpty()) {
            List<String> known =
                    head.stream().filter(column -> !column.isEmpty()).toList();
            problems.add(Problem.error(
                    new Place(file, 1, 0), "no column \"" + name + "\" (" + option + ")", Nearest.remedy(name, known)));
        }
        return same;
    }
}
