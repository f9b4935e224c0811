package org.themata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themata.table.write.HumanCells;
import org.themata.text.Place;
import org.themata.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The methods section of a paper. */
@Command(
        name = "methods",
        description = {
            "Prints what the methods section of a paper says of a run: material, rules, versions, numbers and citations,"
                    + " from its manifest.",
            "Formats: text, md, and bib (the works cited, and the program, for BibTeX)."
        },
        footer = {
            "",
            "Example:",
            "  themata methods results/manifest.json",
            "Example: the works that it cites",
            "  themata methods results -o methods.bib"
        })
final class MethodsCommand extends Connected {
    @Parameters(
            paramLabel = "MANIFEST",
            arity = "0..1",
            description = "Manifest, the folder of its results, or the study (default: the study here, else results).")
    @Nullable
    String manifest;

    @Option(names = "--bibtex", description = "BibTeX entries in place of the list of references.")
    boolean bibtex;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        String format = format();
        ManifestInput input = ManifestInput.read(manifest());
        MethodsText methods =
                new MethodsText(input.manifest(), format.equals("md") ? MethodsCommand::markdown : HumanCells::shown);
        List<String> paragraphs = methods.paragraphs();
        String version = input.manifest().basis().versions().getOrDefault("themata", "");
        List<String> parts = new ArrayList<>();
        if (!format.equals("bib")) {
            paragraphs.forEach(paragraph -> parts.add(wrapped(paragraph)));
        }
        parts.add(
                bibtex || format.equals("bib")
                        ? bibliography(methods.cited(), version)
                        : references(methods.cited(), version, format));
        output.write(String.join("\n", parts), terminal());
        warnOfChanges(input);
        return ExitStatus.DONE;
    }

    private Path manifest() {
        if (manifest != null) {
            return Path.of(manifest);
        }
        return Path.of(Files.isRegularFile(Path.of(StudyOption.NAME)) ? StudyOption.NAME : "results");
    }

    private String format() {
        if (output.format != null) {
            return Choice.of("--format", output.format, "text", "md", "bib");
        }
        return output.special("md", "bib").orElse("text");
    }

    /** On a terminal to its width; elsewhere a paragraph is one line, to be pasted. */
    private String wrapped(String paragraph) {
        int width = output.width(terminal());
        if (width == 0) {
            return paragraph + "\n";
        }
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : paragraph.split(" ")) {
            int length = word.codePointCount(0, word.length());
            if (column > 0) {
                boolean fits = column + 1 + length <= width;
                text.append(fits ? ' ' : '\n');
                column = fits ? column + 1 : 0;
            }
            text.append(word);
            column += length;
        }
        return text.append('\n').toString();
    }

    private String references(Set<Citation> cited, String version, String format) {
        String head = format.equals("md") ? "## References\n" : "References\n";
        List<String> entries = new ArrayList<>();
        cited.forEach(one -> entries.add(one.reference()));
        entries.add(
                "The themata authors (" + Version.year() + "). themata: thematic analysis on the command line (version "
                        + HumanCells.shown(version) + ") [Computer software].");
        return head + "\n" + entries.stream().sorted().map(this::wrapped).collect(Collectors.joining("\n"));
    }

    private static String bibliography(Set<Citation> cited, String version) {
        return cited.stream().map(citation -> citation.bibtex() + "\n").collect(Collectors.joining())
                + "@software{themata,\n  author = {{The themata authors}},\n"
                + "  title = {{themata: thematic analysis on the command line}},\n  version = {"
                + version.replaceAll("[^0-9A-Za-z.+-]", "") + "},\n  year = {" + Version.year() + "}\n}\n";
    }

    /** Letters that Markdown would take for its own. */
    private static String markdown(String text) {
        return HumanCells.shown(text).replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1");
    }

    private void warnOfChanges(ManifestInput input) throws IOException {
        List<String> changed = input.changed();
        if (!changed.isEmpty()) {
            messages()
                    .problem(Problem.warning(
                            Place.of(input.file().toString()),
                            "the study has changed since this run: " + String.join(", ", changed),
                            "run it again, or see what comes out otherwise with themata verify"));
        }
    }
}
