package org.themata.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.themata.analysis.TranscriptCounter;
import org.themata.coding.CodingMaker;
import org.themata.coding.Ledger;
import org.themata.coding.Matcher;
import org.themata.coding.Scan;
import org.themata.corpus.Study;
import org.themata.corpus.Turn;
import org.themata.table.write.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Applies the codebook: the ledger of codings. */
@Command(
        name = "code",
        description =
                "Applies the codebook and writes the ledger: one row a coding, with all that is needed to judge it.",
        footer = {"", "Example:", "  themata code -c codebook.yaml transcripts/ -o codings.csv"})
final class CodeCommand extends Connected {
    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    CodebookInputs codebook = new CodebookInputs();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(names = "--suppressed", description = "Also the hits that do not count, with the rule that says why.")
    boolean suppressed;

    @Option(names = "--context", paramLabel = "N", description = "Words to keep before and after (default: 8).")
    int context = 8;

    @Override
    public Integer call() throws IOException {
        if (context < 0) {
            throw new UsageException("--context must be 0 or more, not " + context, "0 leaves the columns empty");
        }
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        TableFormat format = output.format(terminal());
        Matcher matcher = codebook.matcher(study, corpus, true, messages());
        Reading reading = Reading.open(this, corpus, study);
        Predicate<Turn> counted = TranscriptCounter.participants(corpus.includeInterviewer(study));
        new StreamedRows(format, Ledger.COLUMNS, output.width(terminal()))
                .write(new StreamedOutput(output, terminal(), reading, () -> {}), () -> codings(matcher, counted));
        if (common.verbose) {
            Notes.matching(matcher).forEach(messages()::note);
        }
        return reading.status();
    }

    private StreamedRows.Finder codings(Matcher matcher, Predicate<Turn> counted) {
        Scan scan = matcher.scan();
        return (transcript, rows) -> {
            CodingMaker maker = new CodingMaker(matcher, transcript, suppressed, context);
            scan.run(
                    transcript,
                    counted,
                    turn -> maker.codings(turn).forEach(coding -> rows.accept(Ledger.row(coding))));
        };
    }
}
