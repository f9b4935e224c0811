package org.themata.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Codebook;
import org.themata.coding.Coding;
import org.themata.coding.Ledger;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.exchange.segments.Locator;
import org.themata.exchange.segments.SegmentImport;
import org.themata.table.Table;
import org.themata.table.write.OutputFile;
import org.themata.table.write.TableFormat;
import org.themata.table.write.TableLook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A table of coded segments. */
@Command(
        name = "segments",
        customSynopsis = "themata import segments [OPTIONS] FILE [TRANSCRIPTS...]",
        description =
                "Reads a table of coded segments (csv, tsv or xlsx; FILE comes first), finds each in its transcript, and "
                        + "writes the ledger of codings.",
        footer = {"", "Example:", "  themata import segments coded_segments.csv transcripts/ -o codings.csv"})
final class ImportSegmentsCommand extends Connected {
    private static final int MOST_SAID = 20;

    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(
            names = {"-c", "--codebook"},
            paramLabel = "FILE",
            description = "Codebook that has the codes (default: the study's, else whatever FILE names).")
    @Nullable
    String codebook;

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "WHAT=COLUMN",
            description = "Columns: document, text, code, coder, memo, paragraph, start, end, occurrence "
                    + "(default: known by their names).")
    Map<String, String> map = new LinkedHashMap<>();

    @Option(names = "--segments-encoding", paramLabel = "CS", description = "Encoding of FILE (default: UTF-8).")
    @Nullable
    Charset encoding;

    @Option(names = "--coder", paramLabel = "NAME", description = "Coder of rows that name none (default: coder).")
    String coder = "coder";

    @Option(
            names = "--likeness",
            paramLabel = "L",
            description = "How alike the closest stretch must be, 0.5 to 1; 1 = never take it (default: 0.8).")
    double likeness = Locator.USUAL_LIKENESS;

    @Option(names = "--rows", paramLabel = "FILE", description = "Also write a table of what became of every row.")
    @Nullable
    String rows;

    @Override
    public Integer call() throws IOException {
        if (!(likeness >= 0.5 && likeness <= 1)) {
            throw new UsageException(
                    "--likeness must be 0.5 to 1, not " + likeness, "0.85 finds quotations with slips");
        }
        if (corpus.transcripts.isEmpty()) {
            throw new UsageException("no table was named", "themata import segments FILE [TRANSCRIPTS...]");
        }
        Path file = Path.of(corpus.transcripts.remove(0));
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        TableFormat format = output.format(terminal());
        Optional<Codebook> known = known(study);
        Reading reading = Reading.open(this, corpus, study);
        List<Transcript> transcripts = new ArrayList<>();
        reading.<Transcript>process(() -> transcript -> transcript, transcripts::add);
        SegmentImport.Options options =
                new SegmentImport.Options(map, Optional.ofNullable(encoding), known, coder, likeness);
        SegmentImport read = SegmentImport.read(file, transcripts, options);
        write(read, format);
        return reading.status();
    }

    private Optional<Codebook> known(Optional<Study> study) {
        CodebookInputs inputs = new CodebookInputs();
        inputs.codebook = codebook;
        return codebook != null || study.flatMap(Study::codebook).isPresent()
                ? Optional.of(inputs.read(study, messages()))
                : Optional.empty();
    }

    private void write(SegmentImport read, TableFormat format) throws IOException {
        List<List<@Nullable Object>> ledger = new ArrayList<>();
        for (Coding coding : read.codings()) {
            ledger.add(Ledger.row(coding));
        }
        output.write(new Table("", Ledger.COLUMNS, ledger, List.of()), format, terminal(), 2, 0);
        if (rows != null) {
            try (OutputFile out = terminal().open(rows)) {
                TableFormat.fromExtension(rows)
                        .orElse(TableFormat.CSV)
                        .write(read.rows(), out.stream(), TableLook.PLAIN);
                out.commit();
            }
        }
        int said = common.verbose ? Integer.MAX_VALUE : MOST_SAID;
        read.doubts().stream().limit(said).forEach(messages()::problem);
        if (read.doubts().size() > said) {
            messages()
                    .note((read.doubts().size() - said)
                            + " more rows like these: -v says all, --rows FILE writes them down");
        }
        messages().note(read.summary() + "; " + read.codings().size() + " codings");
    }
}
