package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.themata.report.figure.FigureKind;

class PlotCommandTest {
    private static final String STUDY = "examples/involving-people";
    private static final Path PICTURES = Path.of("docs", "pictures");

    @TempDir
    Path folder;

    private static List<String> command(FigureKind kind) {
        List<String> words = new ArrayList<>(List.of("plot", kind.toString(), "-s", STUDY));
        if (kind == FigureKind.AGREEMENT) {
            words.addAll(List.of(STUDY + "/coders/anna.csv", STUDY + "/coders/ben.csv"));
        }
        return words;
    }

    private static CommandRun run(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray(String[]::new));
    }

    /** {@code -Dthemata.golden=write} draws them anew. */
    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void thePicturesOfThePagesAreCurrent(FigureKind kind) throws IOException {
        Path picture = PICTURES.resolve("plot-" + kind + ".svg");
        CommandRun run = run(command(kind));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        String drawn = run.out().replace("(themata VERSION)", "(themata " + Version.number() + ")");
        if ("write".equals(System.getProperty("themata.golden"))) {
            Files.writeString(picture, drawn);
        }
        assertThat(drawn).isEqualTo(Files.readString(picture));
        assertThat(Files.readString(Path.of("docs", "commands", "plot.md"))).contains("plot-" + kind + ".svg");
    }

    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void anotherMachineMakesTheSameBytes(FigureKind kind) throws Exception {
        Path here = folder.resolve("here.png");
        Path there = folder.resolve("there.png");
        assertThat(run(command(kind), "--dpi", "120", "-o", here.toString()).status())
                .isEqualTo(ExitStatus.DONE);
        List<String> other = new ArrayList<>(DocsShell.java(Main.class.getName()));
        other.addAll(
                other.size() - 1, List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Tokyo"));
        other.addAll(command(kind));
        other.addAll(List.of("--dpi", "120", "--threads", "3", "-o", there.toString()));
        assertThat(new ProcessBuilder(other).inheritIO().start().waitFor()).isZero();
        assertThat(there).hasSameBinaryContentAs(here);
    }

    @Test
    void numbersAreThoseOfTheTable() {
        String table =
                CommandRun.of("table", "frequency", "-s", STUDY, "-f", "csv").out();
        String figure = run(command(FigureKind.FREQUENCY)).out();
        List<String> rows = table.lines().skip(1).toList();
        assertThat(rows).hasSize(16);
        for (String row : rows) {
            String id = row.substring(0, row.indexOf(','));
            Matcher group = Pattern.compile(
                            "<g data-code=\"" + Pattern.quote(id) + "\"><title>[^<]*: (\\d+) \\((\\d+)\\)<")
                    .matcher(figure);
            assertThat(group.find()).as(id).isTrue();
            String[] cells = row.replaceAll("\"[^\"]*\"", "x").split(",", -1);
            assertThat(group.group(1)).as(id).isEqualTo(cells[6]);
            assertThat(Double.parseDouble(group.group(2))).as(id).isEqualTo(100 * Double.parseDouble(cells[8]));
        }
    }

    @Test
    void theExtensionIsTheFormat() throws IOException {
        Path png = folder.resolve("a.PNG");
        assertThat(run(command(FigureKind.MATRIX), "-o", png.toString(), "--dpi", "96")
                        .status())
                .isZero();
        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
        Path svg = folder.resolve("a.svg");
        assertThat(run(command(FigureKind.MATRIX), "-o", svg.toString()).status())
                .isZero();
        assertThat(Files.readString(svg)).startsWith("<svg ").endsWith("</svg>\n");
        CommandRun pdf =
                run(command(FigureKind.MATRIX), "-o", folder.resolve("a.pdf").toString());
        assertThat(pdf.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(pdf.err()).contains("does not write .pdf", "svg, png");
        assertThat(folder.resolve("a.pdf")).doesNotExist();
    }

    @Test
    void widthStyleAndTitle() {
        String figure = run(
                        command(FigureKind.FREQUENCY), "--width", "500", "--style", "gray", "--title", "Who <speaks>")
                .out();
        assertThat(figure)
                .contains("width=\"500\"", ">Who &lt;speaks&gt;</text>")
                .doesNotContain("#0072B2");
        String untitled = run(command(FigureKind.FREQUENCY), "--title", "").out();
        assertThat(untitled).contains("<title id=\"frequency-title\">Themes across participants</title>");
        assertThat(untitled).doesNotContain(">Themes across participants</text>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plot | plot needs a kind",
                "plot frequencies | there is no figure \"frequencies\"",
                "plot frequency --by sector | --by says nothing about plot frequency",
                "plot matrix --within turn | --within says nothing about plot matrix",
                "plot agreement --level 1 | --level says nothing about plot agreement",
                "plot network --minimum 0 | --minimum must be 1 or more, not 0",
                "plot frequency --width 10 | --width must be 320 to 4000, not 10",
                "plot frequency --dpi 5 | --dpi must be 36 to 1200, not 5",
                "plot frequency --style pink | there is no --style \"pink\"",
                "plot frequency -f pdf | there is no --format \"pdf\"",
                "plot agreement | no coders' files were named",
                "plot cooccurrence --within ena:2 | --within ena:N is no matrix",
            })
    void wrongUsageIsSaid(String line, String message) {
        CommandRun run = run(List.of((line + " -s " + STUDY).split(" ", -1)));
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void reflexiveStudiesHaveNoIntervalsAndNoSaturation() throws IOException {
        copyExample("minimum_cell: 0", "approach: reflexive");
        String figure =
                CommandRun.of("plot", "frequency", "-s", folder.toString()).out();
        assertThat(figure).contains("5 (100)").doesNotContain("95%");
        CommandRun saturation = CommandRun.of("plot", "saturation", "-s", folder.toString());
        assertThat(saturation.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(saturation.err()).contains("saturation is left out");
    }

    @ParameterizedTest
    @EnumSource(
            value = FigureKind.class,
            names = {"FREQUENCY"})
    void smallNumbersAreNotShown(FigureKind kind) throws IOException {
        copyExample("minimum_cell: 0", "minimum_cell: 4");
        CommandRun run = CommandRun.of("plot", kind.toString(), "-s", folder.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("&lt;4/c").doesNotContainPattern("[ >][1-3] (\\(|of )");
    }

    private void copyExample(String from, String to) throws IOException {
        Path example = Path.of(STUDY);
        Files.createDirectories(folder.resolve("transcripts"));
        try (var files = Files.walk(example)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(example.relativize(file).toString());
                if (!copy.toString().contains("results")) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Path study = folder.resolve("study.yaml");
        String text = Files.readString(study, StandardCharsets.UTF_8);
        assertThat(text.toLowerCase(Locale.ROOT)).contains(from);
        Files.writeString(study, text.replace(from, to));
    }
}
