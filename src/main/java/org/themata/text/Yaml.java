package org.themata.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 into nodes that know their place. All scalars stay text; tags, double keys, several documents, and
 * files that are too deep or too large (also by aliases) are errors.
 */
public final class Yaml {
    private static final int MOST_CHARACTERS = 8_000_000;

    private Yaml() {}

    /**
     * Reads one document.
     *
     * @param file the file's name for messages
     * @param text its content
     * @return the top node; empty if there is none
     * @throws InputException with every problem that could be found
     */
    public static Optional<YamlNode> read(String file, String text) {
        Optional<YamlNode> plain = PlainYaml.read(file, text);
        return plain.isPresent() ? plain : parse(file, text);
    }

    /** The same by the parser alone. */
    static Optional<YamlNode> parse(String file, String text) {
        return read(Place.of(file), text, mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1));
    }

    /**
     * Reads a small piece of YAML that stands somewhere in another file.
     *
     * @param place the place that all its nodes and problems get
     * @throws InputException as {@link #read(String, String)}
     */
    public static Optional<YamlNode> readAt(Place place, String text) {
        return read(place, text, mark -> place);
    }

    private static Optional<YamlNode> read(Place whole, String text, Function<Mark, Place> places) {
        if (text.length() > MOST_CHARACTERS) {
            throw new InputException(
                    whole, "the file has more than " + MOST_CHARACTERS + " characters", "split it, or check the name");
        }
        refuseUnprintable(whole, text);
        YamlTree tree = new YamlTree(whole, places);
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(MOST_CHARACTERS)
                .setUseMarks(true)
                .build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                tree.take(event);
            }
        } catch (YamlEngineException e) {
            List<Problem> problems = new ArrayList<>(tree.problems());
            problems.addAll(YamlFault.problems(e, whole, text, places));
            throw new InputException(problems);
        } catch (IllegalArgumentException e) {
            // the parser turns the digits of an escape into a character without asking whether there is one
            throw new InputException(List.of(YamlFault.escape(whole, text)));
        }
        if (!tree.problems().isEmpty()) {
            throw new InputException(tree.problems());
        }
        return tree.top();
    }

    private static void refuseUnprintable(Place whole, String text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean plain = c >= ' ' && c < 0x7F || c == '\n';
            if (!plain && !StreamReader.isPrintable(c) && c != 0xFEFF) {
                Place place = whole.line() == 0 ? new Place(whole.file(), line, column) : whole;
                throw new InputException(
                        place,
                        String.format(java.util.Locale.ROOT, "the character U+%04X cannot stand in YAML", c),
                        "is this a text file? If it is, delete the character or name its encoding");
            }
            column = c == '\n' ? 1 : column + 1;
            line += c == '\n' ? 1 : 0;
            i += Character.charCount(c);
        }
    }
}
