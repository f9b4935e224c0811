package org.themata.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.report.figure.Figure;
import org.themata.report.figure.FigureLook;
import org.themata.report.figure.Shades;
import org.themata.table.write.OutputFile;
import picocli.CommandLine.Option;

/** How a figure looks, and where it goes. */
final class FigureOptions {
    private static final int FEWEST_DPI = 36;
    private static final int MOST_DPI = 1200;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write here; - is standard output (default: -).")
    String output = "-";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "svg or png (default: by the extension of FILE, else svg).")
    @Nullable
    String format;

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "Width in pixels of a screen, 96 an inch (default: 720, which is 19 cm).")
    int width = FigureLook.USUAL.width();

    @Option(names = "--dpi", paramLabel = "N", description = "png: pixels an inch (default: 300).")
    int dpi = 300;

    @Option(names = "--style", paramLabel = "S", description = "colour or grey (default: colour).")
    String style = "colour";

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "Title; \"\" draws none (default: the study's, and the figure's subject).")
    @Nullable
    String title;

    /** Checks the values, before anything is read. */
    FigureLook look() {
        if (width < FigureLook.NARROWEST || width > FigureLook.WIDEST) {
            throw new UsageException(
                    "--width must be " + FigureLook.NARROWEST + " to " + FigureLook.WIDEST + ", not " + width,
                    "720 is as wide as the text of a page");
        }
        if (dpi < FEWEST_DPI || dpi > MOST_DPI) {
            throw new UsageException(
                    "--dpi must be " + FEWEST_DPI + " to " + MOST_DPI + ", not " + dpi, "journals ask for 300 or 600");
        }
        isPng();
        String name = Choice.of("--style", style, "colour", "color", "grey", "gray");
        return new FigureLook(width, name.startsWith("c") ? Shades.COLOUR : Shades.GREY);
    }

    /** The title: what was asked for, else {@code usual}. */
    String title(String usual) {
        return Optional.ofNullable(title).orElse(usual);
    }

    private boolean isPng() {
        if (format != null) {
            return Choice.of("--format", format, "svg", "png").equals("png");
        }
        String name = output.toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        boolean named = dot > Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        if (named && !name.endsWith(".svg") && !name.endsWith(".png")) {
            throw new UsageException(
                    output + ": this command does not write " + name.substring(dot),
                    "known are: svg, png; or say what it is to hold with --format");
        }
        return name.endsWith(".png");
    }

    /** Writes the figure. */
    void write(Figure figure, Terminal terminal) throws IOException {
        boolean png = isPng();
        if (png && !figure.withoutPicture().isEmpty()) {
            throw new UsageException(
                    "a PNG cannot show these letters of the figure: " + figure.withoutPicture(),
                    "write it as .svg, which takes them from the fonts of whoever opens it");
        }
        try (OutputFile file = OutputFile.open(output, terminal.out())) {
            if (png) {
                figure.png(file.stream(), dpi);
            } else {
                file.stream().write(figure.svg().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            file.commit();
        }
    }
}
