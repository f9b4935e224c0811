package org.themata.codebook.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.themata.codebook.Codebook;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Reads a REFI-QDA codebook ({@code .qdc}). Elements are known by their local names; another namespace than that of the
 * standard is reported. Groups of codes (sets) have no place in a codebook of ours and are reported too.
 */
final class QdcCodebook implements Xml.Listener {
    static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

    private static final Pattern RGB = Pattern.compile("rgba?\\((\\d{1,3}),\\s*(\\d{1,3}),\\s*(\\d{1,3})[^)]*\\)");

    private final List<Problem> problems = new ArrayList<>();
    private final List<Draft> themes = new ArrayList<>();
    private final Deque<Draft> open = new ArrayDeque<>();
    private final Map<Draft, String> descriptions = new IdentityHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inSets;
    private int sets;
    private Place firstSet = Place.of("");

    private QdcCodebook() {}

    static boolean isMeantBy(String text) {
        return Xml.root(text).filter(root -> root.equalsIgnoreCase("CodeBook")).isPresent();
    }

    static Codebook read(CodebookFile source, Consumer<Problem> warnings) {
        QdcCodebook reader = new QdcCodebook();
        Xml.read(source.name(), source.text(), reader);
        if (reader.sets > 0) {
            reader.problems.add(Problem.warning(
                    reader.firstSet,
                    "groups of codes are left out: " + reader.sets,
                    "themes are made of codes below codes"));
        }
        return Imported.codebook(source.name(), reader.themes, reader.problems, warnings);
    }

    @Override
    public void start(XMLStreamReader element, Place place) {
        text.setLength(0);
        switch (element.getLocalName()) {
            case "CodeBook" -> namespace(element, place);
            case "Sets" -> inSets = true;
            case "Set" -> {
                firstSet = sets++ == 0 ? place : firstSet;
            }
            case "Code" -> code(element, place);
            default -> {}
        }
    }

    private void namespace(XMLStreamReader element, Place place) {
        String uri = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
        if (!uri.equals(NAMESPACE)) {
            problems.add(Problem.warning(
                    place,
                    "the namespace is \"" + uri + "\", not that of REFI-QDA 1.0; read all the same",
                    "check the codes"));
        }
    }

    private void code(XMLStreamReader element, Place place) {
        Draft draft = new Draft(Xml.attribute(element, "name"), place);
        if (draft.name.isEmpty()) {
            problems.add(Problem.error(place, "a Code without a name", "give it one"));
        }
        if (open.size() >= DraftPaths.MOST_LEVELS) {
            throw new InputException(
                    place, "more than " + DraftPaths.MOST_LEVELS + " codes inside one another", "nest fewer");
        }
        draft.color = color(Xml.attribute(element, "color").strip(), place);
        Draft parent = open.peek();
        (parent == null ? themes : parent.below).add(draft);
        open.push(draft);
    }

    /** The colour as {@code #RRGGBB}; other forms that programs write are taken too. */
    private String color(String written, Place place) {
        Matcher rgb = RGB.matcher(written);
        if (written.isEmpty() || written.matches("#[0-9A-Fa-f]{6}")) {
            return written;
        } else if (written.matches("#[0-9A-Fa-f]{8}")) {
            return written.substring(0, 7);
        } else if (written.matches("#[0-9A-Fa-f]{3}")) {
            return "#" + written.substring(1).replaceAll("(.)", "$1$1");
        } else if (rgb.matches()) {
            return String.format(
                    java.util.Locale.ROOT,
                    "#%02X%02X%02X",
                    Math.min(255, Integer.parseInt(rgb.group(1))),
                    Math.min(255, Integer.parseInt(rgb.group(2))),
                    Math.min(255, Integer.parseInt(rgb.group(3))));
        }
        problems.add(Problem.warning(place, "\"" + written + "\" is not a colour; left out", "write #RRGGBB"));
        return "";
    }

    @Override
    public void text(String characters) {
        text.append(characters);
    }

    @Override
    public void end(String name) {
        if (name.equals("Sets")) {
            inSets = false;
        } else if (name.equals("Description") && !inSets && !open.isEmpty()) {
            descriptions.put(open.peek(), text.toString());
        } else if (name.equals("Code") && !open.isEmpty()) {
            Draft draft = open.pop();
            CodeMemo.read(descriptions.getOrDefault(draft, ""), draft.place, draft, problems);
        }
    }
}
