package org.themata.exchange.refi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.themata.codebook.Code;

/**
 * The one text that other programs keep with a code: the definition, then what else the code has on lines that begin
 * with {@code Include:}, {@code Exclude:}, {@code Example:} and {@code Indicators:}. The same text as in a {@code .qdc}
 * codebook.
 */
final class CodeText {
    private static final Pattern LABEL = Pattern.compile("(?m)^(Id|Include|Exclude|Example|Indicators):(?= |$)");

    private CodeText() {}

    static String of(Code code) {
        List<String> parts = new ArrayList<>();
        add("", code.definition(), parts);
        add("Id: ", code.id(), parts);
        add("Include: ", code.include(), parts);
        add("Exclude: ", code.exclude(), parts);
        add("Example: ", code.example(), parts);
        add(
                "Indicators: ",
                code.indicators().stream()
                        .map(indicator -> indicator.manner().written())
                        .collect(Collectors.joining(" | ")),
                parts);
        return String.join("\n", parts);
    }

    private static void add(String label, String text, List<String> parts) {
        if (!text.isEmpty()) {
            parts.add(label + text);
        }
    }

    /** The parts of a text by their labels in lower case; the definition is {@code ""}. */
    static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher label = LABEL.matcher(text);
        String current = "";
        int start = 0;
        while (label.find()) {
            put(current, text.substring(start, label.start()), parts);
            current = label.group(1).toLowerCase(java.util.Locale.ROOT);
            start = label.end();
        }
        put(current, text.substring(start), parts);
        return parts;
    }

    private static void put(String label, String text, Map<String, String> parts) {
        parts.merge(label, text.strip(), (a, b) -> a + "\n" + b);
    }
}
