package org.themata.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.CandidateTable;
import org.themata.analysis.Explainer;
import org.themata.analysis.Explanation;
import org.themata.analysis.NearMiss;
import org.themata.analysis.TranscriptCounter;
import org.themata.coding.Matcher;
import org.themata.corpus.Role;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.table.Table;
import org.themata.table.write.TableFormat;
import org.themata.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Why a text is, or is not, coded. */
@Command(
        name = "explain",
        description = "Shows why a text is, or is not, coded: its tokens, every candidate, and which rule accepted or "
                + "suppressed it. With transcripts, the turns that have candidates.",
        footer = {
            "",
            "Example: why is this not coded as silo?",
            "  themata explain -c codebook.yaml --code silo --text \"the grain silos\""
        })
final class ExplainCommand extends Connected {
    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    CodebookInputs codebook = new CodebookInputs();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(names = "--text", paramLabel = "TEXT", description = "The text to explain, instead of transcripts.")
    @Nullable
    String text;

    @Option(names = "--code", paramLabel = "ID", description = "Only this code, and those below it.")
    @Nullable
    String code;

    @Override
    public Integer call() throws IOException {
        if (text != null && !corpus.transcripts.isEmpty()) {
            throw new UsageException("--text and transcripts do not go together", "leave one out");
        }
        Optional<Study> study =
                studyOption.study(!corpus.transcripts.isEmpty() || text != null && codebook.codebook != null);
        TableFormat format = output.format(terminal());
        Matcher matcher = codebook.matcher(study, corpus, true, messages());
        Set<String> codes = CodeChoice.ids(matcher.codebook(), Optional.ofNullable(code));
        Predicate<Turn> counted = TranscriptCounter.participants(corpus.includeInterviewer(study));
        Found found = new Found(text != null);
        int status = ExitStatus.DONE;
        if (text != null) {
            new Explainer(matcher, counted, codes).explain(alone(text), true, found::add);
        } else {
            Reading reading = Reading.open(this, corpus, study);
            boolean wordsToo = code != null && format == TableFormat.TEXT;
            reading.<List<Explanation>>process(
                    () -> {
                        Explainer explainer = new Explainer(matcher, counted, codes);
                        return transcript -> {
                            List<Explanation> own = new ArrayList<>();
                            explainer.explain(transcript, wordsToo, own::add);
                            return own;
                        };
                    },
                    own -> own.forEach(found::add));
            status = reading.status();
        }
        if (format == TableFormat.TEXT) {
            output.write(text(found, matcher), terminal());
        } else {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            found.explanations.forEach(explanation -> rows.addAll(CandidateTable.rows(explanation)));
            output.write(new Table("", CandidateTable.COLUMNS, rows, List.of()), format, terminal());
        }
        if (common.verbose) {
            Notes.matching(matcher).forEach(messages()::note);
        }
        return status;
    }

    /** A text that one person says in one turn. */
    private static Transcript alone(String text) {
        Span all = new Span(0, text.length());
        Turn turn = new Turn(1, "", Role.PARTICIPANT, "text", "", 1, all, List.of(all));
        return new Transcript("text", "--text", text, List.of(turn), Map.of(), List.of());
    }

    private String text(Found found, Matcher matcher) {
        StringBuilder all = new StringBuilder();
        found.explanations.forEach(explanation -> all.append(ExplanationText.of(explanation, text != null)));
        if (found.none && code != null) {
            all.append(ExplanationText.nearMisses(
                    code,
                    NearMiss.of(
                            CodeChoice.of(matcher.codebook(), code),
                            List.copyOf(found.words.values()),
                            matcher.rules().language())));
        } else if (found.none && text == null) {
            messages().note("no turn has a candidate of any code");
        }
        return all.toString();
    }

    /** What is shown, and, of turns without candidates, each distinct word once. */
    private static final class Found {
        private final boolean keepsAll;
        private final List<Explanation> explanations = new ArrayList<>();
        private final Map<String, Explanation.Word> words = new LinkedHashMap<>();
        private boolean none = true;

        Found(boolean keepsAll) {
            this.keepsAll = keepsAll;
        }

        void add(Explanation explanation) {
            boolean empty = explanation.candidates().isEmpty();
            none &= empty;
            if (keepsAll || !empty) {
                explanations.add(explanation);
            }
            if (empty) {
                explanation.tokens().forEach(word -> words.putIfAbsent(word.key(), word));
            }
        }
    }
}
