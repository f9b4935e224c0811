package org.themata.coding;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.themata.text.Elision;
import org.themata.text.FiniteExpression;
import org.themata.text.Keys;

/**
 * The distinct parts of all indicators: a part is what one token is compared with. Each has a number; {@link #matching}
 * answers which of them a token matches, and is asked once for each distinct token.
 */
final class Parts {
    /** The part that every token matches: a lone {@code *}. */
    static final int ANY = 0;

    /** What a lemma part asks for: the lemma's key and, if not empty, the Universal part-of-speech tag. */
    record LemmaPart(String lemma, String pos) {}

    /** The parts found for one token: most often none. */
    private static final class Found implements IntConsumer {
        private static final int[] NONE = {};

        private int[] parts = NONE;
        private int size;

        @Override
        public void accept(int part) {
            for (int i = 0; i < size; i++) {
                if (parts[i] == part) {
                    return;
                }
            }
            if (size == parts.length) {
                parts = Arrays.copyOf(parts, size + 4);
            }
            parts[size++] = part;
        }

        int[] rising() {
            if (size == 0) {
                return NONE;
            }
            int[] rising = Arrays.copyOf(parts, size);
            Arrays.sort(rising);
            return rising;
        }
    }

    private record RegexPart(Pattern pattern, String prefix, boolean cased, int part) {}

    private final Compat compat;
    private final Elision elision;
    private final UnaryOperator<String> stemmer;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> literals = new HashMap<>();
    private final Map<String, Integer> casedLiterals = new HashMap<>();
    private final Map<String, List<Integer>> expressions = new HashMap<>();
    private final Map<String, List<Integer>> casedExpressions = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();
    private final Map<LemmaPart, Integer> lemmas = new HashMap<>();
    private final Set<String> lemmaKeys = new TreeSet<>();
    private final List<String> descriptions = new ArrayList<>();
    private final GlobIndex globs = new GlobIndex();
    private final GlobIndex casedGlobs = new GlobIndex();
    private final List<RegexPart> regexes = new ArrayList<>();
    private boolean anyCased;

    /**
     * @param compat whose keys to use
     * @param elision of the text's language: tokens are compared with and without what is elided
     * @param stemmer the stem of a key in the codebook's language; called only if a stem part was asked for
     */
    Parts(Compat compat, Elision elision, UnaryOperator<String> stemmer) {
        this.compat = compat;
        this.elision = elision;
        this.stemmer = stemmer;
        number("", "*");
    }

    int size() {
        return numbers.size();
    }

    /** The keys of the lemmas that are asked for. */
    Set<String> lemmaKeys() {
        return lemmaKeys;
    }

    /** What the parts match, in a form that can be compared between codebooks: the keys, the kind where it matters. */
    String describe(int[] form) {
        StringJoiner description = new StringJoiner(" ");
        for (int part : form) {
            description.add(descriptions.get(part));
        }
        return description.toString();
    }

    /** The part for one token of a pattern, in {@link Glob}'s form. */
    int glob(String glob, boolean cased) {
        if (glob.length() > 0 && glob.equals(String.valueOf(Glob.RUN).repeat(glob.length()))) {
            return ANY;
        }
        String key = keyOfGlob(glob, cased);
        anyCased |= cased;
        String kind = cased ? "case:" : "";
        if (!Glob.isWild(key)) {
            return (cased ? casedLiterals : literals).computeIfAbsent(key, k -> number(kind, Glob.written(k)));
        }
        int before = size();
        int part = number(kind, Glob.written(key));
        if (part == before) {
            (cased ? casedGlobs : globs).add(key, part);
        }
        return part;
    }

    /** The part for a regular expression. */
    int regex(String regex, boolean cased) {
        int before = size();
        int part = number(cased ? "case:regex:" : "regex:", regex);
        if (part != before) {
            return part;
        }
        anyCased |= cased;
        Optional<Set<String>> words = compat == Compat.QUANTEDA ? Optional.empty() : FiniteExpression.words(regex);
        if (words.isPresent()) {
            for (String word : words.get()) {
                (cased ? casedExpressions : expressions)
                        .computeIfAbsent(cased ? word : key(word), k -> new ArrayList<>(1))
                        .add(part);
            }
        } else {
            Pattern pattern = Pattern.compile(regex, cased ? 0 : Pattern.CASE_INSENSITIVE);
            regexes.add(new RegexPart(pattern, RegexPrefix.of(regex, cased), cased, part));
        }
        return part;
    }

    /** The part for all words with the stem of {@code word}. */
    int stem(String word) {
        return stems.computeIfAbsent(stemmer.apply(key(word)), stem -> number("stem:", stem));
    }

    /** The part for all inflections of a lemma. */
    int lemma(String lemma, Optional<String> pos) {
        lemmaKeys.add(key(lemma));
        return lemmas.computeIfAbsent(
                new LemmaPart(key(lemma), pos.orElse("")), part -> number("lemma:" + part.pos() + ":", part.lemma()));
    }

    /** The parts that a token matches by its characters alone, rising; without {@link #ANY} and lemmas. */
    int[] matching(String token) {
        Found found = new Found();
        addMatching(token, found);
        String bare = elision.bare(token);
        if (!bare.equals(token)) {
            addMatching(bare, found);
        }
        return found.rising();
    }

    private void addMatching(String token, Found found) {
        String key = key(token);
        addIfPresent(literals.get(key), found);
        addAllPresent(expressions, key, found);
        globs.find(key, found);
        if (anyCased) {
            String cased = casedKey(token);
            addIfPresent(casedLiterals.get(cased), found);
            addAllPresent(casedExpressions, cased, found);
            casedGlobs.find(cased, found);
        }
        for (RegexPart regex : regexes) {
            String subject = regex.cased ? casedKey(token) : key;
            boolean hit = compat == Compat.QUANTEDA
                    ? regex.pattern.matcher(subject).find()
                    : subject.startsWith(regex.prefix)
                            && regex.pattern.matcher(subject).matches();
            if (hit) {
                found.accept(regex.part);
            }
        }
        if (!stems.isEmpty()) {
            addIfPresent(stems.get(stemmer.apply(key)), found);
        }
    }

    /** The lemma parts that a token with this lemma and tag matches. */
    int[] matchingLemma(String lemma, String pos) {
        Found found = new Found();
        addIfPresent(lemmas.get(new LemmaPart(key(lemma), "")), found);
        addIfPresent(lemmas.get(new LemmaPart(key(lemma), pos)), found);
        return found.rising();
    }

    private static void addIfPresent(@Nullable Integer part, Found found) {
        if (part != null) {
            found.accept(part);
        }
    }

    private static void addAllPresent(Map<String, List<Integer>> expressions, String key, Found found) {
        List<Integer> parts = expressions.isEmpty() ? null : expressions.get(key);
        for (int i = 0; parts != null && i < parts.size(); i++) {
            found.accept(parts.get(i));
        }
    }

    /** The key of each stretch between wildcards. */
    private String keyOfGlob(String glob, boolean cased) {
        StringBuilder key = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= glob.length(); i++) {
            if (i == glob.length() || glob.charAt(i) == Glob.RUN || glob.charAt(i) == Glob.ONE) {
                String stretch = glob.substring(start, i);
                key.append(cased ? casedKey(stretch) : key(stretch));
                if (i < glob.length()) {
                    key.append(glob.charAt(i));
                }
                start = i + 1;
            }
        }
        return key.toString();
    }

    private int number(String kind, String content) {
        Integer known = numbers.putIfAbsent(kind + " " + content, numbers.size());
        if (known == null) {
            descriptions.add(kind + content);
        }
        return known == null ? numbers.size() - 1 : known;
    }

    private String key(String token) {
        return compat == Compat.QUANTEDA ? Keys.lower(token) : Keys.folded(token);
    }

    private String casedKey(String token) {
        return compat == Compat.QUANTEDA ? Keys.composed(token) : Keys.cased(token);
    }
}
