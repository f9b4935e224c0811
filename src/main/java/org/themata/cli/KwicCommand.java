package org.themata.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.TranscriptCounter;
import org.themata.coding.Coding;
import org.themata.coding.CodingMaker;
import org.themata.coding.Matcher;
import org.themata.coding.Scan;
import org.themata.corpus.Participant;
import org.themata.corpus.Roster;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.write.TableFormat;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every hit of a code or of a pattern in its context. */
@Command(
        name = "kwic",
        description = "Shows every hit of a code, or of a pattern, between the words before and after it.",
        footer = {
            "",
            "Example: try an indicator before it goes into the codebook",
            "  themata kwic -e \"silo*\" -e \"in isolation\" transcripts/",
            "Example: what a code finds",
            "  themata kwic -c codebook.yaml --code silo transcripts/"
        })
final class KwicCommand extends Connected {
    private static final List<Column> COLUMNS = List.of(
            new Column("document", Type.TEXT),
            new Column("participant", Type.TEXT),
            new Column("speaker", Type.TEXT),
            new Column("turn", Type.COUNT),
            new Column("line", Type.COUNT),
            new Column("start", Type.COUNT),
            new Column("end", Type.COUNT),
            new Column("before", Type.PROSE),
            new Column("match", Type.TEXT),
            new Column("after", Type.PROSE),
            new Column("code", Type.TEXT),
            new Column("indicator", Type.TEXT));

    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    CodebookInputs codebook = new CodebookInputs();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(names = "--code", paramLabel = "ID", description = "Only this code, and those below it (default: all).")
    @Nullable
    String code;

    @Option(
            names = {"-e", "--pattern"},
            paramLabel = "PATTERN",
            description = "A word, glob or phrase as in a codebook, instead of one; may be repeated.")
    List<String> patterns = new ArrayList<>();

    @Option(names = "--window", paramLabel = "N", description = "Words before and after (default: 5).")
    int window = 5;

    @Option(names = "--participant", paramLabel = "ID", description = "Only what this participant says.")
    @Nullable
    String participant;

    private final AtomicInteger found = new AtomicInteger();

    @Override
    public Integer call() throws IOException {
        if (window < 0) {
            throw new UsageException("--window must be 0 or more, not " + window, "0 shows the hit alone");
        }
        if (!patterns.isEmpty() && (code != null || codebook.codebook != null)) {
            throw new UsageException("-e goes without a codebook", "leave out -c and --code, or -e");
        }
        if (!patterns.isEmpty() && codebook.overlap == null) {
            codebook.overlap = "code";
        }
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        TableFormat format = output.format(terminal());
        Matcher matcher = patterns.isEmpty()
                ? codebook.matcher(study, corpus, false, messages())
                : codebook.matcher(Patterns.codebook(patterns, corpus.language(study)), study, corpus, false);
        Set<String> wanted = CodeChoice.ids(matcher.codebook(), Optional.ofNullable(code));
        Reading reading = Reading.open(this, corpus, study);
        Predicate<Turn> counted = counted(corpus.includeInterviewer(study));
        StreamedOutput streamed = new StreamedOutput(
                output,
                terminal(),
                reading,
                () -> checkParticipant(reading.corpus().roster()));
        if (format == TableFormat.TEXT) {
            streamed.writeAtEnd(new Lines(matcher, counted, wanted));
        } else {
            new StreamedRows(format, COLUMNS, 0).write(streamed, () -> {
                Scan scan = matcher.scan();
                return (transcript, rows) ->
                        hits(matcher, scan, transcript, counted, wanted).forEach(hit -> rows.accept(row(hit)));
            });
        }
        if (found.get() == 0) {
            messages()
                    .note("no hits in "
                            + Survey.counted(reading.corpus().sources().size(), "file"));
        }
        if (common.verbose) {
            Notes.matching(matcher).forEach(messages()::note);
        }
        return reading.status();
    }

    private Predicate<Turn> counted(boolean interviewers) {
        Predicate<Turn> counted = TranscriptCounter.participants(interviewers);
        return participant == null
                ? counted
                : counted.and(turn -> turn.participant().equals(participant));
    }

    /** A misspelt participant has no hits, which must not look like a result. */
    private void checkParticipant(Roster roster) {
        if (participant != null && roster.participant(participant).isEmpty()) {
            List<String> known =
                    roster.participants().stream().map(Participant::id).toList();
            throw new InputException(
                    Place.of(""),
                    "there is no participant \"" + participant + "\"",
                    Nearest.remedy(participant, known));
        }
    }

    private List<Coding> hits(
            Matcher matcher, Scan scan, Transcript transcript, Predicate<Turn> counted, Set<String> wanted) {
        CodingMaker maker = new CodingMaker(matcher, transcript, false, window);
        List<Coding> hits = new ArrayList<>();
        scan.run(
                transcript,
                counted,
                turn -> maker.codings(turn).stream()
                        .filter(coding -> wanted.contains(coding.code()))
                        .forEach(hits::add));
        found.addAndGet(hits.size());
        return hits;
    }

    private List<@Nullable Object> row(Coding hit) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(hit.document());
        row.add(hit.participant());
        row.add(hit.speaker());
        row.add(hit.turn());
        row.add(Findings.known(hit.line()));
        row.add(hit.start());
        row.add(hit.end());
        row.add(hit.before());
        row.add(hit.match());
        row.add(hit.after());
        row.add(patterns.isEmpty() ? hit.code() : "");
        row.add(hit.indicator());
        return row;
    }

    /** The hits as lines for people. */
    private final class Lines implements StreamedOutput.Ending {
        private final Matcher matcher;
        private final Predicate<Turn> counted;
        private final Set<String> wanted;
        private final List<Coding> found = new ArrayList<>();

        Lines(Matcher matcher, Predicate<Turn> counted, Set<String> wanted) {
            this.matcher = matcher;
            this.counted = counted;
            this.wanted = wanted;
        }

        @Override
        public void read(Reading reading) {
            reading.<List<Coding>>process(
                    () -> {
                        Scan scan = matcher.scan();
                        return transcript -> hits(matcher, scan, transcript, counted, wanted);
                    },
                    found::addAll);
        }

        @Override
        public void write(OutputStream out) throws IOException {
            String lines = Concordance.text(found, output.width(terminal()));
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }
}
