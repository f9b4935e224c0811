package org.themata.cli;

import picocli.CommandLine.Command;

/** To other programs. */
@Command(
        name = "export",
        description =
                "Writes transcripts, codebook and codings for other programs: refi (NVivo, ATLAS.ti, MAXQDA, QualCoder), "
                        + "segments (tables), annotations (W3C Web Annotation).",
        subcommands = {ExportRefiCommand.class, ExportSegmentsCommand.class, ExportAnnotationsCommand.class},
        footer = {"", "Example:", "  themata export refi -s study.yaml -o project.qdpx"})
final class ExportCommand extends Connected {
    @Override
    public Integer call() {
        throw new UsageException(
                "export needs a word that says what to write", "themata export refi, segments or annotations");
    }
}
