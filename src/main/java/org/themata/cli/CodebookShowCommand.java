package org.themata.cli;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Codebook;
import org.themata.codebook.CodebookTree;
import org.themata.corpus.Study;
import org.themata.table.write.HumanCells;
import org.themata.table.write.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a codebook. */
@Command(
        name = "show",
        description = "Shows a codebook: for people as a tree, else one row a code.",
        footer = {"", "Example:", "  themata codebook show codebook.yaml --definitions"})
final class CodebookShowCommand extends Connected {
    @Parameters(paramLabel = "CODEBOOK", arity = "0..1", description = "The codebook (default: -c, else the study's).")
    @Nullable
    String named;

    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CodebookInputs codebook = new CodebookInputs();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(names = "--definitions", description = "In the tree, each code's definition under it.")
    boolean definitions;

    @Option(names = "--encoding", paramLabel = "CS", description = "The same as --codebook-encoding.")
    @Nullable
    String encoding;

    @Override
    public Integer call() throws IOException {
        if (named != null && codebook.codebook != null) {
            throw new UsageException("two codebooks were named", "leave out -c or the other");
        }
        codebook.codebook = named == null ? codebook.codebook : named;
        codebook.codebookEncoding = encoding == null ? codebook.codebookEncoding : encoding;
        Optional<Study> study = studyOption.study(codebook.codebook != null);
        TableFormat format = output.format(terminal());
        Codebook read = codebook.read(study, messages());
        study.ifPresent(terminal().inputs()::add);
        if (format == TableFormat.TEXT) {
            output.write(HumanCells.shown(CodebookTree.text(read, definitions)), terminal());
        } else {
            output.write(CodebookTree.table(read), format, terminal());
        }
        return ExitStatus.DONE;
    }
}
