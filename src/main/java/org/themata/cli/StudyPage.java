package org.themata.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themata.analysis.Caption;
import org.themata.analysis.CrosstabTable;
import org.themata.analysis.Decimals;
import org.themata.analysis.Estimates;
import org.themata.analysis.FrequencyTable;
import org.themata.analysis.QuotationRule;
import org.themata.analysis.SmallCells;
import org.themata.analysis.Tally;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.TranscriptTally;
import org.themata.analysis.Unit;
import org.themata.codebook.Code;
import org.themata.coding.Negated;
import org.themata.corpus.Study;
import org.themata.report.Block;
import org.themata.report.BlockMaker;
import org.themata.report.Disclosure;
import org.themata.report.Report;
import org.themata.report.ReportPage;
import org.themata.table.Table;

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
        StudyCoder coder = coder();
        PageFigures figures = new PageFigures(study, disclosure, coder, inference.isWanted(study), seed());
        StudyCoder.Wanted wanted = new StudyCoder.Wanted(
                unit,
                TranscriptCounter.participants(corpus.includeInterviewer(study)),
                new QuotationRule(
                        1, options.maxWords(study), seed(), coder.rules().negated() == Negated.ONLY),
                Optional.of(new BlockMaker(disclosure)));
        Reading reading = Reading.open(command, corpus, study);
        List<TranscriptTally> tallies = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        reading.<CodedTranscript>process(() -> coder.worker(wanted), read -> {
            tallies.add(read.tally());
            read.block().ifPresent(blocks::add);
            figures.add(read.tally().document(), read.turns());
        });
        Tally tally = new Tally(coder.codes(), tallies);
        coder.check(tally.documents());
        Counting counting = new Counting(tally, reading.corpus().roster(), notes(coder, unit, tally), reading.status());
        Sheet sheet = new Sheet(coder.codebook().name(), coder.rules().language(), figures, blocks, disclosure);
        write(sheet, counting, out);
        counting.explain(command);
        return counting.status();
    }

    /** Writes the page of a study that a run has read. */
    static void write(Connected command, CodedStudy coded, OutputStream out) throws IOException {
        Study study = coded.request().study();
        StudyPage page = new StudyPage(command, study);
        Disclosure disclosure = page.options.disclosure(Optional.of(study));
        PageFigures figures = new PageFigures(coded, disclosure, page.inference.isWanted(Optional.of(study)));
        StudyCoder coder = coded.coder();
        page.write(
                new Sheet(coder.codebook().name(), coder.rules().language(), figures, coded.blocks(), disclosure),
                coded.counting(),
                out);
    }

    /** What stands on the page beside the counts. */
    private record Sheet(
            String codebook, String language, PageFigures figures, List<Block> blocks, Disclosure disclosure) {}

    private void write(Sheet sheet, Counting counting, OutputStream out) throws IOException {
        Table themes = themes(counting, sheet.disclosure());
        new ReportPage(new Report(
                        title(sheet.codebook()),
                        "themata " + Version.number(),
                        sheet.language(),
                        counting.tally(),
                        counting.roster(),
                        themes,
                        groups(counting, sheet.disclosure()),
                        sheet.figures().all(counting, themes),
                        sheet.blocks(),
                        sheet.disclosure()))
                .write(out);
    }

    private StudyCoder coder() {
        return codings.isGiven()
                ? LedgerCoder.read(command, corpus, codebook, codings, study)
                : new EngineCoder(codebook.matcher(study, corpus, true, command.messages()));
    }

    private long seed() {
        Long given = command.common.seed;
        return given != null ? given : study.flatMap(Study::seed).orElse(1);
    }

    private String title(String codebook) {
        return Optional.ofNullable(options.title)
                .or(() -> study.map(Study::title))
                .filter(given -> !given.isBlank())
                .orElse(codebook.isBlank() ? "Thematic analysis" : codebook);
    }

    private List<String> notes(StudyCoder coder, Unit unit, Tally tally) {
        List<String> notes = new ArrayList<>(
                Notes.counting(coder.matcher(), unit, corpus.includeInterviewer(study), tally.leftOut()));
        notes.addAll(coder.notes());
        return notes;
    }

    private Table themes(Counting counting, Disclosure disclosure) {
        Estimates estimates = (inference.isWanted(study)
                        ? Estimates.USUAL
                        : new Estimates(Optional.empty(), Optional.empty(), Optional.empty()))
                .asking(counting.roster(), counting.tally().codes());
        return new FrequencyTable(
                        counting.tally(),
                        counting.roster(),
                        code -> true,
                        new SmallCells(disclosure.leastCell()),
                        new Caption("", inference.notes(estimates, counting.notes(), study)),
                        estimates)
                .forPrograms();
    }

    /** Themes by attribute; none where numbers are hidden, as in small groups the hidden ones could be worked out. */
    private Map<String, Table> groups(Counting counting, Disclosure disclosure) {
        Map<String, Table> groups = new LinkedHashMap<>();
        List<String> compared = study.map(Study::compare).orElse(List.of());
        for (String attribute : disclosure.leastCell() > 0 ? List.<String>of() : compared) {
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
