package org.themata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.exchange.refi.Positions;
import org.themata.exchange.refi.RefiImport;
import org.themata.table.write.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A REFI-QDA project of another program. */
@Command(
        name = "refi",
        description =
                "Makes a study of a REFI-QDA project: transcripts, codebook, participants, codings with their coders, "
                        + "memos. Standard output is a table of the elements that were read and left out.",
        footer = {"", "Example:", "  themata import refi project.qdpx -o study"})
final class ImportRefiCommand extends Connected {
    @Parameters(paramLabel = "PROJECT", description = "The project: a .qdpx file.")
    String project = "";

    @Mixin
    NewStudy study = new NewStudy();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "Format of the table (default: text on a terminal, else csv).")
    @Nullable
    String format;

    @Option(
            names = "--positions",
            paramLabel = "WAY",
            description = "How positions are counted: codepoint or utf16, and ,crlf=1 or ,crlf=2 (default: found out).")
    @Nullable
    String positions;

    @Override
    public Integer call() throws IOException {
        OutputOptions table = new OutputOptions();
        table.format = format;
        TableFormat chosen = table.format(terminal());
        Optional<Positions> way = Optional.ofNullable(positions).map(Positions::parse);
        RefiImport read = RefiImport.read(Path.of(project), way);
        study.write(read.study(), messages());
        read.notes().forEach(messages()::note);
        table.write(read.elements(), chosen, terminal(), 2, 0);
        return ExitStatus.DONE;
    }
}
