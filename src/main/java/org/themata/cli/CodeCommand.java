package org.themata.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.themata.analysis.TranscriptCounter;
import org.themata.coding.CodingMaker;
import org.themata.coding.Matcher;
import org.themata.coding.Scan;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.table.write.OutputFile;
import org.themata.table.write.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Applies the codebook: the ledger of codings. */
@Command(
        name = "code",
        description = "Applies the codebook and writes the ledger: one row a coding, with all that is needed to judge it.",
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
        LedgerWriter writer = new LedgerWriter(format);
        try (OutputFile file = output.open(terminal())) {
            OutputStream stream = file.stream();
            writer.begin(stream);
            reading.process(
                    () -> {
                        Scan scan = matcher.scan();
                        return transcript -> writer.rows(transcript, scan, codingsOf(matcher, transcript), counted);
                    },
                    rows -> writer.take(rows, stream));
            writer.end(stream, terminal().outIsTerminal() ? terminal().width() : 0);
            file.commit();
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
        if (common.verbose) {
            Notes.matching(matcher.rules()).forEach(messages()::note);
        }
        return reading.status();
    }

    private CodingMaker codingsOf(Matcher matcher, Transcript transcript) {
        return new CodingMaker(matcher, transcript, suppressed, context);
    }
}
