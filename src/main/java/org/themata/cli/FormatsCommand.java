package org.themata.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.read.FormatFacts;
import org.themata.corpus.read.TranscriptFormat;
import org.themata.table.Column;
import org.themata.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The formats of transcripts, and what each keeps. */
@Command(
        name = "formats",
        description = "Lists the formats of transcripts: how each is recognised, and what of it is kept.",
        footer = {"", "Example:", "  themata formats -f text"})
final class FormatsCommand extends Connected {
    private static final List<Column> COLUMNS = List.of(
            new Column("format", "Format", Column.Type.TEXT),
            new Column("extensions", "Names and extensions", Column.Type.TEXT),
            new Column("recognised_by", "Recognised by", Column.Type.PROSE),
            new Column("speakers", "Speakers", Column.Type.PROSE),
            new Column("times", "Times", Column.Type.PROSE),
            new Column("marks", "Marks", Column.Type.PROSE),
            new Column("remarks", "Remarks", Column.Type.PROSE));

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        List<List<@Nullable Object>> rows =
                Stream.of(TranscriptFormat.values()).map(FormatsCommand::row).collect(Collectors.toList());
        Table table = new Table(
                "Formats of transcripts",
                COLUMNS,
                rows,
                List.of(
                        "The content decides, then the extension; --input-format decides before both.",
                        "Marks such as [laughs] stay in the text and are no words; times go to the ledger's column time."));
        output.write(table, output.format(terminal()), terminal());
        return ExitStatus.DONE;
    }

    private static List<@Nullable Object> row(TranscriptFormat format) {
        FormatFacts facts = format.facts();
        return List.of(
                format.label(),
                String.join(", ", format.names()),
                facts.recognised(),
                facts.speakers(),
                facts.times(),
                facts.marks(),
                facts.remarks());
    }
}
