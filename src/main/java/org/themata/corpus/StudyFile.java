package org.themata.corpus;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.SourceText;
import org.themata.text.Yaml;
import org.themata.text.YamlFields;
import org.themata.text.YamlNode;

/** Reads {@code study.yaml}. */
public final class StudyFile {
    private static final List<String> KEYS = List.of(
            "study",
            "codebook",
            "transcripts",
            "participants",
            "recruited",
            "language",
            "interviewer",
            "overlap",
            "negated",
            "unit",
            "compare",
            "minimum_cell",
            "quotes",
            "output",
            "approach",
            "input_format",
            "encoding",
            "text_column",
            "document_column",
            "participant_column",
            "speaker_column",
            "speakers_are_shared",
            "include_interviewer",
            "tokenizer",
            "compat",
            "accepted",
            "seed");

    private final Path folder;
    private final YamlFields fields;
    private final List<Problem> problems;

    private StudyFile(Path folder, YamlFields fields, List<Problem> problems) {
        this.folder = folder;
        this.fields = fields;
        this.problems = problems;
    }

    /**
     * Reads a study file.
     *
     * @param path the file; what it names is relative to its folder
     * @throws InputException with everything that is wrong: unknown keys and values with the nearest known one
     */
    public static Study read(Path path) {
        return parse(path, SourceText.read(path.toString(), Optional.empty()));
    }

    /** As {@link #read}, from text. */
    static Study parse(Path path, String text) {
        String file = path.toString();
        YamlNode top = Yaml.read(file, text)
                .orElseThrow(() -> new InputException(
                        Place.of(file), "the study file is empty", "themata init DIR writes one that runs"));
        if (!(top instanceof YamlNode.Fields mapping)) {
            throw new InputException(
                    top.place(), "a study file is a mapping, not " + top.kind(), "write lines such as codebook: FILE");
        }
        List<Problem> problems = new ArrayList<>();
        Path parent = path.getParent();
        StudyFile reader =
                new StudyFile(parent == null ? Path.of("") : parent, new YamlFields(mapping, KEYS, problems), problems);
        Study study = reader.study(file);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return study;
    }

    private Study study(String file) {
        return new Study(
                file,
                fields.text("study"),
                fields.word("codebook").map(this::resolved),
                fields.texts("transcripts").stream().map(this::resolved).toList(),
                fields.word("participants").map(this::resolved),
                fields.whole("recruited", 0),
                fields.language("language"),
                fields.texts("interviewer"),
                fields.flag("include_interviewer", false),
                fields.flag("speakers_are_shared", false),
                oneOf("overlap", List.of("code", "codebook", "specific")),
                oneOf("negated", List.of("include", "exclude", "only")),
                oneOf("unit", List.of("turn", "sentence", "paragraph")),
                fields.texts("compare"),
                fields.whole("minimum_cell", 0, 0),
                quotes(),
                fields.word("output").map(this::resolved),
                fields.word("approach"),
                reading(),
                fields.texts("accepted"),
                fields.whole("seed", 0));
    }

    private Study.Reading reading() {
        return new Study.Reading(
                fields.word("input_format").map(word -> word.toLowerCase(Locale.ROOT)),
                encoding(),
                fields.word("text_column"),
                fields.word("document_column"),
                fields.word("participant_column"),
                fields.word("speaker_column"),
                oneOf("tokenizer", List.of("words", "opennlp", "whitespace")),
                oneOf("compat", List.of("none", "quanteda", "liwc")));
    }

    private Study.Quotes quotes() {
        Optional<YamlNode> node = fields.node("quotes");
        if (node.isPresent() && node.get() instanceof YamlNode.Fields mapping) {
            YamlFields quotes = new YamlFields(mapping, List.of("participant_names", "max_words"), problems);
            return new Study.Quotes(quotes.flag("participant_names", true), quotes.whole("max_words", 60, 1));
        }
        node.ifPresent(other -> problems.add(Problem.error(
                other.place(),
                "\"quotes\" must be a mapping, not " + other.kind(),
                "write quotes: {participant_names: true, max_words: 60}")));
        return new Study.Quotes(true, 60);
    }

    private Optional<String> encoding() {
        Optional<String> name = fields.word("encoding");
        name.ifPresent(charset -> {
            try {
                Charset.forName(charset);
            } catch (IllegalArgumentException e) {
                problem(
                        "encoding",
                        "unknown encoding \"" + charset + "\"",
                        Nearest.to(charset, Charset.availableCharsets().keySet())
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("write it as UTF-8 or windows-1252"));
            }
        });
        return name;
    }

    private Optional<String> oneOf(String key, List<String> values) {
        Optional<String> word = fields.word(key).map(value -> value.toLowerCase(Locale.ROOT));
        word.filter(value -> !values.contains(value))
                .ifPresent(value ->
                        problem(key, "\"" + key + "\" cannot be \"" + value + "\"", Nearest.remedy(value, values)));
        return word;
    }

    /** The path from the current directory; globs are no valid paths on every system and are joined as text. */
    private String resolved(String name) {
        if (name.matches(".*[*?\\[{<>|\"].*")) {
            return folder.toString().isEmpty() || name.startsWith("/") ? name : folder + "/" + name;
        }
        return folder.resolve(name).toString();
    }

    private void problem(String key, String message, String remedy) {
        problems.add(Problem.error(fields.placeOf(key), message, remedy));
    }
}
