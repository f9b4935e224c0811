package org.themata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.themata.deidentify.LeakSearch;
import org.themata.text.InputException;
import org.themata.text.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches what is to be shared for anything in the key. */
@Command(
        name = "check",
        description =
                "Searches files and folders for every original in the key: text, csv, json, html, svg, the parts of docx, "
                        + "xlsx and other zipped documents, the text of PDFs, and the names of files. Exit status 1 if any "
                        + "is found. A finding names the replacement, not the original.",
        footer = {"", "Example:", "  themata deidentify check --key key.csv shared results/"})
final class DeidentifyCheckCommand extends Connected {
    @Parameters(paramLabel = "PLACES", arity = "1..*", description = "Files and folders that you want to share.")
    List<String> places = new ArrayList<>();

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The key that apply wrote.")
    String key = "";

    @Mixin
    PassphraseOptions passphrases = new PassphraseOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        output.format(terminal());
        LeakSearch search = new LeakSearch(passphrases.key(key));
        for (String place : places) {
            if (!Files.exists(Path.of(place))) {
                throw new InputException(Place.of(place), "there is no such file or folder", "check the name");
            }
        }
        for (String place : places) {
            search.search(Path.of(place), Path.of(key));
        }
        int status = new Findings(search.found()).write(output, terminal());
        messages().problems(search.unsearched());
        messages().note(search.summary());
        return status;
    }
}
