package org.themata.deidentify;

import java.util.Comparator;
import org.themata.text.Span;

/**
 * Something in a transcript that may tell who somebody is.
 *
 * @param span in the transcript's text
 * @param kind what it is
 * @param evidence why it is proposed
 * @param doubt why it may be something else; empty if there is no special doubt
 * @param exact whether the text in another letter case, or elsewhere, is most often an ordinary word
 * @param lead units at its beginning that a suggestion keeps: {@code born in} of {@code born in 1931}
 */
record Mention(Span span, IdentifierClass kind, Evidence evidence, String doubt, boolean exact, int lead) {

    /** The longest first, then the surest, then the first. */
    static final Comparator<Mention> BEST = Comparator.comparingInt((Mention one) -> -one.span.length())
            .thenComparing(Mention::evidence)
            .thenComparing(Mention::kind)
            .thenComparing(Mention::span);

    /** The same in a text that has so many units more before it. */
    Mention moved(int units) {
        return new Mention(new Span(span.start() + units, span.end() + units), kind, evidence, doubt, exact, lead);
    }

    /** Found by its form. */
    static Mention form(int start, int end, IdentifierClass kind, String doubt) {
        return new Mention(new Span(start, end), kind, Evidence.RULE, doubt, false, 0);
    }
}
