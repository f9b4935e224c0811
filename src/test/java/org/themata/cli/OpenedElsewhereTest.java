package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of the example study in the programs that they are made for: LibreOffice and pdfLaTeX. */
class OpenedElsewhereTest {
    private static final String STUDY = "examples/involving-people/study.yaml";
    private static final List<String> KINDS =
            List.of("frequency", "matrix", "crosstab", "quotes", "codebook", "participants", "coreq");
    private static final List<String> OTHERS = List.of("compare", "cooccur", "saturation", "corpus", "count");
    private static final Map<String, String[]> BY = Map.of("compare", new String[] {"--by", "sector"});
    private static final int MINUTES = 3;

    @TempDir
    Path folder;

    @Test
    void libreOfficeOpensWordAndExcel() throws Exception {
        needs("soffice", "apt-get install libreoffice-writer-nogui libreoffice-calc-nogui");
        List<String> files = new ArrayList<>();
        for (String kind : KINDS) {
            files.add(written(kind, kind + "-word.docx"));
            files.add(written(kind, kind + "-excel.xlsx"));
        }
        files.add(written("compare", "compare-word.docx", "--by", "sector"));
        files.add(written("cooccur", "cooccur-word.docx"));
        files.add(written("saturation", "saturation-word.docx"));
        files.add(written("corpus", "corpus-word.docx"));
        files.add(written("count", "count-excel.xlsx"));
        String said = run(Stream.concat(
                        Stream.of(
                                "soffice",
                                "-env:UserInstallation="
                                        + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                "pdf",
                                "--outdir",
                                folder.toString()),
                        files.stream())
                .toList());
        assertThat(said).doesNotContain("Error");
        for (String file : files) {
            String name = Path.of(file).getFileName().toString().replaceAll("\\.\\w+$", ".pdf");
            assertThat(folder.resolve(name)).as(said).isRegularFile();
        }
        assertThat(pages("frequency-word.pdf"))
                .singleElement()
                .satisfies(page -> assertThat(page.text())
                        .contains("Table 1\nInvolving People: Themes Across Participants\n")
                        .contains("Silo working 3 (60) [23, 88] 10 5 1.84 0.3")
                        .contains("Note. Participants: N = 5."));
        assertThat(pages("frequency-word.pdf").get(0).across()).isFalse();
        List<Page> codebook = pages("codebook-word.pdf");
        assertThat(codebook).hasSizeGreaterThan(1);
        assertThat(codebook.subList(0, codebook.size() - 1)).allSatisfy(page -> {
            assertThat(page.across()).isTrue();
            assertThat(page.text()).as("the head on every page").contains("Include when");
        });
        assertThat(pages("quotes-word.pdf").get(0).text())
                .contains("Table 1\nInvolving People: Themes With Quotations");
        assertThat(pages("coreq-word.pdf").get(0).text()).contains("What the data say", "[names or initials]");
        assertThat(pages("compare-word.pdf").get(0).text()).contains("Table 1\n");
        List<Page> excel = pages("frequency-excel.pdf");
        assertThat(excel.get(0).text()).contains("share_low").contains("Barriers > Silo working");
        assertThat(excel.get(1).text()).contains("Involving People: themes across participants", "Negated hits");
    }

    @Test
    void pdflatexSetsEveryTable() throws Exception {
        needs("pdflatex", "apt-get install texlive-latex-base texlive-latex-recommended");
        Files.writeString(folder.resolve("nasty.yaml"), """
                codebook: "100% & more_of {it}"
                themes:
                  - {name: '\\input{/etc/passwd}', id: a, definition: '$x^2$ #1 ~ \\\\ "q" `b` <c> | [d]', indicators: [ab*]}
                  - {name: '[optional]', id: b, definition: '*star* -- − – … “κ” %', indicators: ['{match: a_b}']}
                """);
        StringBuilder paper = new StringBuilder("""
                \\documentclass[11pt,a4paper]{article}
                \\usepackage[margin=2.5cm]{geometry}
                \\usepackage[T1]{fontenc}
                \\usepackage{array,booktabs,caption,longtable,pdflscape}
                \\begin{document}
                """);
        for (String kind : KINDS) {
            written(kind, kind + ".tex");
            paper.append("\\input{").append(kind).append("}\n");
        }
        for (String command : OTHERS) {
            paper.append("\\input{")
                    .append(Path.of(written(command, command + ".tex", BY.getOrDefault(command, new String[0])))
                            .getFileName()
                            .toString()
                            .replace(".tex", ""))
                    .append("}\n");
        }
        for (String coder : List.of("anna", "ben")) {
            CommandRun code = CommandRun.of("code", "-s", STUDY, "-q", "-o", path(coder + ".csv"));
            assertThat(code.status()).as(code.err()).isZero();
        }
        CommandRun agree = CommandRun.of("agree", path("anna.csv"), path("ben.csv"), "-o", path("agree.tex"));
        assertThat(agree.status()).as(agree.err()).isZero();
        paper.append("\\input{agree}\n");
        CommandRun nasty = CommandRun.of("table", "codebook", "-c", path("nasty.yaml"), "-o", path("nasty.tex"));
        assertThat(nasty.status()).as(nasty.err()).isZero();
        paper.append("\\input{nasty}\n\\end{document}\n");
        Files.writeString(folder.resolve("paper.tex"), paper);
        List<String> command =
                List.of("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "paper.tex");
        run(command);
        String log = run(command);
        assertThat(log)
                .doesNotContain("Missing character")
                .doesNotContain("LaTeX Error")
                .doesNotContain("Overfull");
        String text =
                String.join("\n", pages("paper.pdf").stream().map(Page::text).toList());
        // count has no title, and is not counted
        for (int number = 1; number <= KINDS.size() + OTHERS.size() + 1; number++) {
            assertThat(text).contains("Table " + number + "\n");
        }
        assertThat(text)
                .contains("Involving People: Themes Across Participants")
                .contains("Silo working 3 (60) [23, 88] 10 5 1.84 0.3")
                .contains("\\input{/etc/passwd}")
                .contains("[optional]");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** A table in a file. */
    private String written(String command, String name, String... more) {
        List<String> words = new ArrayList<>(KINDS.contains(command) ? List.of("table", command) : List.of(command));
        words.addAll(List.of("-s", STUDY, "-o", path(name)));
        words.addAll(Arrays.asList(more));
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return path(name);
    }

    private record Page(boolean across, String text) {}

    private List<Page> pages(String name) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(folder.resolve(name).toFile())) {
            for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setLineSeparator("\n");
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                PDRectangle size = pdf.getPage(number - 1).getMediaBox();
                pages.add(new Page(size.getWidth() > size.getHeight(), stripper.getText(pdf)));
            }
        }
        return pages;
    }

    private static void needs(String program, String remedy) {
        boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
        assumeTrue(found, "skipped: there is no " + program + " (" + remedy + ")");
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String text = Files.readString(said, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(ended).as(text).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
