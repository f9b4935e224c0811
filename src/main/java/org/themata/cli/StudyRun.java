package org.themata.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.themata.analysis.CountTable;
import org.themata.analysis.Grouping;
import org.themata.analysis.Measure;
import org.themata.analysis.Tally;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.TranscriptTally;
import org.themata.analysis.Unit;
import org.themata.coding.Coding;
import org.themata.coding.CodingMaker;
import org.themata.coding.Ledger;
import org.themata.coding.Matcher;
import org.themata.coding.MatchingRules;
import org.themata.corpus.Corpus;
import org.themata.corpus.Source;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.table.Table;
import org.themata.table.write.OutputFolder;
import org.themata.table.write.RowStream;
import org.themata.table.write.TableFormat;
import org.themata.table.write.TableLook;

/** One run of a study: everything that it writes, and the manifest that says of what it was made. */
final class StudyRun {
    /** What a run can write. */
    static final List<String> PARTS = List.of("ledger", "counts", "tables");

    /** Words before and after a hit in the ledger. */
    private static final int CONTEXT = 8;

    private final Connected command;
    private final Path file;
    private final Study study;
    private final List<String> parts;
    private final CorpusInputs corpusInputs = new CorpusInputs();
    private final CodebookInputs codebookInputs = new CodebookInputs();
    private final List<Manifest.Entry> outputs = new ArrayList<>();

    /**
     * @param command whose terminal and options to use
     * @param file the study file
     * @param study what it says
     * @param parts what to write
     */
    StudyRun(Connected command, Path file, Study study, List<String> parts) {
        this.command = command;
        this.file = file;
        this.study = study;
        this.parts = List.copyOf(parts);
    }

    /** What one transcript yields. */
    private record Coded(TranscriptTally tally, List<Coding> codings) {}

    /** Runs and writes; the exit status. */
    int into(Path folder) throws IOException {
        Optional<Study> said = Optional.of(study);
        Matcher matcher = codebookInputs.matcher(said, corpusInputs, true, command.messages());
        Unit unit = Choice.of("unit", study.unit().orElse("turn"), Unit.class);
        Reading reading = Reading.open(command, corpusInputs, said);
        Predicate<Turn> counted = TranscriptCounter.participants(study.includeInterviewer());
        List<Coded> coded = new ArrayList<>();
        reading.<Coded>process(() -> worker(matcher, unit, counted), coded::add);
        Tally tally = TranscriptCounter.tally(
                matcher, coded.stream().map(Coded::tally).toList());
        List<String> notes = Notes.counting(matcher, unit, study.includeInterviewer(), tally.leftOut());
        Counting counting = new Counting(tally, reading.corpus().roster(), notes, reading.status());
        command.messages().problems(reading.corpus().roster().doubts());
        try (OutputFolder results = OutputFolder.open(folder, Manifest.NAME)) {
            if (parts.contains("ledger")) {
                ledger(results, coded);
            }
            if (parts.contains("counts")) {
                counts(results, counting);
            }
            if (parts.contains("tables")) {
                new StudyTables(command, study, matcher, counting)
                        .write((name, people, programs) -> table(results, name, people, programs));
            }
            try (OutputStream out = results.file(Manifest.NAME)) {
                manifest(matcher.rules(), unit, counting, reading.corpus()).write(out);
            }
            results.commit();
        }
        report(folder, counting);
        return counting.status();
    }

    private java.util.function.Function<Transcript, Coded> worker(Matcher matcher, Unit unit, Predicate<Turn> counted) {
        TranscriptCounter counter = new TranscriptCounter(matcher, unit, counted);
        return transcript -> {
            CodingMaker maker = new CodingMaker(matcher, transcript, false, CONTEXT);
            List<Coding> codings = new ArrayList<>();
            TranscriptTally tally = counter.count(transcript, turn -> codings.addAll(maker.codings(turn)));
            return new Coded(tally, codings);
        };
    }

    private void ledger(OutputFolder results, List<Coded> coded) throws IOException {
        try (Fingerprint.Recorder out = new Fingerprint.Recorder(results.file("codings.csv"))) {
            try (RowStream rows = TableFormat.CSV.open(Ledger.COLUMNS, out)) {
                for (Coded one : coded) {
                    for (Coding coding : one.codings()) {
                        rows.row(Ledger.row(coding));
                    }
                }
            }
            outputs.add(out.entry("codings.csv"));
        }
    }

    private void counts(OutputFolder results, Counting counting) throws IOException {
        write(
                results,
                "counts.csv",
                countTable(study, counting, Grouping.none()).longForm(),
                TableFormat.CSV);
        CountTable byParticipant = countTable(study, counting, new Grouping(List.of("participant")));
        write(results, "counts-by-participant.csv", byParticipant.wideForm(Measure.MENTIONS), TableFormat.CSV);
    }

    private static CountTable countTable(Study study, Counting counting, Grouping grouping) {
        return new CountTable(
                counting.tally(),
                grouping,
                grouping.groups(counting.tally(), counting.roster()),
                code -> true,
                counting.notes(),
                InferenceOption.usual(study));
    }

    /** A table in the forms that a program, a paper and a browser want. */
    private void table(OutputFolder results, String name, Table forPeople, Table forPrograms) throws IOException {
        write(results, "tables/" + name + ".csv", forPrograms, TableFormat.CSV);
        write(results, "tables/" + name + ".md", forPeople, TableFormat.MD);
        write(results, "tables/" + name + ".html", forPeople, TableFormat.HTML);
    }

    private void write(OutputFolder results, String name, Table table, TableFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.write(table, bytes, TableLook.PLAIN);
        try (Fingerprint.Recorder out = new Fingerprint.Recorder(results.file(name))) {
            bytes.writeTo(out);
            outputs.add(out.entry(name));
        }
    }

    private Manifest manifest(MatchingRules rules, Unit unit, Counting counting, Corpus corpus) throws IOException {
        Map<String, String> versions = new TreeMap<>();
        Version.properties().forEach((name, value) -> versions.put(name.toString(), value.toString()));
        Map<String, String> options = new LinkedHashMap<>();
        options.put("tokenizer", rules.tokenizer());
        options.put("language", rules.language());
        options.put("overlap", rules.overlap().toString());
        options.put("negated", rules.negated().toString());
        options.put("compat", rules.compat().toString());
        options.put("unit", unit.toString());
        options.put("include_interviewer", String.valueOf(study.includeInterviewer()));
        options.put("roles_counted", study.includeInterviewer() ? "all" : "participant, unattributed");
        options.put("seed", String.valueOf(study.seed().orElse(1)));
        options.put("parts", String.join(",", parts));
        Map<String, Long> figures = new TreeMap<>();
        figures.put("documents", (long) counting.tally().documents().size());
        figures.put("participants", (long) counting.roster().participants().size());
        figures.put(
                "words",
                counting.tally().cells().stream()
                        .mapToLong(cell -> cell.words())
                        .sum());
        figures.put(
                "interviewer_turns_left_out", (long) counting.tally().leftOut().interviewerTurns());
        figures.put("interviewer_words_left_out", counting.tally().leftOut().interviewerWords());
        figures.put("unattributed_words", counting.tally().leftOut().unattributedWords());
        figures.put("marks", (long) counting.tally().leftOut().marks());
        study.recruited().ifPresent(n -> figures.put("recruited", (long) n));
        return new Manifest(study.title(), versions, options, figures, counting.notes(), inputs(corpus), outputs);
    }

    private List<Manifest.Entry> inputs(Corpus corpus) throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(file);
        study.codebook().map(Path::of).ifPresent(files::add);
        study.participants().map(Path::of).ifPresent(files::add);
        for (Source source : corpus.sources()) {
            source.path().ifPresent(files::add);
        }
        List<Manifest.Entry> entries = new ArrayList<>();
        for (Path input : files) {
            entries.add(Fingerprint.of(input, relative(input)));
        }
        return entries;
    }

    /** A name that does not depend on where the study lies. */
    private String relative(Path input) {
        Path home = file.toAbsolutePath().normalize().getParent();
        Path absolute = input.toAbsolutePath().normalize();
        Path shown = home == null || !absolute.startsWith(home) ? input : home.relativize(absolute);
        return shown.toString().replace('\\', '/');
    }

    private void report(Path folder, Counting counting) {
        Messages messages = command.messages();
        messages.note(Survey.counted(counting.tally().documents().size(), "transcript") + ", "
                + Survey.counted(counting.roster().participants().size(), "participant") + "; " + outputs.size()
                + " files and " + Manifest.NAME + " in " + folder);
        Notes.leftOut(counting.tally().leftOut(), study.includeInterviewer()).forEach(messages::note);
    }
}
