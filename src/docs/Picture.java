import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Draws the text of standard input as an SVG picture on standard output, as a terminal shows it. Run from the project's
 * folder:
 *
 * <pre>
 * ./themata table frequency -s examples/involving-people/study.yaml -f text |
 *   java src/docs/Picture.java > docs/pictures/frequency.svg
 * </pre>
 */
final class Picture {
    private static final double COLUMN = 7.8;
    private static final int LINE = 18;
    private static final int MARGIN = 16;
    private static final String RULE = "─";

    private Picture() {}

    public static void main(String[] args) throws IOException {
        String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        System.out.write(svg(text.lines().toList()).getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static String svg(List<String> lines) {
        int columns = lines.stream().mapToInt(String::length).max().orElse(0);
        int width = (int) Math.ceil(columns * COLUMN) + 2 * MARGIN;
        int height = lines.size() * LINE + 2 * MARGIN;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\"%n"
                        + "  font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"13\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" rx=\"6\" fill=\"#ffffff\" stroke=\"#d0d7de\"/>%n",
                width, height, width, height));
        int y = MARGIN - LINE / 4;
        for (String line : lines) {
            y += LINE;
            if (line.startsWith(RULE)) {
                svg.append(String.format(
                        "<path d=\"M%d %d H%d\" stroke=\"#24292f\"/>%n",
                        MARGIN, y - LINE / 3, (int) (MARGIN + line.length() * COLUMN)));
            } else {
                words(svg, line, y);
            }
        }
        return svg.append("</svg>\n").toString();
    }

    /** Each stretch between two or more blanks at its own column, so that any font keeps the table straight. */
    private static void words(StringBuilder svg, String line, int y) {
        int from = 0;
        while (from < line.length()) {
            while (from < line.length() && line.charAt(from) == ' ') {
                from++;
            }
            int to = line.indexOf("  ", from);
            to = to < 0 ? line.length() : to;
            if (from < to) {
                String part = line.substring(from, to).stripTrailing();
                svg.append(String.format(
                        java.util.Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\" fill=\"#24292f\">%s</text>%n",
                        MARGIN + from * COLUMN,
                        y - 1,
                        part.length() * COLUMN,
                        part.replace("&", "&amp;").replace("<", "&lt;")));
            }
            from = to;
        }
    }
}
