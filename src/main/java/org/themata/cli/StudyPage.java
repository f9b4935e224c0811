package org.themata.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.themata.analysis.Caption;
import org.themata.analysis.CrosstabTable;
import org.themata.analysis.Decimals;
import org.themata.analysis.Estimates;
import org.themata.analysis.FrequencyTable;
import org.themata.analysis.LedgerCounter;
import org.themata.analysis.LedgerMentions;
import org.themata.analysis.MentionFinder;
import org.themata.analysis.SmallCells;
import org.themata.analysis.Tally;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.TranscriptTally;
import org.themata.analysis.Unit;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.coding.Matcher;
import org.themata.corpus.Roster;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.report.Block;
import org.themata.report.BlockMaker;
import org.themata.report.Disclosure;
import org.themata.report.Report;
import org.themata.report.ReportPage;
import org.themata.table.Table;
import org.themata.text.InputException;
import org.themata.text.Problem;

/** The page of a study. */
final class StudyPage {
    private final Connected command;
    private final Optional<Study> study;
    private final CorpusInputs corpus;
    private final CodebookInputs codebook;
    private final CodingsOption codings;
    private final PageOptions options;
    private final InferenceOption inference;

    /** Of a study by its own choices, matched by its codebook. */
    StudyPage(Connected command, Study study) {
        this(
                command,
                Optional.of(study),
                new CorpusInputs(),
                new CodebookInputs(),
                new CodingsOption(),
                new PageOptions(),
                new InferenceOption());
    }

    /** By the options of a command. */
    StudyPage(
            Connected command,
            Optional<Study> study,
            CorpusInputs corpus,
            CodebookInputs codebook,
            CodingsOption codings,
            PageOptions options,
            InferenceOption inference) {
        this.command = command;
        this.study = study;
        this.corpus = corpus;
        this.codebook = codebook;
        this.codings = codings;
        this.options = options;
        this.inference = inference;
    }

    /** What one transcript yields. */
    private record Part(TranscriptTally tally, Block block) {}

    /** What was read. */
    record Coded(Counting counting, List<Block> blocks, String name, String language) {}

    /**
     * Reads the transcripts and writes the page.
     *
     * @return the exit status
     */
    int write(OutputStream out) throws IOException {
        Disclosure disclosure = options.disclosure(study);
        Unit unit = Choice.of(
                "--unit",
                CorpusInputs.or(options.unit, study.flatMap(Study::unit)).orElse("turn"),
                Unit.class);
        BlockMaker blocks = new BlockMaker(disclosure);
        Coded coded = codings.isGiven() ? ledger(unit, blocks) : matched(unit, blocks);
        write(coded, disclosure, out);
        coded.counting().explain(command);
        return coded.counting().status();
    }

    /** Writes the page of what was read. */
    void write(Coded coded, Disclosure disclosure, OutputStream out) throws IOException {
        Counting counting = coded.counting();
        String title = Optional.ofNullable(options.title)
                .or(() -> study.map(Study::title))
                .filter(given -> !given.isBlank())
                .orElse(coded.name().isBlank() ? "Thematic analysis" : coded.name());
        Table themes = themes(counting, disclosure);
        new ReportPage(new Report(
                        title,
                        "themata " + Version.number(),
                        coded.language(),
                        counting.tally(),
                        counting.roster(),
                        themes,
                        groups(counting, disclosure),
                        new PageFigures(study, counting, disclosure, inference.isWanted(study)).all(themes),
                        coded.blocks(),
                        disclosure))
                .write(out);
    }

    /** Writes the page of a study that a run has read. */
    static void write(Connected command, CodedStudy coded, OutputStream out) throws IOException {
        Study study = coded.request().study();
        StudyPage page = new StudyPage(command, study);
        page.write(
                new Coded(
                        coded.counting(),
                        coded.blocks(),
                        coded.coder().codebook().name(),
                        coded.coder().rules().language()),
                page.options.disclosure(Optional.of(study)),
                out);
    }

    private Coded matched(Unit unit, BlockMaker blocks) {
        Matcher matcher = codebook.matcher(study, corpus, true, command.messages());
        int words = options.maxWords(study);
        Predicate<Turn> counted = TranscriptCounter.participants(corpus.includeInterviewer(study));
        Reading reading = Reading.open(command, corpus, study);
        List<Part> parts = new ArrayList<>();
        reading.<Part>process(
                () -> {
                    TranscriptCounter counter = new TranscriptCounter(matcher, unit, counted);
                    return (Transcript transcript) -> {
                        MentionFinder finder = new MentionFinder(matcher, words);
                        TranscriptTally tally = counter.count(transcript, finder::add);
                        return new Part(tally, blocks.of(transcript, finder.mentions()));
                    };
                },
                parts::add);
        Tally tally =
                TranscriptCounter.tally(matcher, parts.stream().map(Part::tally).toList());
        Codebook read = matcher.codebook();
        List<String> notes = Notes.counting(matcher, unit, corpus.includeInterviewer(study), tally.leftOut());
        return coded(reading, tally, notes, parts, read.name(), matcher.rules().language());
    }

    private Coded ledger(Unit unit, BlockMaker blocks) {
        CodingsOption.Ledger ledger = codings.read(command, corpus, codebook, study);
        int words = options.maxWords(study);
        Predicate<Turn> counted = TranscriptCounter.participants(corpus.includeInterviewer(study));
        Reading reading = Reading.open(command, corpus, study);
        List<Part> parts = new ArrayList<>();
        Queue<Problem> beyond = new ConcurrentLinkedQueue<>();
        reading.<Part>process(
                () -> {
                    LedgerCounter counter = new LedgerCounter(
                            ledger.codes(),
                            ledger.codings(),
                            unit,
                            counted,
                            ledger.tokens().scan());
                    LedgerMentions mentions = new LedgerMentions(
                            ledger.codes(),
                            ledger.codings(),
                            counted,
                            counter,
                            ledger.tokens().scan(),
                            words);
                    return (Transcript transcript) -> {
                        List<Problem> outside = counter.beyond(transcript, ledger.file());
                        beyond.addAll(outside);
                        LedgerMentions.Counted found = mentions.of(transcript);
                        return new Part(found.tally(), blocks.of(transcript, found.mentions()));
                    };
                },
                parts::add);
        if (!beyond.isEmpty()) {
            throw new InputException(beyond.stream()
                    .sorted(Comparator.comparing(Problem::message))
                    .toList());
        }
        Tally tally = new Tally(ledger.codes(), parts.stream().map(Part::tally).toList());
        CodingsOption.checkDocuments(ledger.file(), ledger.codings(), Set.copyOf(tally.documents()));
        List<String> notes = new ArrayList<>(
                Notes.counting(ledger.tokens(), unit, corpus.includeInterviewer(study), tally.leftOut()));
        notes.add("Counted from the ledger " + ledger.file() + ": rows with status coded, confirmed or added.");
        return coded(reading, tally, notes, parts, "", ledger.tokens().rules().language());
    }

    private static Coded coded(
            Reading reading, Tally tally, List<String> notes, List<Part> parts, String name, String language) {
        Roster roster = reading.corpus().roster();
        return new Coded(
                new Counting(tally, roster, notes, reading.status()),
                parts.stream().map(Part::block).toList(),
                name,
                language);
    }

    private Table themes(Counting counting, Disclosure disclosure) {
        Estimates estimates = inference.isWanted(study)
                ? Estimates.USUAL
                : new Estimates(Optional.empty(), Optional.empty(), Optional.empty());
        return new FrequencyTable(
                        counting.tally(),
                        counting.roster(),
                        code -> true,
                        new SmallCells(disclosure.leastCell()),
                        new Caption("", inference.notes(estimates, counting.notes(), study)),
                        estimates)
                .forPrograms();
    }

    private Map<String, Table> groups(Counting counting, Disclosure disclosure) {
        Map<String, Table> groups = new LinkedHashMap<>();
        for (String attribute : study.map(Study::compare).orElse(List.of())) {
            groups.put(
                    attribute,
                    new CrosstabTable(
                                    counting.tally(),
                                    counting.roster(),
                                    attribute,
                                    (Code code) -> true,
                                    new SmallCells(disclosure.leastCell()),
                                    new Caption("Themes by " + attribute, List.of()))
                            .forPeople(Decimals.USUAL));
        }
        return groups;
    }
}
