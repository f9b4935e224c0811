package org.themata.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.themata.analysis.SmallCells;
import org.themata.table.Table;
import org.w3c.dom.Element;

/** What holds for every figure. */
class FigureTest {

    static Stream<Arguments> kindsAndLooks() {
        return Stream.of(FigureKind.values())
                .flatMap(kind -> Stream.of(FigureLook.NARROWEST, 720, 1200)
                        .flatMap(width -> Stream.of(Shades.values())
                                .map(shades -> Arguments.of(kind, new FigureLook(width, shades)))));
    }

    private static Figure figure(FigureKind kind, FigureLook look) {
        return kind.of(Tables.of(kind), SmallCells.SHOWN, look);
    }

    @ParameterizedTest
    @MethodSource("kindsAndLooks")
    void textsAreInsideAndNoneIsOverAnother(FigureKind kind, FigureLook look) {
        Figure figure = figure(kind, look);
        List<Svg.Text> texts = Svg.of(figure).texts();
        assertThat(texts).isNotEmpty().allSatisfy(text -> {
            assertThat(text.left()).as(text.toString()).isGreaterThanOrEqualTo(0);
            assertThat(text.top()).as(text.toString()).isGreaterThanOrEqualTo(0);
            assertThat(text.right()).as(text.toString()).isLessThanOrEqualTo(figure.width());
            assertThat(text.bottom()).as(text.toString()).isLessThanOrEqualTo(figure.height());
        });
        List<String> over = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (texts.get(i).overlaps(texts.get(j))) {
                    over.add(texts.get(i) + " over " + texts.get(j));
                }
            }
        }
        assertThat(over).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void longNamesAreWrappedAndNothingIsLeftOut(FigureKind kind) {
        if (kind == FigureKind.SATURATION || kind == FigureKind.AGREEMENT) {
            return;
        }
        StringBuilder drawn = new StringBuilder();
        Svg.of(figure(kind, new FigureLook(400, Shades.COLOUR)))
                .texts()
                .forEach(text -> drawn.append(text.text()).append(' '));
        assertThat(drawn.toString()).contains(Tables.LONG.split(" ", -1));
        assertThat(drawn.toString()).doesNotContain("…").doesNotContain("..");
    }

    @ParameterizedTest
    @MethodSource("kindsAndLooks")
    void theSameBytesTwice(FigureKind kind, FigureLook look) throws IOException {
        assertThat(figure(kind, look).svg()).isEqualTo(figure(kind, look).svg());
        assertThat(png(figure(kind, look), 96)).isEqualTo(png(figure(kind, look), 96));
    }

    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void saysWhatItIsToThoseWhoDoNotSeeIt(FigureKind kind) {
        Figure figure = figure(kind, FigureLook.USUAL);
        Svg svg = Svg.of(figure);
        Element root = svg.document().getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo(figure.name() + "-title " + figure.name() + "-desc");
        assertThat(svg.elements("title").get(0).getTextContent()).isEqualTo(figure.title());
        assertThat(svg.elements("desc").get(0).getTextContent())
                .isEqualTo(figure.alt())
                .contains("A note of the table.");
        assertThat(figure.name()).matches("[a-z0-9-]+");
    }

    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void nothingIsFetchedStyledOrRun(FigureKind kind) {
        assertThat(figure(kind, FigureLook.USUAL).svg())
                .doesNotContain("<style", " style=", "<script", "href", "url(", "<image", "<foreignObject");
    }

    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void aTableWithoutRowsIsAFigureToo(FigureKind kind) throws IOException {
        Table full = Tables.of(kind);
        Figure figure =
                kind.of(new Table("Nothing", full.columns(), List.of(), List.of()), SmallCells.SHOWN, FigureLook.USUAL);
        assertThat(Svg.of(figure).texts()).isNotEmpty();
        assertThat(figure.svg()).doesNotContain("NaN", "Infinity");
        assertThat(png(figure, 96)).isNotEmpty();
    }

    @Test
    void hostileNamesAreText() {
        String hostile = "</title><script>alert(\"1\")</script> & 'x' \u0000\u202E\uD800\r\n end";
        Figure figure = FigureKind.FREQUENCY.of(Tables.frequency(hostile, hostile), SmallCells.SHOWN, FigureLook.USUAL);
        Svg svg = Svg.of(figure);
        assertThat(svg.elements("script")).isEmpty();
        assertThat(svg.elements("title").get(0).getTextContent()).contains("<script>alert(\"1\")</script> & 'x'");
        assertThat(figure.svg()).doesNotContain("\u202E", "\u0000", "<script");
    }

    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void pngIsReadByAnotherProgramAndAsLargeAsItSays(FigureKind kind) throws IOException {
        Figure figure = figure(kind, FigureLook.USUAL);
        BufferedImage small = image(figure, 96);
        assertThat(small.getWidth()).isEqualTo(720);
        assertThat(small.getHeight()).isEqualTo(figure.height());
        assertThat(image(figure, 300).getWidth()).isEqualTo(2250);
        assertThat(small.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void pngShowsWhatSvgShows() throws IOException {
        Figure figure = figure(FigureKind.FREQUENCY, FigureLook.USUAL);
        BufferedImage image = image(figure, 96);
        for (Element bar : Svg.of(figure).elements("rect")) {
            if (bar.hasAttribute("x")) {
                int x = (int) (Svg.number(bar, "x") + 4);
                int y = (int) (Svg.number(bar, "y") + 3);
                assertThat(image.getRGB(x, y) & 0xFFFFFF).isEqualTo(Shades.rgb(bar.getAttribute("fill")));
            }
        }
    }

    @Test
    void lacksNoColumnSilently() {
        Table table = Tables.table("T", "code:TEXT");
        assertThatThrownBy(() -> FigureKind.MATRIX.of(table, SmallCells.SHOWN, FigureLook.USUAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"level\"");
        assertThatThrownBy(() -> new FigureLook(10, Shades.GREY)).hasMessageContaining("10");
    }

    static byte[] png(Figure figure, int dpi) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        figure.png(out, dpi);
        return out.toByteArray();
    }

    static BufferedImage image(Figure figure, int dpi) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png(figure, dpi))));
    }
}
