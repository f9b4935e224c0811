package org.themata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.themata.analysis.validation.JudgedSample;
import org.themata.analysis.validation.ValidationTable;
import org.themata.corpus.read.Rows;
import org.themata.table.write.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The codebook against a person's judgement. */
@Command(
        name = "validate",
        description =
                "Reads a filled-in sample back: precision, recall, F1, MCC, kappa and corrected prevalence by code.",
        footer = {"", "Example:", "  themata validate sheet.csv --key key.csv"})
final class ValidateCommand extends Connected {
    @Parameters(paramLabel = "SHEET", description = "The sheet that themata sample wrote, filled in.")
    String sheet = "";

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The key of the sample.")
    String key = "";

    @Option(names = "--confusions", description = "List every difference with its quotation.")
    boolean confusions;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        TableFormat format = output.format(terminal());
        JudgedSample sample = JudgedSample.of(sheet, Rows.read(Path.of(sheet)), key, Rows.read(Path.of(key)));
        List<String> notes = List.of(
                sample.units().size() + " units were judged; each stands for the units of its stratum divided by those"
                        + " judged in it. Precision: Wilson interval; recall: logit interval; F1 and prevalence: delta"
                        + " method with the finite population correction; where all stand for as many, Wilson for shares,"
                        + " without the correction; all 95 %.",
                "A single person's judgement is not a gold standard: have two persons code the sheet and compare them"
                        + " with themata agree.");
        ValidationTable table = new ValidationTable(sample, notes);
        output.write(
                confusions ? table.confusions() : format.isMachine() ? table.machine() : table.people(),
                format,
                terminal());
        return ExitStatus.DONE;
    }
}
