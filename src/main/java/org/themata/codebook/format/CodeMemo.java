package org.themata.codebook.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.themata.codebook.Code;
import org.themata.codebook.Indicator;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Yaml;

/**
 * The one text that other programs keep with a code. The definition comes first; what else a code has follows on lines
 * that begin with {@code Id:}, {@code Include:}, {@code Exclude:}, {@code Example:} and {@code Indicators:}, so that
 * people see it in the other program and can change it there:
 *
 * <pre>
 * What stands in the way of working together.
 * Example: We never talk to each other.
 * Indicators: silo* | in isolation | {not: "grain silo*"}
 * </pre>
 */
public final class CodeMemo {
    private static final List<String> LABELS = List.of("Id", "Include", "Exclude", "Example", "Indicators");
    private static final Pattern LABEL = Pattern.compile("(?m)^(" + String.join("|", LABELS) + "):(?= |$)");

    private CodeMemo() {}

    /**
     * The text of a code.
     *
     * @param withId whether the id stands in it too
     */
    public static String of(Code code, boolean withId) {
        List<String> parts = new ArrayList<>();
        add("", code.definition(), parts);
        add("Id: ", withId ? code.id() : "", parts);
        add("Include: ", code.include(), parts);
        add("Exclude: ", code.exclude(), parts);
        add("Example: ", code.example(), parts);
        String cell = code.indicators().stream().map(IndicatorCell::of).collect(Collectors.joining(" | "));
        add("Indicators: ", cell, parts);
        return String.join("\n", parts);
    }

    /** What of a code is lost, in words: texts with signs in them by which they cannot be told apart again. */
    static String lost(Code code) {
        List<String> texts = List.of(code.definition(), code.include(), code.exclude(), code.example());
        boolean kept = texts.stream()
                .allMatch(text -> text.equals(text.strip())
                        && !LABEL.matcher(text).find()
                        && text.codePoints().allMatch(c -> Xml.isLegal(c) && c != 0x85 && c != 0x2028));
        return kept
                ? ""
                : "where its texts begin and end (they have blanks around them, odd signs, or lines like Include:)";
    }

    private static void add(String label, String text, List<String> parts) {
        if (!text.isEmpty()) {
            parts.add(label + text);
        }
    }

    /** The parts of a text by their labels in lower case; that of the definition is empty. */
    public static Map<String, String> parts(String memo) {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher label = LABEL.matcher(memo);
        String current = "";
        int start = 0;
        while (label.find()) {
            parts.merge(current, memo.substring(start, label.start()).strip(), (a, b) -> a + "\n" + b);
            current = label.group(1).toLowerCase(Locale.ROOT);
            start = label.end();
        }
        parts.merge(current, memo.substring(start).strip(), (a, b) -> a + "\n" + b);
        return parts;
    }

    /** Takes a text apart into a draft. */
    static void read(String memo, Place place, Draft draft, List<Problem> problems) {
        Map<String, String> parts = parts(memo);
        draft.definition = parts.getOrDefault("", "");
        draft.id = parts.getOrDefault("id", "");
        draft.include = parts.getOrDefault("include", "");
        draft.exclude = parts.getOrDefault("exclude", "");
        draft.example = parts.getOrDefault("example", "");
        IndicatorReader reader = new IndicatorReader(problems);
        for (IndicatorCell.Part part : IndicatorCell.split(parts.getOrDefault("indicators", ""))) {
            indicator(part.text(), place, reader, problems).ifPresent(draft.indicators::add);
        }
    }

    private static Optional<Indicator> indicator(
            String text, Place place, IndicatorReader reader, List<Problem> problems) {
        if (!text.startsWith("{")) {
            return reader.pattern(text, place);
        }
        try {
            return Yaml.readAt(place, text).flatMap(reader::read);
        } catch (InputException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** Whether ids must be written, as those made from the names would be others. */
    static boolean needsIds(List<Code> themes) {
        List<Draft> drafts = new ArrayList<>();
        Map<Draft, Code> origin = new java.util.IdentityHashMap<>();
        collect(themes, drafts, origin);
        DraftTree.nameAll(drafts);
        return origin.entrySet().stream()
                .anyMatch(entry -> !entry.getKey().id.equals(entry.getValue().id()));
    }

    private static void collect(List<Code> codes, List<Draft> drafts, Map<Draft, Code> origin) {
        for (Code code : codes) {
            Draft draft = new Draft(code.name(), Place.of(""));
            origin.put(draft, code);
            collect(code.codes(), draft.below, origin);
            drafts.add(draft);
        }
    }
}
