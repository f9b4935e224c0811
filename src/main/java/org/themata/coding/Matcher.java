package org.themata.coding;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Negation;
import org.themata.text.Blanks;
import org.themata.text.InputException;
import org.themata.text.Lemmas;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * A codebook made ready for matching by certain rules. Immutable once made; shared by all threads, each of which has
 * its own {@link Scan}.
 */
public final class Matcher {
    private static final int[] NONE = {};

    final MatchingRules rules;
    final Parts parts;
    final PhraseTrie phrases = new PhraseTrie();
    final List<CompiledIndicator> indicators = new ArrayList<>();
    /** For each part the sinks that a single token of it satisfies. */
    int[][] sinksOfPart = {};
    /** Whether a phrase begins with the part. */
    boolean[] beginsPhrase = {};
    /** For each indicator its place in the order: more specific first, then codebook order. */
    final int[] rank;

    private final Codebook codebook;
    private final List<Code> codes;
    private final int[] parents;
    private final List<Sink> sinks = new ArrayList<>();
    private final List<int[]> singles = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final PatternReader reader;

    /**
     * Makes a codebook ready.
     *
     * @throws InputException naming every indicator that cannot be matched, with its place
     */
    public Matcher(Codebook codebook, MatchingRules rules) {
        this.codebook = codebook;
        this.rules = rules;
        this.codes = codebook.all();
        this.parents = parentsOf(codes);
        this.parts = new Parts(rules.compat(), rules.elision(), Languages.stemmer(language()));
        this.reader = new PatternReader(rules.compat(), Languages.tokeniser(rules));
        for (int code = 0; code < codes.size(); code++) {
            for (Indicator indicator : codes.get(code).indicators()) {
                compile(code, indicator);
            }
        }
        if (rules.needsNegation()) {
            negation().ifPresent(this::compile);
        }
        if (!parts.lemmaKeys().isEmpty()) {
            findLemmas();
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        index();
        this.rank = ranks();
    }

    /** A matcher that finds nothing: its scans show tokens, sentences and marks. */
    public static Matcher withoutCodebook(MatchingRules rules) {
        return new Matcher(new Codebook("", "", "", rules.language(), List.of(), Optional.empty()), rules);
    }

    /** The codebook that was made ready. */
    public Codebook codebook() {
        return codebook;
    }

    /** The rules that it is matched by. */
    public MatchingRules rules() {
        return rules;
    }

    /** A sentence on each thing that the program lacks for the language, and on what happens instead. */
    public List<String> gaps() {
        return LanguageGaps.of(language(), rules.models(), codebook.negation().isPresent());
    }

    /** The sentence on negation, if hits are to carry whether they are negated and there are no words to tell it by. */
    public Optional<String> missingNegation() {
        return rules.needsNegation() && codebook.negation().isEmpty()
                ? LanguageGaps.negation(language())
                : Optional.empty();
    }

    /** Every theme and code, depth first; their numbers in this list are those of {@link Hits}. */
    public List<Code> codes() {
        return codes;
    }

    /** The number of the theme that a code stands in; -1 at the top. */
    public int parent(int code) {
        return parents[code];
    }

    /** The indicator with this number. */
    public Indicator indicator(int number) {
        return indicators.get(number).source();
    }

    /** A new scan, for one thread. */
    public Scan scan() {
        return new Scan(this);
    }

    Sink sink(int number) {
        return sinks.get(number);
    }

    private String language() {
        return rules.language();
    }

    /** A lemmatiser for one thread, if an indicator asks for lemmas. */
    Optional<Lemmas> lemmas() {
        return parts.lemmaKeys().isEmpty() ? Optional.empty() : Optional.of(Lemmas.of(language(), rules.models()));
    }

    /** Reads the models, once for all threads; reports the indicators if there are none. */
    private void findLemmas() {
        try {
            lemmas();
        } catch (InputException e) {
            Problem problem = e.problems().get(0);
            indicators.stream()
                    .map(CompiledIndicator::source)
                    .filter(Indicator.Lemma.class::isInstance)
                    .forEach(lemma -> report(lemma, problem.message(), problem.remedy()));
        }
    }

    private Optional<Negation> negation() {
        return codebook.negation().or(() -> NegationLists.of(language()));
    }

    private static int deepest(List<Code> codes) {
        int deepest = 0;
        for (Code code : codes) {
            deepest = Math.max(deepest, code.level());
        }
        return deepest;
    }

    private static int[] parentsOf(List<Code> codes) {
        int[] parents = new int[codes.size()];
        int[] open = new int[deepest(codes) + 1];
        open[0] = -1;
        for (int i = 0; i < parents.length; i++) {
            int level = codes.get(i).level();
            parents[i] = open[level - 1];
            open[level] = i;
        }
        return parents;
    }

    private void compile(int code, Indicator indicator) {
        int number = indicators.size();
        boolean wild = true;
        int prefix = 0;
        List<int[]> forms = List.of();
        if (indicator instanceof Indicator.Pattern pattern) {
            forms = patternForms(pattern.pattern(), indicator);
            String glob = Glob.parse(Blanks.squeezed(pattern.pattern().strip()));
            wild = Glob.isWild(glob);
            prefix = Glob.literalPrefix(glob);
            add(forms, new Sink(Sink.Use.HIT, number, 0));
        } else if (indicator instanceof Indicator.Regex regex) {
            forms = regexForm(regex);
            add(forms, new Sink(Sink.Use.HIT, number, 0));
        } else if (indicator instanceof Indicator.Lemma lemma) {
            forms = oneWord(indicator, lemma.lemma())
                    ? List.of(new int[] {parts.lemma(lemma.lemma(), lemma.pos())})
                    : List.of();
            add(forms, new Sink(Sink.Use.HIT, number, 0));
        } else if (indicator instanceof Indicator.Stem stem) {
            forms = stemForm(stem);
            add(forms, new Sink(Sink.Use.HIT, number, 0));
        } else if (indicator instanceof Indicator.Near near) {
            for (int place = 0; place < near.patterns().size(); place++) {
                add(patternForms(near.patterns().get(place), indicator), new Sink(Sink.Use.NEAR, number, place));
            }
        } else if (indicator instanceof Indicator.Unless unless) {
            forms = patternForms(unless.pattern(), indicator);
            add(forms, new Sink(Sink.Use.HIT, number, 0));
            for (String word : unless.words()) {
                add(patternForms(word, indicator), new Sink(Sink.Use.CONTEXT, number, 0));
            }
        } else if (indicator instanceof Indicator.Veto veto) {
            forms = patternForms(veto.pattern(), indicator);
            add(forms, new Sink(Sink.Use.VETO, number, 0));
        }
        StringJoiner identity = new StringJoiner("\n");
        for (int[] form : forms) {
            identity.add(parts.describe(form));
        }
        indicators.add(new CompiledIndicator(number, code, indicator, wild, prefix, identity.toString()));
    }

    private void compile(Negation negation) {
        addAll(negation.triggers(), Sink.Use.TRIGGER);
        addAll(negation.terminators(), Sink.Use.TERMINATOR);
        addAll(negation.pseudo(), Sink.Use.PSEUDO);
    }

    private void addAll(List<String> patterns, Sink.Use use) {
        Sink sink = new Sink(use, -1, 0);
        for (String pattern : patterns) {
            add(forms(pattern, true, false), sink);
        }
    }

    private List<int[]> patternForms(String pattern, Indicator indicator) {
        boolean exact = indicator.manner().exact();
        if (rules.compat() == Compat.LIWC && hasInnerWildcard(pattern)) {
            report(
                    indicator,
                    "with --compat liwc a * may stand only at the end of a word",
                    "write prefix* or the word");
        }
        Optional<String> mark = reader.mark(pattern);
        if (mark.isPresent()) {
            report(
                    indicator,
                    "the indicator holds the mark " + mark.get() + "; marks are counted apart and match nothing",
                    "write the words without the brackets, or remove it");
            return List.of();
        }
        if (!reader.hasContent(pattern)) {
            report(indicator, "the indicator is empty or only punctuation", "give a word, or remove it");
            return List.of();
        }
        return forms(pattern, exact, indicator.manner().caseSensitive());
    }

    private static boolean hasInnerWildcard(String pattern) {
        for (String word : Blanks.split(pattern.strip())) {
            int wildcard = Glob.literalPrefix(Glob.parse(word));
            if (wildcard < Glob.parse(word).length() - 1 || word.endsWith("?")) {
                return true;
            }
        }
        return false;
    }

    private List<int[]> forms(String pattern, boolean exact, boolean cased) {
        List<int[]> forms = new ArrayList<>();
        for (List<String> form : reader.forms(pattern, exact)) {
            int[] numbers = new int[form.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = parts.glob(form.get(i), cased);
            }
            forms.add(numbers);
        }
        return forms;
    }

    private List<int[]> regexForm(Indicator.Regex regex) {
        if (regex.regex().isBlank()) {
            report(regex, "the regular expression is empty", "give an expression, or remove it");
            return List.of();
        }
        List<String> written = Blanks.split(regex.regex().strip());
        int[] form = new int[written.size()];
        for (int i = 0; i < form.length; i++) {
            try {
                form[i] = parts.regex(written.get(i), regex.manner().caseSensitive());
            } catch (PatternSyntaxException e) {
                report(
                        regex,
                        "the regular expression \"" + written.get(i) + "\" does not parse: " + e.getDescription(),
                        "RE2 syntax; parts are split at spaces");
                return List.of();
            }
        }
        return List.of(form);
    }

    private List<int[]> stemForm(Indicator.Stem stem) {
        if (!oneWord(stem, stem.stem())) {
            return List.of();
        }
        try {
            return List.of(new int[] {parts.stem(stem.stem())});
        } catch (InputException e) {
            report(stem, e.problems().get(0).message(), e.problems().get(0).remedy());
            return List.of();
        }
    }

    private boolean oneWord(Indicator indicator, String word) {
        boolean one = !word.isBlank() && word.strip().equals(word) && !Blanks.areIn(word);
        if (!one) {
            report(indicator, "a lemma or stem is one word, not \"" + word + "\"", "for phrases use words and globs");
        }
        return one;
    }

    private void report(Indicator indicator, String message, String remedy) {
        Place place = new Place(
                codebook.file(), indicator.manner().line(), indicator.manner().column());
        problems.add(Problem.error(place, message, remedy));
    }

    private void add(List<int[]> forms, Sink sink) {
        int number = sinks.size();
        sinks.add(sink);
        for (int[] form : forms) {
            if (form.length == 1) {
                singles.add(new int[] {form[0], number});
            } else {
                phrases.add(form, number);
            }
        }
    }

    private void index() {
        int size = parts.size();
        sinksOfPart = new int[size][];
        Arrays.fill(sinksOfPart, NONE);
        for (int[] single : singles) {
            int[] longer = Arrays.copyOf(sinksOfPart[single[0]], sinksOfPart[single[0]].length + 1);
            longer[longer.length - 1] = single[1];
            sinksOfPart[single[0]] = longer;
        }
        beginsPhrase = new boolean[size];
        for (int part = 0; part < size; part++) {
            beginsPhrase[part] = phrases.step(0, part) >= 0;
        }
    }

    private static int bySpecificity(CompiledIndicator a, CompiledIndicator b) {
        int byWild = Boolean.compare(a.wild(), b.wild());
        int byPrefix = Integer.compare(b.literalPrefix(), a.literalPrefix());
        return byWild != 0 ? byWild : byPrefix != 0 ? byPrefix : Integer.compare(a.number(), b.number());
    }

    private int[] ranks() {
        List<CompiledIndicator> order = new ArrayList<>(indicators);
        order.sort(Matcher::bySpecificity);
        int[] ranks = new int[order.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[order.get(i).number()] = i;
        }
        return ranks;
    }
}
