package org.themata.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.themata.analysis.SmallCells;
import org.themata.table.Apa;
import org.themata.table.Table;
import org.w3c.dom.Element;

/** What is drawn is what the table says. */
class ValuesTest {
    private static final double PIXEL = 0.02;

    private static Svg svg(FigureKind kind, Table table, SmallCells smallCells) {
        return Svg.of(kind.of(table, smallCells, FigureLook.USUAL));
    }

    /** The group of a code. */
    private static Element of(Svg svg, String code) {
        return svg.elements("g").stream()
                .filter(group -> group.getAttribute("data-code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Element in, String element, int place, String attribute) {
        return Svg.number((Element) in.getElementsByTagName(element).item(place), attribute);
    }

    /** Where a number of the axis stands. */
    private static double tick(Svg svg, String number) {
        return svg.elements("text").stream()
                .filter(text -> text.getTextContent().equals(number)
                        && text.getAttribute("text-anchor").equals("middle"))
                .mapToDouble(text -> Svg.number(text, "x"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void barsAndIntervalsOfTheFrequencyTable() {
        Svg svg = svg(FigureKind.FREQUENCY, Tables.frequency("T", "Silo"), SmallCells.SHOWN);
        double zero = tick(svg, "0");
        double all = tick(svg, "100") - zero;
        Element silo = of(svg, "silo");
        assertThat(number(silo, "rect", 0, "x")).isEqualTo(zero, within(PIXEL));
        assertThat(number(silo, "rect", 0, "width")).isEqualTo(0.25 * all, within(PIXEL));
        assertThat(number(silo, "line", 0, "x1")).isEqualTo(zero + 0.071 * all, within(PIXEL));
        assertThat(number(silo, "line", 0, "x2")).isEqualTo(zero + 0.591 * all, within(PIXEL));
        assertThat(silo.getTextContent()).contains("2 (25)");
        assertThat(of(svg, "none").getElementsByTagName("rect").getLength()).isZero();
        assertThat(of(svg, "none").getTextContent()).contains("0 (0)");
    }

    @Test
    void suppressedNumbersAreNotDrawn() {
        Table table = Tables.table(
                "T",
                "code:TEXT path:TEXT level:COUNT participants:COUNT participants_total:COUNT share:SHARE"
                        + " share_low:SHARE share_high:SHARE",
                Tables.row("a", "Alpha", 1, null, 20, null, null, null),
                Tables.row("b", "Beta", 1, 12, 20, 0.6, 0.387, 0.781));
        Figure figure = FigureKind.FREQUENCY.of(table, new SmallCells(5), FigureLook.USUAL);
        Element small = of(Svg.of(figure), "a");
        assertThat(small.getElementsByTagName("rect").getLength()).isZero();
        assertThat(small.getElementsByTagName("line").getLength()).isZero();
        assertThat(small.getTextContent()).contains("<5/c").doesNotContain("(0)");
        assertThat(figure.alt()).contains("Alpha <5/c", "Beta 12 (60)", "fewer than 5");
    }

    @Test
    void aCellOfTheMatrixWithoutWordsIsNoZero() {
        Table table = Tables.table(
                "T",
                "code:TEXT path:TEXT level:COUNT P1:NUMBER P2:NUMBER participants:COUNT",
                Tables.row("a", "Alpha", 1, null, 2.5, 1),
                Tables.row("b", "Beta", 1, 0.0, 3.0, 1));
        Svg svg = svg(FigureKind.MATRIX, table, SmallCells.SHOWN);
        assertThat(of(svg, "a").getElementsByTagName("line").getLength()).isEqualTo(1);
        assertThat(of(svg, "a").getTextContent()).contains("Alpha, P1: " + Apa.MISSING);
        assertThat(of(svg, "b").getElementsByTagName("line").getLength()).isZero();
    }

    @Test
    void cellsOfTheMatrix() {
        Table table = Tables.matrix(5);
        Svg svg = svg(FigureKind.MATRIX, table, SmallCells.SHOWN);
        for (List<?> row : table.rows()) {
            for (int p = 1; p <= 5; p++) {
                String person = "P" + p;
                Element cell = svg.elements("g").stream()
                        .filter(group -> group.getAttribute("data-code").equals(row.get(0))
                                && group.getAttribute("data-participant").equals(person))
                        .findFirst()
                        .orElseThrow();
                String value = String.valueOf(row.get(2 + p));
                assertThat(cell.getElementsByTagName("title").item(0).getTextContent())
                        .endsWith(person + ": " + value);
                assertThat(cell.getElementsByTagName("text").getLength()).isEqualTo(value.equals("0") ? 0 : 1);
            }
        }
    }

    @Test
    void dotsOfGroups() {
        Svg svg = svg(FigureKind.COMPARISON, Tables.comparison(), new SmallCells(5));
        double zero = tick(svg, "0");
        double all = tick(svg, "100") - zero;
        Element first = of(svg, "a");
        assertThat(number(first, "circle", 0, "cx")).isEqualTo(zero + 0.75 * all, within(PIXEL));
        assertThat(number(first, "line", 0, "x1")).isEqualTo(zero + 0.301 * all, within(PIXEL));
        assertThat(first.getTextContent()).contains("3 of 4");
        Element hidden = of(svg, "b");
        assertThat(hidden.getElementsByTagName("circle").getLength()).isZero();
        assertThat(hidden.getTextContent()).contains("<5/c of 4");
    }

    @Test
    void anAttributeBecomesAName() {
        assertThat(FigureKind.COMPARISON
                        .of(Tables.comparison(), SmallCells.SHOWN, FigureLook.USUAL)
                        .name())
                .isEqualTo("comparison-sector-long");
    }

    @Test
    void codesOfPairsStandInTheOrderOfTheCodebook() {
        Pairs pairs = Pairs.of(new Rows(Tables.pairs()));
        assertThat(pairs.codes()).extracting(Pairs.Code::id).containsExactly("t1", "a", "b", "t2", "c");
        assertThat(pairs.has(0, 1)).as("a code and one above it are no pair").isFalse();
        assertThat(pairs.number(3, 2, "both")).hasValue(3);
    }

    @Test
    void linesOfTheNetworkArePairsThatAreTogether() {
        Svg svg = svg(FigureKind.NETWORK, Tables.pairs(), SmallCells.SHOWN);
        List<String> edges = svg.elements("g").stream()
                .filter(group -> !group.hasAttribute("data-code"))
                .map(group -> group.getElementsByTagName("title").item(0).getTextContent())
                .toList();
        assertThat(edges)
                .containsExactly(
                        "Theme one, " + Tables.LONG + ": 1",
                        "B, " + Tables.LONG + ": 1",
                        "A, B: 2",
                        "B, Theme two: 3",
                        "Theme one, Theme two: 4");
    }

    @Test
    void agreementThatCannotBeEstimatedIsSaid() {
        Svg svg = svg(FigureKind.AGREEMENT, Tables.agreement(), SmallCells.SHOWN);
        double zero = tick(svg, "0.0");
        double one = tick(svg, "1.0");
        Element silo = of(svg, "silo");
        assertThat(number(silo, "circle", 0, "cx")).isEqualTo(zero + 0.4 * (one - zero), within(PIXEL));
        assertThat(number(silo, "line", 0, "x1")).isEqualTo(zero - 0.23 * (one - zero), within(PIXEL));
        assertThat(silo.getTextContent()).contains(".40 [−.23, .81]");
        assertThat(of(svg, "stress").getTextContent()).contains("n.e.");
        assertThat(of(svg, "stress").getElementsByTagName("circle").getLength()).isZero();
    }

    @Test
    void passagesAreWhereTheyAre() {
        Svg svg = svg(FigureKind.TIMELINE, Tables.timeline(), SmallCells.SHOWN);
        double zero = tick(svg, "0");
        double all = tick(svg, "100") - zero;
        Element path = (Element) of(svg, "a").getElementsByTagName("path").item(0);
        String[] bars = path.getAttribute("d").split("M", -1);
        assertThat(bars).hasSize(3);
        assertThat(Double.parseDouble(bars[2].split(" ", -1)[0])).isEqualTo(zero + 0.5 * all, within(PIXEL));
        assertThat(Double.parseDouble(bars[2].replaceAll(".*?h([0-9.]+)v.*", "$1")))
                .isEqualTo(0.25 * all, within(PIXEL));
    }
}
