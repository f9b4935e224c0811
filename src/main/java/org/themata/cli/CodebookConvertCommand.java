package org.themata.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Codebook;
import org.themata.codebook.format.CodebookFormat;
import org.themata.codebook.format.Codebooks;
import org.themata.table.write.OutputFile;
import org.themata.text.InputException;
import org.themata.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a codebook in another format. */
@Command(
        name = "convert",
        description = {
            "Reads a codebook in any known format and writes it in another.",
            "What the other format cannot hold is listed with its place."
        },
        footer = {"", "Example:", "  themata codebook convert dictionary.yml -o codebook.csv"})
final class CodebookConvertCommand extends Connected {
    @Parameters(paramLabel = "IN", description = "The codebook to read; - is standard input.")
    String in = "";

    @Option(
            names = {"--codebook-encoding", "--encoding"},
            paramLabel = "CS",
            description = "Encoding of the codebook (default: its byte-order mark's, else UTF-8).")
    @Nullable
    String encoding;

    @Option(names = "--strict", description = "An error if the other format cannot hold everything.")
    boolean strict;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        CodebookFormat format = format();
        CodebookInputs inputs = new CodebookInputs();
        inputs.codebook = in;
        inputs.codebookEncoding = encoding;
        Codebook codebook = inputs.read(Optional.empty(), messages());
        List<Problem> losses = Codebooks.losses(codebook, format);
        if (strict && !losses.isEmpty()) {
            throw new InputException(losses.stream()
                    .map(loss -> Problem.error(loss.place(), loss.message(), loss.remedy()))
                    .toList());
        }
        messages().problems(losses);
        try (OutputFile file = output.open(terminal())) {
            Codebooks.write(codebook, format, file.stream());
            file.commit();
        }
        return ExitStatus.DONE;
    }

    private CodebookFormat format() {
        String[] writable = Arrays.stream(CodebookFormat.values())
                .filter(CodebookFormat::isWritable)
                .map(CodebookFormat::toString)
                .toArray(String[]::new);
        String asked = output.format;
        if (asked != null) {
            CodebookFormat named = CodebookFormat.named(Choice.of("--format", asked, writable));
            if (named.isBinary() && output.output.equals("-") && terminal().outIsTerminal()) {
                throw new UsageException(named + " is no text, and this is a terminal", "name a file: -o FILE.xlsx");
            }
            return named;
        }
        return output.output.equals("-")
                ? CodebookFormat.YAML
                : CodebookFormat.toWrite(output.output)
                        .orElseThrow(() -> new UsageException(
                                "the extension of \"" + output.output + "\" is no codebook format",
                                "name one with -f: " + String.join(", ", writable)));
    }
}
