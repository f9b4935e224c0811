package org.themata.codebook.format;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamReader;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Reads and writes a dictionary of Yoshikoder ({@code .ykd}) or Lexicoder ({@code .lcd}): {@code cnode}s are
 * categories, in which {@code pnode}s, the patterns, and further {@code cnode}s may stand in any order.
 */
final class YoshikoderCodebook implements Xml.Listener {
    static final Holding HOLDING = Holding.dictionary(
                    "words and phrases with *",
                    indicator -> Terms.of(indicator, "")
                            .filter(term -> term.equals(Xml.held(term)))
                            .isPresent())
            .with(Feature.DEFINITION)
            .naming(name -> Terms.oneLine(Xml.held(name)))
            .texts(text -> Xml.held(text).strip());

    private final List<Problem> problems = new ArrayList<>();
    private final List<Draft> themes = new ArrayList<>();
    private final Deque<Draft> open = new ArrayDeque<>();
    private boolean regular;

    private YoshikoderCodebook() {}

    static boolean isMeantBy(String text) {
        return Xml.root(text).filter("dictionary"::equals).isPresent();
    }

    static Codebook read(CodebookFile source, Consumer<Problem> warnings) {
        YoshikoderCodebook reader = new YoshikoderCodebook();
        Xml.read(source.name(), source.text(), reader);
        return Imported.codebook(source.name(), reader.themes, reader.problems, warnings);
    }

    @Override
    public void start(XMLStreamReader element, Place place) {
        String name = Xml.attribute(element, "name");
        switch (element.getLocalName()) {
            case "dictionary" ->
                regular = Xml.attribute(element, "patternengine").equals("regexp");
            case "cnode" -> category(name, Xml.attribute(element, "desc"), place);
            case "pnode" -> pattern(name, Xml.attribute(element, "score"), place);
            default ->
                problems.add(Problem.warning(
                        place, "the element \"" + element.getLocalName() + "\" is not known; left out", ""));
        }
    }

    private void category(String name, String description, Place place) {
        Draft category = new Draft(name, place);
        category.definition = description.strip();
        if (category.name.isEmpty()) {
            problems.add(Problem.error(place, "a cnode without a name", "give it one"));
        }
        if (open.size() == DraftPaths.MOST_LEVELS) {
            problems.add(Problem.error(
                    place, "more than " + DraftPaths.MOST_LEVELS + " categories inside one another", "nest fewer"));
        }
        Draft parent = open.peek();
        if (open.size() < DraftPaths.MOST_LEVELS) {
            (parent == null ? themes : parent.below).add(category);
        }
        open.push(category);
    }

    private void pattern(String name, String score, Place place) {
        Draft category = open.peek();
        if (category == null) {
            problems.add(Problem.error(place, "a pnode outside of every cnode", "put it into one"));
            return;
        }
        double weight = score.matches("-?\\d{1,9}(\\.\\d{1,9})?") ? Double.parseDouble(score) : 1.0;
        if (!regular) {
            Terms.read(name, weight, place, problems).ifPresent(category.indicators::add);
        } else if (new PatternCheck(problems).regex(name, place)) {
            Manner plain = new Manner("", place.line(), 0, false, false, weight, "");
            String written = IndicatorText.written(new Indicator.Regex(name, plain));
            category.indicators.add(
                    new Indicator.Regex(name, new Manner(written, place.line(), 0, false, false, weight, "")));
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("cnode")) {
            open.pop();
        }
    }

    static void write(Codebook codebook, Appendable out) throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<dictionary style=\"050805\" patternengine=\"substring\">\n");
        for (Code theme : codebook.themes()) {
            write(theme, "  ", out);
        }
        out.append("</dictionary>\n");
    }

    private static void write(Code code, String indent, Appendable out) throws IOException {
        out.append(indent).append("<cnode name=\"");
        out.append(Xml.escaped(HOLDING.name().apply(code.name()), true));
        out.append("\" desc=\"").append(Xml.escaped(code.definition(), true)).append("\">\n");
        for (Indicator indicator : code.indicators()) {
            Optional<String> term = Terms.of(indicator, "");
            if (HOLDING.writes().test(indicator) && term.isPresent()) {
                out.append(indent)
                        .append("  <pnode name=\"")
                        .append(Xml.escaped(term.get(), true))
                        .append("\"/>\n");
            }
        }
        for (Code below : code.codes()) {
            write(below, indent + "  ", out);
        }
        out.append(indent).append("</cnode>\n");
    }
}
