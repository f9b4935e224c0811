package org.themata.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Negation;
import org.themata.text.Keys;
import org.themata.text.Lexicon;
import org.themata.text.Sentences;
import org.themata.text.Span;
import org.themata.text.Stems;
import org.themata.text.TextWindow;
import org.themata.text.Tokens;
import org.themata.text.WordTokeniser;

/**
 * A slow matcher written from the text of the contract (matching.md, sections 3 to 7) alone, to compare the engine
 * with. It tries every indicator at every token and settles overlaps by looking at all pairs. Patterns are words, globs
 * and phrases of letters and hyphens; punctuation inside a pattern it does not know.
 */
final class NaiveMatcher {

    /** A span of tokens that an indicator of a code matches. */
    record Candidate(int first, int end, Code code, Indicator indicator) {
        int length() {
            return end - first;
        }

        boolean touches(Candidate other) {
            return first < other.end && other.first < end;
        }
    }

    private final Codebook codebook;
    private final Negation negation;
    private final List<String> tokens = new ArrayList<>();
    private final int[] sentences;

    NaiveMatcher(Codebook codebook, Negation negation, String text) {
        this.codebook = codebook;
        this.negation = negation;
        Tokens cut = new Tokens(new Lexicon());
        Span all = new Span(0, text.length());
        TextWindow window = new TextWindow();
        window.open(text);
        window.tokenise(new WordTokeniser(), all, List.of(all), cut);
        for (int i = 0; i < cut.size(); i++) {
            tokens.add(cut.text(i));
        }
        this.sentences = Sentences.of("en").number(window, List.of(all), cut, 0, cut.size());
    }

    /** The spans that count for each code, by its id. */
    Map<String, TreeSet<String>> codes(Overlap overlap) {
        List<Candidate> all = candidates();
        Map<String, TreeSet<String>> hits = new TreeMap<>();
        Map<Code, String> own = new LinkedHashMap<>();
        codebook.codes().forEach(code -> own.put(code, code.id()));
        settled(all, overlap, own).forEach(hit -> add(hits, hit.code().id(), hit));
        return hits;
    }

    /** The spans that count for each theme, by its id. */
    Map<String, TreeSet<String>> themes(Overlap overlap) {
        List<Candidate> all = candidates();
        Map<String, TreeSet<String>> hits = new TreeMap<>();
        codebook.codes().filter(Code::isTheme).forEach(theme -> {
            Map<Code, String> merged = new LinkedHashMap<>();
            for (Code code : codebook.codes().toList()) {
                merged.put(code, ancestorAt(code, theme.level()).id());
            }
            settled(all, overlap, merged).stream()
                    .filter(hit -> merged.get(hit.code()).equals(theme.id()))
                    .forEach(hit -> add(hits, theme.id(), hit));
        });
        return hits;
    }

    private static void add(Map<String, TreeSet<String>> hits, String id, Candidate hit) {
        hits.computeIfAbsent(id, k -> new TreeSet<>()).add(hit.first() + "-" + hit.end());
    }

    private Code ancestorAt(Code code, int level) {
        return codebook.codes()
                .filter(c -> c.level() == Math.min(level, code.level()))
                .filter(c -> c.withAllBelow().anyMatch(code::equals))
                .findFirst()
                .orElseThrow();
    }

    /** Section 7. */
    boolean isNegated(int first) {
        for (int at = Math.max(0, first - 40); at < first; at++) {
            for (int end : ends(negation.triggers(), at)) {
                boolean near = end <= first && first - (end - 1) <= 3;
                if (near && sentences[at] == sentences[first] && !inPseudo(at, end) && !terminated(end, first)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean inPseudo(int first, int end) {
        for (int at = 0; at <= first; at++) {
            for (int behind : ends(negation.pseudo(), at)) {
                if (behind >= end) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean terminated(int from, int to) {
        for (int at = from; at < to; at++) {
            for (int end : ends(negation.terminators(), at)) {
                if (end <= to) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Integer> ends(List<String> patterns, int at) {
        List<Integer> ends = new ArrayList<>();
        for (String pattern : patterns) {
            if (matchesAt(List.of(pattern.split(" ")), at, false)) {
                ends.add(at + pattern.split(" ").length);
            }
        }
        return ends;
    }

    // section 3

    private List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        for (Code code : codebook.codes().toList()) {
            List<Candidate> own = new ArrayList<>();
            for (Indicator indicator : code.indicators()) {
                own.addAll(candidates(code, indicator));
            }
            for (Indicator indicator : code.indicators()) {
                if (indicator instanceof Indicator.Veto veto) {
                    for (Candidate vetoed : spans(code, veto, veto.pattern())) {
                        own.removeIf(vetoed::touches);
                    }
                }
            }
            all.addAll(own);
        }
        return all;
    }

    private List<Candidate> candidates(Code code, Indicator indicator) {
        if (indicator instanceof Indicator.Pattern pattern) {
            return spans(code, indicator, pattern.pattern());
        }
        if (indicator instanceof Indicator.Unless unless) {
            List<Candidate> found = spans(code, indicator, unless.pattern());
            List<Candidate> contexts = unless.words().stream()
                    .flatMap(word -> spans(code, indicator, word).stream())
                    .toList();
            found.removeIf(hit -> contexts.stream().anyMatch(context -> stands(hit, context, unless)));
            return found;
        }
        if (indicator instanceof Indicator.Near near) {
            return nearSpans(code, near);
        }
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (indicator instanceof Indicator.Regex regex) {
                String[] parts = regex.regex().split(" ");
                boolean all = i + parts.length <= tokens.size() && inOneSentence(i, i + parts.length);
                for (int k = 0; all && k < parts.length; k++) {
                    String key = key(tokens.get(i + k), regex.manner().caseSensitive());
                    int flags = regex.manner().caseSensitive() ? 0 : Pattern.CASE_INSENSITIVE;
                    all = Pattern.compile(parts[k], flags).matcher(key).matches();
                }
                if (all) {
                    found.add(new Candidate(i, i + parts.length, code, indicator));
                }
            } else if (indicator instanceof Indicator.Stem stem) {
                Stems stems = Stems.of("en").orElseThrow();
                if (stems.stem(Keys.folded(stem.stem())).equals(stems.stem(Keys.folded(tokens.get(i))))) {
                    found.add(new Candidate(i, i + 1, code, indicator));
                }
            }
        }
        return found;
    }

    private boolean stands(Candidate hit, Candidate context, Indicator.Unless unless) {
        boolean before = context.end() <= hit.first() && hit.first() - (context.end() - 1) <= unless.within();
        boolean after = context.first() >= hit.end() && context.first() - (hit.end() - 1) <= unless.within();
        boolean side = switch (unless.side()) {
            case BEFORE -> before;
            case AFTER -> after;
            case NEAR -> before || after;
        };
        return side && sentences[hit.first()] == sentences[context.first()];
    }

    /**
     * All patterns of a near, in any order or the given one, the last beginning at most within behind the first's end.
     */
    private List<Candidate> nearSpans(Code code, Indicator.Near near) {
        List<List<Candidate>> chains = List.of(List.of());
        for (String pattern : near.patterns()) {
            List<List<Candidate>> longer = new ArrayList<>();
            for (List<Candidate> chain : chains) {
                for (Candidate next : spans(code, near, pattern)) {
                    if (chain.stream().noneMatch(next::touches)) {
                        longer.add(
                                Stream.concat(chain.stream(), Stream.of(next)).toList());
                    }
                }
            }
            chains = longer;
        }
        List<Candidate> found = new ArrayList<>();
        for (List<Candidate> chain : chains) {
            List<Candidate> sorted = chain.stream()
                    .sorted(Comparator.comparingInt(Candidate::first))
                    .toList();
            Candidate left = sorted.get(0);
            Candidate right = sorted.get(sorted.size() - 1);
            boolean near5 = right.first() - (left.end() - 1) <= near.within();
            if (near5 && (!near.ordered() || sorted.equals(chain)) && inOneSentence(left.first(), right.end())) {
                found.add(new Candidate(left.first(), right.end(), code, near));
            }
        }
        return found;
    }

    private List<Candidate> spans(Code code, Indicator indicator, String pattern) {
        List<Candidate> found = new ArrayList<>();
        for (List<String> form : forms(pattern, indicator.manner().exact())) {
            for (int i = 0; i + form.size() <= tokens.size(); i++) {
                if (matchesAt(form, i, indicator.manner().caseSensitive())) {
                    found.add(new Candidate(i, i + form.size(), code, indicator));
                }
            }
        }
        return found;
    }

    private static List<List<String>> forms(String pattern, boolean exact) {
        List<List<String>> forms = List.of(List.of());
        for (String word : pattern.strip().split("\\s+")) {
            List<List<String>> variants = exact || !word.contains("-")
                    ? List.of(List.of(word))
                    : List.of(List.of(word), List.of(word.split("-")), List.of(word.replace("-", "")));
            List<List<String>> longer = new ArrayList<>();
            for (List<String> form : forms) {
                for (List<String> variant : variants) {
                    longer.add(Stream.concat(form.stream(), variant.stream()).toList());
                }
            }
            forms = longer;
        }
        return forms;
    }

    private boolean matchesAt(List<String> parts, int at, boolean cased) {
        if (at + parts.size() > tokens.size() || !inOneSentence(at, at + parts.size())) {
            return false;
        }
        for (int k = 0; k < parts.size(); k++) {
            StringBuilder regex = new StringBuilder();
            key(parts.get(k), cased)
                    .codePoints()
                    .forEach(
                            c -> regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c))));
            if (!Pattern.compile(regex.toString(), Pattern.DOTALL)
                    .matcher(key(tokens.get(at + k), cased))
                    .matches()) {
                return false;
            }
        }
        return true;
    }

    private boolean inOneSentence(int first, int end) {
        return sentences[first] == sentences[end - 1];
    }

    private static String key(String token, boolean cased) {
        return cased ? Keys.cased(token) : Keys.folded(token);
    }

    // sections 4 to 6

    /** @param groups the code or theme that each code counts for */
    private static List<Candidate> settled(List<Candidate> all, Overlap overlap, Map<Code, String> groups) {
        return switch (overlap) {
            case CODE -> byCode(all, groups);
            case CODEBOOK -> byCodebook(all, groups);
            case SPECIFIC -> bySpecificity(all, groups);
        };
    }

    private static List<Candidate> longestFirst(List<Candidate> all) {
        return all.stream()
                .sorted(Comparator.comparingInt((Candidate c) -> -c.length()).thenComparingInt(Candidate::first))
                .toList();
    }

    private static List<Candidate> byCode(List<Candidate> all, Map<Code, String> groups) {
        List<Candidate> accepted = new ArrayList<>();
        for (Candidate candidate : longestFirst(all)) {
            if (accepted.stream()
                    .noneMatch(other -> groups.get(other.code()).equals(groups.get(candidate.code()))
                            && other.touches(candidate))) {
                accepted.add(candidate);
            }
        }
        return accepted;
    }

    private static List<Candidate> byCodebook(List<Candidate> all, Map<Code, String> groups) {
        Map<String, List<Candidate>> bySpan = new LinkedHashMap<>();
        for (Candidate candidate : longestFirst(all)) {
            bySpan.computeIfAbsent(candidate.first() + "-" + candidate.end(), k -> new ArrayList<>())
                    .add(candidate);
        }
        List<Candidate> accepted = new ArrayList<>();
        for (List<Candidate> span : bySpan.values()) {
            boolean covered = true;
            for (int token = span.get(0).first(); token < span.get(0).end(); token++) {
                int at = token;
                covered &= accepted.stream().anyMatch(hit -> hit.first() <= at && at < hit.end());
            }
            if (!covered) {
                for (Candidate candidate : span) {
                    if (accepted.stream()
                            .noneMatch(other -> groups.get(other.code()).equals(groups.get(candidate.code()))
                                    && other.touches(candidate))) {
                        accepted.add(candidate);
                    }
                }
            }
        }
        return accepted;
    }

    private static List<Candidate> bySpecificity(List<Candidate> all, Map<Code, String> groups) {
        List<Candidate> accepted = new ArrayList<>();
        int free = 0;
        int last = all.stream().mapToInt(Candidate::end).max().orElse(0);
        for (int at = 0; at < last; at++) {
            int here = at;
            if (at < free) {
                continue;
            }
            Candidate best = all.stream()
                    .filter(c -> c.first() == here)
                    .min(Comparator.comparingInt((Candidate c) -> -c.length())
                            .thenComparing(c -> isWild(written(c)))
                            .thenComparing(c -> -prefix(written(c)))
                            .thenComparing(NaiveMatcher::identity))
                    .orElse(null);
            if (best == null) {
                continue;
            }
            free = best.end();
            TreeSet<String> counted = new TreeSet<>();
            for (Candidate candidate : all) {
                if (candidate.first() == best.first()
                        && candidate.end() == best.end()
                        && identity(candidate).equals(identity(best))
                        && counted.add(groups.get(candidate.code()))) {
                    accepted.add(candidate);
                }
            }
        }
        return accepted;
    }

    private static String written(Candidate candidate) {
        return ((Indicator.Pattern) candidate.indicator()).pattern().replaceAll("\\s+", " ");
    }

    private static String identity(Candidate candidate) {
        return Keys.folded(written(candidate));
    }

    private static boolean isWild(String pattern) {
        return pattern.contains("*") || pattern.contains("?");
    }

    private static int prefix(String pattern) {
        int i = 0;
        while (i < pattern.length() && pattern.charAt(i) != '*' && pattern.charAt(i) != '?') {
            i++;
        }
        return i;
    }
}
