package org.themata.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.themata.text.Blanks;
import org.themata.text.Lexicon;
import org.themata.text.TokenKind;
import org.themata.text.Tokeniser;
import org.themata.text.Tokens;

/**
 * Cuts a pattern into the tokens that it is to match, by the tokeniser of the text, and spells out the forms of
 * hyphenated words: {@code co-production group} gives {@code co-production group}, {@code co production group} and
 * {@code coproduction group}.
 */
final class PatternReader {
    /** Stand in for the wildcards while the tokeniser looks: obsolete letters, so that words stay whole. */
    private static final char RUN_LETTER = '\u01BB';

    private static final char ONE_LETTER = '\u01BE';

    private final Compat compat;
    private final Tokeniser tokeniser;
    private final Lexicon lexicon = new Lexicon();
    private final Tokens tokens = new Tokens(lexicon);

    PatternReader(Compat compat, Tokeniser tokeniser) {
        this.compat = compat;
        this.tokeniser = tokeniser;
    }

    /**
     * The forms of a pattern, each a sequence of globs in {@link Glob}'s form, one a token; empty if there is nothing
     * to match.
     *
     * @param written as the researcher wrote it
     * @param exact whether hyphenated words are meant only as written
     */
    List<List<String>> forms(String written, boolean exact) {
        List<List<String>> forms = new ArrayList<>();
        forms.add(List.of());
        if (compat == Compat.QUANTEDA) {
            // cut at every single blank: two in a row leave an empty part between them, which no token matches
            return List.of(
                    Stream.of(written.strip().split(" ", -1)).map(Glob::parse).toList());
        }
        for (String blankFree : Blanks.split(written.strip())) {
            for (List<List<String>> token : tokensOf(Glob.parse(blankFree), exact)) {
                forms = extend(forms, token);
            }
        }
        return forms.get(0).isEmpty() ? List.of() : forms;
    }

    /** For each token of a stretch without blanks, its forms. */
    private List<List<List<String>>> tokensOf(String glob, boolean exact) {
        if (Glob.isWild(glob) && !tokeniser.name().equals("words")) {
            return List.of(List.of(List.of(glob)));
        }
        if (tokeniser.name().equals("words") && isPlainWords(glob, Glob.RUN)) {
            return List.of(List.of(List.of(glob)));
        }
        tokenise(glob);
        List<List<List<String>>> result = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            int last = i;
            while (last + 1 < tokens.size() && Glob.isWild(glob) && touchesNext(last)) {
                last++;
            }
            String token = glob.substring(tokens.start(i), tokens.end(last));
            boolean expands = !exact && tokens.kind(i).isWord() && hasForms(token);
            result.add(expands ? formsOf(token) : List.of(List.of(token)));
            i = last + 1;
        }
        return result;
    }

    /**
     * Whether a word stands directly behind a word: so it is in scripts without blanks. There a wildcard is part of one
     * word, and what stands beside it is cut otherwise than in a text, where the rest of the word follows.
     */
    private boolean touchesNext(int token) {
        return tokens.end(token) == tokens.start(token + 1)
                && tokens.kind(token).isWord()
                && tokens.kind(token + 1).isWord();
    }

    /** {@code pre-*} has none: its closed form would match every word that begins with {@code pre}. */
    private static boolean hasForms(String token) {
        List<String> pieces = splitAtHyphens(token);
        boolean have = pieces.size() > 1;
        for (String piece : pieces) {
            have &= !isOnlyWild(piece);
        }
        return have;
    }

    private static boolean isOnlyWild(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            if (piece.charAt(i) != Glob.RUN && piece.charAt(i) != Glob.ONE) {
                return false;
            }
        }
        return true;
    }

    private static List<List<String>> formsOf(String hyphenated) {
        List<String> pieces = splitAtHyphens(hyphenated);
        return List.of(List.of(hyphenated), pieces, List.of(String.join("", pieces)));
    }

    private static List<String> splitAtHyphens(String token) {
        List<String> pieces = new ArrayList<>(2);
        int from = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c == '-' || c == '\u2010' || c == '\u2011') {
                pieces.add(token.substring(from, i));
                from = i + 1;
            }
        }
        pieces.add(token.substring(from));
        return pieces;
    }

    private static List<List<String>> extend(List<List<String>> forms, List<List<String>> by) {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> form : forms) {
            for (List<String> more : by) {
                List<String> joined = new ArrayList<>(form);
                joined.addAll(more);
                longer.add(joined);
            }
        }
        return longer;
    }

    /** The first mark in a pattern, such as {@code [laughs]}: marks are no tokens, so no pattern can match one. */
    Optional<String> mark(String written) {
        if (isPlainWords(written, '*')) {
            return Optional.empty();
        }
        tokenise(Glob.parse(written));
        return tokens.marks() == 0
                ? Optional.empty()
                : Optional.of(Glob.written(tokens.mark(0).of(Glob.parse(written))));
    }

    /** Whether a pattern holds something other than punctuation. */
    boolean hasContent(String written) {
        if (isPlainWords(written, '*')) {
            return true;
        }
        String bare = Glob.parse(written);
        if (Glob.isWild(bare) || compat == Compat.QUANTEDA) {
            return !written.isBlank();
        }
        tokenise(bare);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) != TokenKind.PUNCT) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether there is nothing but ASCII letters, spaces between them and a wildcard at the end: most patterns, whose
     * tokens are known without the tokeniser.
     */
    private static boolean isPlainWords(String written, char wildcard) {
        int last = written.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = written.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean within = c == ' ' && i > 0 && i < last;
            boolean run = i == last && i > 0 && c == wildcard;
            if (!letter && !within && !run) {
                return false;
            }
        }
        return last >= 0;
    }

    private void tokenise(String glob) {
        tokens.clear();
        char[] text =
                glob.replace(Glob.RUN, RUN_LETTER).replace(Glob.ONE, ONE_LETTER).toCharArray();
        tokeniser.tokenise(text, 0, text.length, tokens);
    }
}
