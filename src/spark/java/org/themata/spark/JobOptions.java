package org.themata.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.themata.corpus.Columns;
import org.themata.corpus.CorpusOptions;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * What the job was told, by the name of the option without {@code --}; the last one counts. Travels to the executors.
 *
 * @param values what was given, one value an option; {@code true} for a flag
 */
record JobOptions(LinkedHashMap<String, String> values) implements Serializable {
    private static final List<String> FORMATS = List.of("parquet", "csv", "json", "text");
    private static final List<String> FLAGS = List.of("codings", "single-line");
    private static final List<String> KNOWN = List.of(
            "codebook",
            "input",
            "format",
            "text-column",
            "document-column",
            "participant-column",
            "speaker-column",
            "by",
            "overlap",
            "negated",
            "language",
            "partitions",
            "output",
            "output-format");

    /** @throws InputException with everything that is wrong with the arguments */
    static JobOptions of(String... arguments) {
        LinkedHashMap<String, String> values = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            int equals = name.indexOf('=');
            if (equals > 0) {
                arguments[i] = name.substring(equals + 1);
                name = name.substring(0, equals);
                i--;
            }
            if (FLAGS.contains(name)) {
                values.put(name, "true");
            } else if (!KNOWN.contains(name)) {
                List<String> all = new ArrayList<>(KNOWN);
                all.addAll(FLAGS);
                problems.add(wrong("there is no option \"" + arguments[i] + "\"", Nearest.remedy(name, all)));
                if (!name.isEmpty() && i + 1 < arguments.length && !arguments[i + 1].startsWith("--")) {
                    i++;
                }
            } else if (i + 1 == arguments.length) {
                problems.add(wrong("--" + name + " needs a value", "give one, or leave it out"));
            } else {
                values.put(name, arguments[++i]);
            }
        }
        JobOptions options = new JobOptions(values);
        options.check(problems);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return options;
    }

    private static Problem wrong(String message, String remedy) {
        return Problem.error(Place.of(""), message, remedy);
    }

    private void check(List<Problem> problems) {
        for (String name : List.of("codebook", "input", "output")) {
            if (value(name).isEmpty()) {
                problems.add(wrong("--" + name + " is missing", "name it"));
            }
        }
        if (!value("input").isEmpty() && !FORMATS.contains(format())) {
            problems.add(wrong(
                    values.containsKey("format")
                            ? "there is no --format \"" + value("format") + "\""
                            : "the name of the input does not tell its format",
                    "add --format with one of: " + String.join(", ", FORMATS)));
        } else if (isTable() && value("text-column").isEmpty()) {
            problems.add(wrong("--text-column is missing", "name the column that holds the text"));
        }
        if (!List.of("csv", "parquet").contains(outputFormat())) {
            problems.add(wrong("there is no --output-format \"" + value("output-format") + "\"", "csv or parquet"));
        }
        if (!value("partitions").matches("|[1-9][0-9]{0,5}")) {
            problems.add(wrong("--partitions is \"" + value("partitions") + "\"", "a whole number from 1 on"));
        }
    }

    /** What was given; empty if nothing was. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The format of the input: what was said, else what its name tells; empty if neither. */
    String format() {
        if (values.containsKey("format")) {
            return value("format").toLowerCase(Locale.ROOT);
        }
        String name = value("input").toLowerCase(Locale.ROOT).replaceAll("\\.(gz|bz2|zst|lz4|snappy)$", "");
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "parquet" -> "parquet";
            case "csv", "tsv", "tab" -> "csv";
            case "json", "jsonl", "ndjson" -> "json";
            case "txt", "md", "vtt", "srt", "docx", "odt", "rtf", "pdf", "html" -> "text";
            default -> "";
        };
    }

    /** Whether the input has rows; else every file is a transcript. */
    boolean isTable() {
        return !format().equals("text");
    }

    String outputFormat() {
        return values.getOrDefault("output-format", "parquet").toLowerCase(Locale.ROOT);
    }

    boolean isSet(String flag) {
        return values.containsKey(flag);
    }

    /** Number of partitions that the rows are spread over before they are matched; 0 = as they are read. */
    int partitions() {
        return value("partitions").isEmpty() ? 0 : Integer.parseInt(value("partitions"));
    }

    /** The columns that the counts are split by, each once. */
    List<String> by() {
        List<String> columns = new ArrayList<>();
        for (String column : value("by").split(",")) {
            if (!column.isBlank() && !columns.contains(column.strip())) {
                columns.add(column.strip());
            }
        }
        return columns;
    }

    /** The same for the readers of transcripts. */
    CorpusOptions corpus() {
        return new CorpusOptions(
                List.of(value("input")),
                Optional.empty(),
                CorpusOptions.INTERVIEWERS,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Columns(
                        value("text-column").isEmpty()
                                ? List.of()
                                : List.of(value("text-column").split(",")),
                        named("document-column"),
                        named("participant-column"),
                        named("speaker-column")),
                false,
                false);
    }

    private Optional<String> named(String option) {
        return Optional.ofNullable(values().get(option));
    }
}
