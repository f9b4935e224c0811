package org.themata.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.themata.text.Place;
import org.themata.text.Problem;

/** Finds what is doubtful in a codebook without looking at any text. */
public final class CodebookLint {
    private final Codebook codebook;
    /** Whether most of the codebook is in capitals, as old dictionaries are; then capitals mean nothing. */
    private final boolean shouts;

    private final boolean defines;
    private final boolean illustrates;
    private final List<Problem> findings = new ArrayList<>();
    /** The first code and indicator with each key. */
    private final Map<String, Entry> seen = new HashMap<>();

    private CodebookLint(Codebook codebook) {
        this.codebook = codebook;
        List<Indicator.Pattern> all = patterns(
                codebook.codes().flatMap(code -> code.indicators().stream()).toList());
        long upper =
                all.stream().filter(pattern -> hasAcronym(pattern.pattern())).count();
        this.shouts = upper > 5 && upper * 2 > all.size();
        this.defines = codebook.codes().anyMatch(code -> !code.definition().isEmpty());
        this.illustrates = codebook.codes().anyMatch(code -> !code.example().isEmpty());
    }

    /**
     * Checks a codebook.
     *
     * @return warnings with their places, in codebook order: indicators that stand twice or that a broader one of the
     *     same code makes needless, codes without indicators, definition or example, upper-case words that also match
     *     lower case, a lone {@code *}, and words of which only the British or the American spelling is listed
     */
    public static List<Problem> check(Codebook codebook) {
        CodebookLint lint = new CodebookLint(codebook);
        lint.whole();
        codebook.codes().forEach(lint::code);
        return List.copyOf(lint.findings);
    }

    private void code(Code code) {
        describe(code);
        Map<String, Entry> own = new HashMap<>();
        code.indicators().forEach(indicator -> twice(code, indicator, own));
        List<Indicator.Pattern> patterns = patterns(code.indicators());
        for (Shadow shadow : Shadow.among(patterns)) {
            warn(
                    shadow.narrow().manner(),
                    "\"" + shadow.narrow().manner().written() + "\" of code \"" + code.id()
                            + "\" is already matched by \""
                            + shadow.broad().manner().written() + "\"",
                    "delete it, or narrow the other");
        }
        Map<Boolean, List<WordForm>> forms = new LinkedHashMap<>();
        for (Indicator.Pattern pattern : patterns) {
            Manner manner = pattern.manner();
            forms.computeIfAbsent(manner.caseSensitive(), key -> new ArrayList<>())
                    .add(WordForm.of(pattern.pattern(), manner.caseSensitive()));
            if (pattern.pattern().equals("*")) {
                warn(manner, "a lone * codes every word as \"" + code.id() + "\"", "write a word before or after it");
            }
            if (!shouts && !manner.caseSensitive() && hasAcronym(pattern.pattern())) {
                warn(
                        manner,
                        "\"" + manner.written() + "\" also matches \""
                                + WordForm.of(pattern.pattern(), false).text() + "\"",
                        "if only capitals are meant, write " + "{match: " + pattern.pattern() + ", case: true}");
            }
        }
        for (Indicator.Pattern pattern : patterns) {
            spelling(pattern, forms.getOrDefault(pattern.manner().caseSensitive(), List.of()));
        }
    }

    /** What no code has is said once. */
    private void whole() {
        Place place = Place.of(codebook.file());
        if (!defines) {
            findings.add(Problem.warning(place, "no code has a definition", "another coder needs it to code alike"));
        }
        if (!illustrates) {
            findings.add(Problem.warning(place, "no code has an example", "a quotation shows what is meant"));
        }
    }

    private void describe(Code code) {
        Place place = new Place(codebook.file(), code.line(), 0);
        if (!code.isTheme() && code.indicators().isEmpty()) {
            findings.add(Problem.warning(
                    place, "code \"" + code.id() + "\" has no indicators, so it is never found", "list some"));
        }
        List<String> missing = new ArrayList<>();
        if (defines && code.definition().isEmpty()) {
            missing.add("definition");
        }
        if (illustrates && code.example().isEmpty() && !code.isTheme()) {
            missing.add("example");
        }
        if (!missing.isEmpty()) {
            String what = String.join(" and no ", missing);
            findings.add(Problem.warning(
                    place, "code \"" + code.id() + "\" has no " + what, "another coder needs it to code alike"));
        }
    }

    private void twice(Code code, Indicator indicator, Map<String, Entry> own) {
        String key = key(indicator);
        Entry entry = new Entry(code, indicator);
        Entry before = own.putIfAbsent(key, entry);
        if (before != null) {
            warn(
                    indicator.manner(),
                    "\"" + indicator.manner().written() + "\" stands twice in code \"" + code.id() + "\""
                            + first(before),
                    "delete one");
            return;
        }
        Entry elsewhere = indicator instanceof Indicator.Veto ? null : seen.putIfAbsent(key, entry);
        if (elsewhere != null) {
            warn(
                    indicator.manner(),
                    "\"" + indicator.manner().written() + "\" of code \"" + code.id() + "\" stands also in \""
                            + elsewhere.code.id() + "\"" + first(elsewhere),
                    "keep both only if one word is to count for both");
        }
    }

    private static String first(Entry earlier) {
        int line = earlier.indicator.manner().line();
        return line == 0 ? "" : "; first in line " + line;
    }

    /** What an indicator matches: two with the same key match the same. */
    private static String key(Indicator indicator) {
        Manner manner = indicator.manner();
        String options = (manner.caseSensitive() ? "c" : "") + (manner.exact() ? "x" : "") + "\u0000";
        if (indicator instanceof Indicator.Pattern pattern) {
            return options
                    + WordForm.of(pattern.pattern(), manner.caseSensitive()).text();
        }
        return options + "{"
                + WordForm.of(manner.written(), manner.caseSensitive()).text();
    }

    private void spelling(Indicator.Pattern pattern, List<WordForm> listed) {
        if (!Spelling.isOf(codebook.language())) {
            return;
        }
        WordForm form = WordForm.of(pattern.pattern(), pattern.manner().caseSensitive());
        for (int i = 0; i < form.parts().size(); i++) {
            Optional<WordForm> other = Spelling.other(form.parts().get(i)).map(with(form, i));
            if (other.isPresent() && listed.stream().noneMatch(one -> one.covers(other.get()))) {
                warn(
                        pattern.manner(),
                        "\"" + pattern.manner().written() + "\" is listed in one spelling only",
                        "add \"" + other.get().text() + "\" if the transcripts may have it");
                return;
            }
        }
    }

    private static Function<String, WordForm> with(WordForm form, int at) {
        return part -> form.with(at, part);
    }

    /** Whether a word of two letters or more is all capitals. */
    private static boolean hasAcronym(String pattern) {
        for (String part : pattern.split("\\s+")) {
            String letters = part.replaceAll("[^\\p{L}]", "");
            if (letters.length() >= 2 && letters.codePoints().allMatch(Character::isUpperCase)) {
                return true;
            }
        }
        return false;
    }

    private static List<Indicator.Pattern> patterns(List<Indicator> indicators) {
        return indicators.stream()
                .filter(Indicator.Pattern.class::isInstance)
                .map(Indicator.Pattern.class::cast)
                .toList();
    }

    private void warn(Manner manner, String message, String remedy) {
        findings.add(Problem.warning(new Place(codebook.file(), manner.line(), manner.column()), message, remedy));
    }

    private record Entry(Code code, Indicator indicator) {}
}
