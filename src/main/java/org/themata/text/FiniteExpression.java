package org.themata.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that a regular expression matches as a whole, where these are few and plain to see:
 * {@code organi[sz]ational} stands for two, {@code token(ism|istic)s?} for four. They are then looked up like any other
 * words, and the expression need not be compiled. Plain are ASCII letters and digits, hyphen and apostrophe, classes of
 * letters and digits without ranges, groups, {@code |} and {@code ?}.
 */
public final class FiniteExpression {
    private static final int MOST = 200;

    private final String expression;
    private int at;

    private FiniteExpression(String expression) {
        this.expression = expression;
    }

    /** The words, each once, as written; empty if the expression has anything else in it, or stands for many. */
    public static Optional<Set<String>> words(String expression) {
        FiniteExpression reader = new FiniteExpression(expression);
        Set<String> words = reader.choice();
        return words == null || reader.at < expression.length() ? Optional.empty() : Optional.of(words);
    }

    private @Nullable Set<String> choice() {
        Set<String> words = new LinkedHashSet<>();
        do {
            at += words.isEmpty() ? 0 : 1;
            List<String> sequence = sequence();
            if (sequence == null || words.size() + sequence.size() > MOST) {
                return null;
            }
            words.addAll(sequence);
        } while (at < expression.length() && expression.charAt(at) == '|');
        return words;
    }

    private @Nullable List<String> sequence() {
        List<String> words = List.of("");
        while (at < expression.length() && expression.charAt(at) != '|' && expression.charAt(at) != ')') {
            Set<String> atom = atom();
            if (atom == null || words.size() * atom.size() > MOST) {
                return null;
            }
            List<String> longer = new ArrayList<>(words.size() * atom.size());
            for (String word : words) {
                for (String more : atom) {
                    longer.add(word + more);
                }
            }
            words = longer;
        }
        return words;
    }

    /** A letter, a class or a group, and whether it may be left out. */
    private @Nullable Set<String> atom() {
        char c = expression.charAt(at++);
        Set<String> words;
        if (c == '(') {
            words = at < expression.length() && expression.charAt(at) == '?' ? null : choice();
            if (words == null || at >= expression.length() || expression.charAt(at++) != ')') {
                return null;
            }
        } else if (c == '[') {
            words = letters();
        } else {
            words = isPlain(c) || c == '-' || c == '\'' ? new LinkedHashSet<>(Set.of(String.valueOf(c))) : null;
        }
        if (words != null && at < expression.length() && expression.charAt(at) == '?') {
            at++;
            words.add("");
        }
        boolean more = at < expression.length() && "?*+{".indexOf(expression.charAt(at)) >= 0;
        return more ? null : words;
    }

    private @Nullable Set<String> letters() {
        Set<String> letters = new LinkedHashSet<>();
        while (at < expression.length() && isPlain(expression.charAt(at))) {
            letters.add(String.valueOf(expression.charAt(at++)));
        }
        boolean closed = at < expression.length() && expression.charAt(at++) == ']';
        return closed && !letters.isEmpty() ? letters : null;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
