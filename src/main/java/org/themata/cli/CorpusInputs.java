package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The transcripts, and how they are read. */
final class CorpusInputs extends ReadingOptions {
    @Parameters(
            paramLabel = "TRANSCRIPTS",
            arity = "0..*",
            description = "Files, directories, globs, or - for standard input.")
    List<String> transcripts = new ArrayList<>();

    @Override
    List<String> named() {
        return transcripts;
    }
}
