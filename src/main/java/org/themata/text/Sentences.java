package org.themata.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.jspecify.annotations.Nullable;

/**
 * Finds where sentences begin: by OpenNLP's sentence detector where the language has a model, else by ICU's sentence
 * rules. A blank line always ends a sentence; a single line end does not; an abbreviation ({@code Dr.}, {@code e.g.})
 * does not. One instance may be used by one thread at a time.
 */
public final class Sentences {
    /** What stands before a full stop that ends no sentence when a name, a number or a list goes on behind it. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "hon", "sr", "st", "fr", "gen", "col", "capt", "lt", "sgt",
            "e.g", "eg", "i.e", "ie", "cf", "vs", "viz", "approx", "ca", "fig", "figs", "no", "nr", "pp", "p", "vol",
            "z.b", "d.h", "bzw", "ph.d", "hr", "mme", "mlle");

    /** Of these, only before a digit: {@code no. 5}, {@code p. 12}; {@code He said no. 5 of us left} is rarer. */
    private static final Set<String> ONLY_BEFORE_DIGIT = Set.of("no", "nr", "p", "pp", "fig", "figs", "vol", "ca");

    private static final int LONGEST_ABBREVIATION = 6;

    private final String name;
    private final @Nullable LearntSentences learnt;
    /** For models of another kind than usual. */
    private final @Nullable SentenceDetectorME detector;

    private final @Nullable BreakIterator rules;
    private final Paragraph paragraph;
    private int[] boundaries = new int[64];
    private int boundaryCount;

    private Sentences(String name, @Nullable SentenceModel model, @Nullable BreakIterator rules) {
        this.name = name;
        this.learnt = model == null ? null : LearntSentences.of(model).orElse(null);
        this.detector = model == null || learnt != null ? null : new SentenceDetectorME(model);
        this.rules = rules;
        this.paragraph = new Paragraph(model == null || detector == null ? new char[0] : SentenceEnds.of(model));
    }

    /**
     * The sentences of a language.
     *
     * @param language BCP 47 tag; only its first part matters
     */
    public static Sentences of(String language) {
        return of(language, Models.builtIn());
    }

    /**
     * The sentences of a language, by certain models.
     *
     * @param language BCP 47 tag; only its first part matters for models
     */
    public static Sentences of(String language, Models models) {
        return models.find(Models.Kind.SENTENCE, language, SentenceModel.class, SentenceEnds.Model::new)
                .map(model -> new Sentences("OpenNLP sentence detector (" + model.getLanguage() + ")", model, null))
                .orElseGet(() -> new Sentences(
                        "ICU sentence rules",
                        null,
                        BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language))));
    }

    /** What finds the sentences, for notes. */
    public String name() {
        return name;
    }

    /**
     * Numbers the sentences of one turn.
     *
     * @param text the characters of the turn, at least
     * @param speech the stretches that were spoken, in order
     * @param tokens of these stretches
     * @param from first token of the turn
     * @param to the token after the last
     * @return for each token of the turn the number of its sentence in the turn, from 0
     */
    public int[] number(TextWindow text, List<Span> speech, Tokens tokens, int from, int to) {
        int[] sentences = new int[to - from];
        boundaryCount = 0;
        if (learnt != null && speech.size() == 1 && !holdsMark(tokens, speech.get(0))) {
            findInPlace(learnt, text, speech.get(0), tokens, from, to);
        } else {
            findBoundaries(text, speech, tokens, from, to);
        }
        int sentence = 0;
        int boundary = 0;
        for (int i = from; i < to; i++) {
            boolean begins = tokens.startsParagraph(i);
            while (boundary < boundaryCount && boundaries[boundary] <= tokens.start(i)) {
                begins = true;
                boundary++;
            }
            if (begins && i > from) {
                sentence++;
            }
            sentences[i - from] = sentence;
        }
        return sentences;
    }

    private static boolean holdsMark(Tokens tokens, Span speech) {
        for (int i = 0; i < tokens.marks(); i++) {
            Span mark = tokens.mark(i);
            if (mark.end() > speech.start() && mark.start() < speech.end()) {
                return true;
            }
        }
        return false;
    }

    /** Collects the same of one stretch without marks: its paragraphs stand in the text as they are. */
    private void findInPlace(LearntSentences model, TextWindow text, Span speech, Tokens tokens, int from, int to) {
        int start = speech.start();
        for (int token = from; token <= to; token++) {
            if (token == to || tokens.startsParagraph(token) && tokens.start(token) >= start) {
                int end = token == to ? speech.end() : Math.min(tokens.start(token), speech.end());
                findEnds(model, text.characters(), start - text.base(), end - text.base(), text.base());
                start = end;
            }
        }
    }

    /** @param base where in the text the first of the characters stands */
    private void findEnds(LearntSentences model, char[] characters, int from, int to, int base) {
        model.find(characters, from, to);
        for (int i = 0; i < model.count(); i++) {
            int end = model.end(i);
            if (end < to && !endsInAbbreviation(characters, from, to, end)) {
                addBoundary(base + end);
            }
        }
    }

    /** Collects the units of the text at which a sentence has ended, in order. */
    private void findBoundaries(TextWindow text, List<Span> speech, Tokens tokens, int from, int to) {
        int token = from;
        int mark = 0;
        while (mark < tokens.marks()
                && !speech.isEmpty()
                && tokens.mark(mark).end() <= speech.get(0).start()) {
            mark++;
        }
        paragraph.clear();
        char[] characters = text.characters();
        int base = text.base();
        for (Span piece : speech) {
            if (paragraph.length() > 0) {
                paragraph.blank(piece.start());
            }
            int at = piece.start();
            while (at < piece.end()) {
                while (token < to && (tokens.start(token) < at || !tokens.startsParagraph(token))) {
                    token++;
                }
                while (mark < tokens.marks() && tokens.mark(mark).start() < at) {
                    mark++;
                }
                int markStart = mark < tokens.marks() ? tokens.mark(mark).start() : piece.end();
                int paragraphStart = token < to ? tokens.start(token) : piece.end();
                int end = Math.min(piece.end(), Math.min(markStart, paragraphStart));
                paragraph.append(characters, at - base, end - base, at);
                at = end;
                if (at < piece.end() && at == paragraphStart) {
                    flush();
                    token++;
                }
                if (at < piece.end() && at == markStart) {
                    at = tokens.mark(mark).end();
                    paragraph.blank(at - 1);
                    mark++;
                }
            }
        }
        flush();
    }

    private void flush() {
        if (paragraph.length() == 0) {
            return;
        }
        if (learnt != null) {
            learnt.find(paragraph.characters(), 0, paragraph.length());
            for (int i = 0; i < learnt.count(); i++) {
                addEnd(learnt.end(i));
            }
        } else if (detector != null) {
            for (opennlp.tools.util.Span sentence : detector.sentPosDetect(paragraph)) {
                addEnd(sentence.getEnd());
            }
        } else if (rules != null) {
            rules.setText(paragraph.toString());
            rules.first();
            for (int end = rules.next(); end != BreakIterator.DONE; end = rules.next()) {
                addEnd(end);
            }
        }
        paragraph.clear();
    }

    private void addEnd(int end) {
        if (end < paragraph.length() && !endsInAbbreviation(paragraph.characters(), 0, paragraph.length(), end)) {
            addBoundary(paragraph.origin(end - 1) + 1);
        }
    }

    private void addBoundary(int at) {
        if (boundaryCount == boundaries.length) {
            boundaries = Arrays.copyOf(boundaries, boundaryCount * 2);
        }
        boundaries[boundaryCount++] = at;
    }

    private static boolean endsInAbbreviation(char[] text, int from, int to, int end) {
        int stop = end - 1;
        while (stop > from && isBlank(text[stop])) {
            stop--;
        }
        if (text[stop] != '.') {
            return false;
        }
        int start = stop;
        while (start > from && (Character.isLetter(text[start - 1]) || text[start - 1] == '.')) {
            start--;
        }
        if (stop - start > LONGEST_ABBREVIATION) {
            return false;
        }
        String word = new String(text, start, stop - start).toLowerCase(Locale.ROOT);
        if (!ABBREVIATIONS.contains(word)) {
            return false;
        }
        int next = stop + 1;
        while (next < to && isBlank(text[next])) {
            next++;
        }
        boolean digit = next < to && Character.isDigit(text[next]);
        return digit || !ONLY_BEFORE_DIGIT.contains(word);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\u00A0';
    }
}
