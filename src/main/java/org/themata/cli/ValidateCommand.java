package org.themata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.Unit;
import org.themata.analysis.validation.JudgedSample;
import org.themata.analysis.validation.SampleTables;
import org.themata.analysis.validation.ValidationTable;
import org.themata.corpus.Study;
import org.themata.corpus.read.Rows;
import org.themata.table.write.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The codebook against a person's judgement. */
@Command(
        name = "validate",
        description = "Compares the program with a person: precision, recall, F1, MCC, kappa and prevalence by code.",
        footer = {
            "",
            "Example: a sheet of themata sample, filled in",
            "  themata validate sheet.csv --key key.csv",
            "Example: everything that Anna coded, against the codebook of the study",
            "  themata validate codings.csv --coder anna"
        })
final class ValidateCommand extends Connected {
    /** Resamples of participants. */
    private static final int RESAMPLES = 1000;

    private static final String INTERVALS =
            " Precision: Wilson interval; recall: logit interval; F1 and prevalence: delta method with the finite"
                    + " population correction; where all stand for as many, Wilson for shares, without the correction; all"
                    + " 95 %.";

    @Parameters(
            paramLabel = "FILE",
            description = "The sheet that themata sample wrote, filled in; or a ledger with a person's codings.")
    String file = "";

    @Option(names = "--key", paramLabel = "FILE", description = "The key of the sample; with a sheet.")
    @Nullable
    String key;

    @Option(names = "--confusions", description = "List every difference with its quotation.")
    boolean confusions;

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description = "Ledger: the person whose codings are taken as right (default: the only one).")
    @Nullable
    String coder;

    @Option(names = "--code", paramLabel = "ID,…", split = ",", description = "Ledger: only these codes.")
    List<String> wanted = new ArrayList<>();

    @Option(
            names = "--unit",
            paramLabel = "U",
            description = "Ledger: turn, sentence or paragraph (default: the study's, else turn).")
    @Nullable
    String unit;

    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CodebookInputs codebook = new CodebookInputs();

    @Mixin
    UnitInputs inputs = new UnitInputs();

    @Mixin
    InferenceOption inference = new InferenceOption();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        TableFormat format = output.format(terminal());
        if (key == null) {
            return reference(format);
        }
        if (coder != null || unit != null || !wanted.isEmpty() || codebook.codebook != null) {
            throw new UsageException(
                    "--coder, --code, --unit and --codebook go with a ledger, and --key with a sheet", "leave one out");
        }
        JudgedSample sample = JudgedSample.of(
                file,
                Rows.read(Path.of(file)).unguarded(),
                key,
                Rows.read(Path.of(key)).unguarded());
        Optional<Study> study = studyOption.study(false);
        List<String> notes = new ArrayList<>(inference.note(study).stream().toList());
        notes.add(
                sample.units().size() + " units were judged; each stands for the units of its stratum divided by those"
                        + " judged in it."
                        + (inference.isWanted(study) ? INTERVALS : ""));
        notes.add("A single person's judgement is not a gold standard: have two persons code the sheet and compare them"
                + " with themata agree.");
        write(sample, notes, study, format);
        return ExitStatus.DONE;
    }

    private int reference(TableFormat format) throws IOException {
        if (isSheet()) {
            throw new UsageException(
                    file + " is a sheet, and its key is missing",
                    "name the key that was written with it: --key key.csv");
        }
        Optional<Study> study = studyOption.study(!inputs.transcripts.isEmpty());
        Unit by = Choice.of(
                "--unit", ReadingOptions.or(unit, study.flatMap(Study::unit)).orElse("turn"), Unit.class);
        HumanReference.Compared compared =
                new HumanReference(this, inputs, codebook, study, by).compare(file, Optional.ofNullable(coder), wanted);
        List<String> notes = new ArrayList<>(compared.notes());
        inference.note(study).ifPresent(notes::add);
        if (inference.isWanted(study)) {
            notes.add("Intervals are 95 %, from " + RESAMPLES + " resamples of participants, seed " + seed()
                    + "; with fewer than 10 participants, or where resamples do not differ, Wilson's (F1: delta method), as"
                    + " if units were independent.");
        }
        notes.add("A single person's judgement is not a gold standard: compare two persons with themata agree.");
        write(compared.sample(), notes, study, format);
        return compared.status();
    }

    private void write(JudgedSample sample, List<String> notes, Optional<Study> study, TableFormat format)
            throws IOException {
        boolean infers = inference.isWanted(study);
        ValidationTable table = new ValidationTable(sample, notes, RESAMPLES, seed(), infers);
        output.write(
                confusions ? table.confusions() : format.isMachine() ? table.machine() : table.people(),
                format,
                terminal());
        if (common.verbose) {
            notes.forEach(messages()::note);
        }
    }

    private boolean isSheet() {
        if (file.equals("-")) {
            return false;
        }
        List<String> head = Rows.read(Path.of(file)).head();
        return head.containsAll(SampleTables.SHEET) && !head.contains("start");
    }

    private long seed() {
        Long given = common.seed;
        return given == null ? 1 : given;
    }
}
