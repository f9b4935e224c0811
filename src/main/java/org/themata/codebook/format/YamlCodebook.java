package org.themata.codebook.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.themata.codebook.Codebook;
import org.themata.codebook.Negation;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Yaml;
import org.themata.text.YamlFields;
import org.themata.text.YamlNode;

/** Reads the program's own format, {@code codebook.yaml}. */
final class YamlCodebook {
    private static final List<String> KEYS = List.of("codebook", "version", "language", "themes", "negation");
    private static final List<String> CODE_KEYS = List.of(
            "name", "id", "definition", "include", "exclude", "example", "color", "colour", "codes", "indicators");

    /** Keys that only this format has at the top. */
    private static final List<String> OWN_KEYS = List.of("themes", "codebook", "negation");

    private final List<Problem> problems = new ArrayList<>();
    private final IndicatorReader indicators = new IndicatorReader(problems);

    private YamlCodebook() {}

    /** Whether a file of this name may hold such a codebook. */
    static boolean isNamed(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /**
     * Whether the text, if it is YAML at all, is meant to be a codebook of ours: by a key that only ours has, or by the
     * list of codes that stands under a misspelt one.
     */
    static boolean isMeantBy(String text) {
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            String line = text.substring(from, end < 0 ? text.length() : end);
            if (isOwnKey(line) || isCode(line)) {
                return true;
            }
            from = end < 0 ? text.length() : end + 1;
        }
        return text.stripLeading().startsWith("{")
                && Pattern.compile("\\A\\s*\\{[^\\[]*\\bthemes\\b")
                        .matcher(text)
                        .find();
    }

    private static boolean isOwnKey(String line) {
        int from = line.startsWith("\"") || line.startsWith("'") ? 1 : 0;
        for (String key : OWN_KEYS) {
            if (line.startsWith(key, from)) {
                int at = from + key.length();
                at += line.startsWith("\"", at) || line.startsWith("'", at) ? 1 : 0;
                while (line.startsWith(" ", at)) {
                    at++;
                }
                return line.startsWith(": ", at) || line.endsWith(":") && at == line.length() - 1;
            }
        }
        return false;
    }

    private static boolean isCode(String line) {
        int at = 0;
        while (line.startsWith(" ", at)) {
            at++;
        }
        return line.startsWith("- name: ", at) || line.startsWith("- id: ", at);
    }

    /**
     * Reads a codebook.
     *
     * @throws InputException with everything that is wrong
     */
    static Codebook read(String file, String text) {
        YamlNode top = Yaml.read(file, text)
                .orElseThrow(() -> new InputException(
                        Place.of(file), "the codebook is empty", "themata init DIR writes one to start from"));
        if (!(top instanceof YamlNode.Fields mapping)) {
            throw new InputException(
                    top.place(), "a codebook is a mapping, not " + top.kind(), "start with the line themes:");
        }
        YamlCodebook reader = new YamlCodebook();
        Codebook codebook = reader.codebook(file, mapping);
        Problems.throwErrors(reader.problems);
        return codebook;
    }

    private Codebook codebook(String file, YamlNode.Fields mapping) {
        YamlFields fields = new YamlFields(mapping, KEYS, problems);
        List<Draft> themes = drafts("themes", fields);
        if (themes.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.error(
                    fields.placeOf("themes"), "the codebook has no themes", "list them under the key themes"));
        }
        return new Codebook(
                file,
                fields.text("codebook"),
                fields.text("version"),
                fields.language("language").orElse(""),
                new DraftTree(problems).codes(themes),
                negation(fields));
    }

    private List<Draft> drafts(String key, YamlFields fields) {
        List<Draft> drafts = new ArrayList<>();
        for (YamlNode item : fields.items(key)) {
            if (item instanceof YamlNode.Fields mapping) {
                drafts.add(draft(mapping));
            } else {
                problems.add(Problem.error(
                        item.place(),
                        "a code must be a mapping with a name, not " + item.kind(),
                        "write - name: NAME"));
            }
        }
        return drafts;
    }

    private Draft draft(YamlNode.Fields mapping) {
        YamlFields fields = new YamlFields(mapping, CODE_KEYS, problems);
        Draft draft = new Draft(fields.text("name"), fields.place());
        if (draft.name.isEmpty() && !(fields.node("name").orElse(null) instanceof YamlNode.Items)) {
            problems.add(Problem.error(fields.placeOf("name"), "a code without a name", "add name: NAME"));
        }
        draft.id = fields.text("id");
        draft.idPlace = fields.placeOf("id");
        draft.definition = fields.text("definition");
        draft.include = fields.text("include");
        draft.exclude = fields.text("exclude");
        draft.example = fields.text("example");
        draft.color = color(fields);
        for (YamlNode item : fields.items("indicators")) {
            indicators.read(item).ifPresent(draft.indicators::add);
        }
        draft.below.addAll(drafts("codes", fields));
        return draft;
    }

    private String color(YamlFields fields) {
        String key = fields.has("colour") ? "colour" : "color";
        String color = fields.text(key);
        if (color.isEmpty() && fields.has(key)) {
            problems.add(Problem.error(
                    fields.placeOf(key),
                    "the colour is empty: a # without quotes starts a comment",
                    "write it as \"#0072B2\", with the quotes"));
        }
        Color.check(color, fields.placeOf(key), problems);
        return color;
    }

    private Optional<Negation> negation(YamlFields fields) {
        Optional<YamlNode> node = fields.node("negation");
        if (node.isPresent() && node.get() instanceof YamlNode.Fields mapping) {
            YamlFields words = new YamlFields(mapping, List.of("triggers", "terminators", "pseudo"), problems);
            return Optional.of(
                    new Negation(words.texts("triggers"), words.texts("terminators"), words.texts("pseudo")));
        }
        node.ifPresent(other -> problems.add(Problem.error(
                other.place(),
                "\"negation\" must be a mapping, not " + other.kind(),
                "write negation: {triggers: [not], terminators: [but], pseudo: [not only]}")));
        return Optional.empty();
    }
}
