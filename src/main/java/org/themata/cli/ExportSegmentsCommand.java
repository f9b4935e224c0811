package org.themata.cli;

import java.io.IOException;
import org.themata.exchange.segments.SegmentLayout;
import org.themata.table.write.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Coded segments as a table. */
@Command(
        name = "segments",
        description =
                "Writes coded segments as a table, in the columns of another program: maxqda, taguette or qualcoder.",
        footer = {"", "Example:", "  themata export segments -s study.yaml --as maxqda -o segments.csv"})
final class ExportSegmentsCommand extends Connected {
    @Mixin
    ExportInputs inputs = new ExportInputs();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(names = "--as", paramLabel = "PROGRAM", description = "maxqda, taguette or qualcoder (default: maxqda).")
    String layout = "maxqda";

    @Override
    public Integer call() throws IOException {
        SegmentLayout chosen = Choice.of("--as", layout, SegmentLayout.class);
        TableFormat format = output.format(terminal());
        output.write(chosen.table(inputs.read(this)), format, terminal(), 2, 0);
        return ExitStatus.DONE;
    }
}
