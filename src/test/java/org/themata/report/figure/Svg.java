package org.themata.report.figure;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG as another program reads it. */
record Svg(Document document) {

    static Svg of(Figure figure) {
        try {
            return new Svg(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(figure.svg()))));
        } catch (Exception e) {
            throw new AssertionError("the svg is no XML", e);
        }
    }

    /** A text and the room that it is given. */
    record Text(String text, double left, double top, double right, double bottom) {
        boolean overlaps(Text other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    List<Element> elements(String name) {
        List<Element> all = new ArrayList<>();
        NodeList found = document.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** Each text with the room of the widest usual font, from the top of its capitals to its baseline. */
    List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        for (Element element : elements("text")) {
            double size = number(element, "font-size");
            double length = Typeface.sans().room(element.getTextContent(), size);
            double from = switch (element.getAttribute("text-anchor")) {
                case "middle" -> -length / 2;
                case "end" -> -length;
                default -> 0;
            };
            double x = number(element, "x");
            double y = number(element, "y");
            boolean upright = element.getAttribute("transform").startsWith("rotate(-90");
            texts.add(
                    upright
                            ? new Text(element.getTextContent(), x - 0.72 * size, y - from - length, x, y - from)
                            : new Text(element.getTextContent(), x + from, y - 0.72 * size, x + from + length, y));
        }
        return texts;
    }
}
