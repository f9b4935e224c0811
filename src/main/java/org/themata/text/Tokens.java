package org.themata.text;

import java.util.Arrays;

/**
 * The tokens of a stretch of text, as parallel arrays: no object a token. Reused from stretch to stretch. Marks
 * ({@code [laughs]}) are no tokens; they are kept beside.
 */
public final class Tokens {
    private static final int PARAGRAPH = Integer.MIN_VALUE;

    private final Lexicon lexicon;
    /** Where each begins; with the highest bit if it begins a paragraph. */
    private int[] starts = new int[256];

    private int[] ends = new int[256];
    private int[] types = new int[256];
    private int[] marks = new int[16];
    private int size;
    private int words;
    private int markCount;
    /** The highest bit if the next token begins a paragraph, else 0. */
    private int paragraphNext;

    /** @param lexicon where the types of the tokens are kept */
    public Tokens(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Where the types of these tokens are kept. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** Number of tokens. */
    public int size() {
        return size;
    }

    /** Where token {@code i} begins, in UTF-16 units of the text. */
    public int start(int i) {
        return starts[i] & ~PARAGRAPH;
    }

    /** Where token {@code i} ends. */
    public int end(int i) {
        return ends[i];
    }

    /** The type of token {@code i} in the lexicon. */
    public int type(int i) {
        return types[i];
    }

    /** The kind of token {@code i}. */
    public TokenKind kind(int i) {
        return lexicon.kind(types[i]);
    }

    /** The characters of token {@code i}, as in the text. */
    public String text(int i) {
        return lexicon.text(types[i]);
    }

    /** Whether a blank line stands before token {@code i}: a new paragraph, which always ends a sentence. */
    public boolean startsParagraph(int i) {
        return starts[i] < 0;
    }

    /** Number of marks. */
    public int marks() {
        return markCount;
    }

    /** Where mark {@code m} stands. */
    public Span mark(int m) {
        return new Span(marks[2 * m], marks[2 * m + 1]);
    }

    /** Number of tokens that count as words. */
    public int words() {
        return words;
    }

    /** Number of tokens that count as words in {@code [from, to)}. */
    public int words(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            if (lexicon.isWord(types[i])) {
                words++;
            }
        }
        return words;
    }

    /** Forgets tokens and marks, not the lexicon. */
    public void clear() {
        size = 0;
        words = 0;
        markCount = 0;
        paragraphNext = 0;
    }

    void add(int start, int end, int type) {
        addWord(start, end, type);
        if (!lexicon.isWord(type)) {
            words--;
        }
    }

    /** Adds a token that counts as a word. */
    void addWord(int start, int end, int type) {
        int at = size;
        if (at == starts.length) {
            widen();
        }
        starts[at] = start | paragraphNext;
        ends[at] = end;
        types[at] = type;
        paragraphNext = 0;
        size = at + 1;
        words++;
    }

    private void widen() {
        int wider = size * 2;
        starts = Arrays.copyOf(starts, wider);
        ends = Arrays.copyOf(ends, wider);
        types = Arrays.copyOf(types, wider);
    }

    void add(char[] text, int start, int end, TokenKind kind) {
        add(start, end, lexicon.intern(text, start, end, kind));
    }

    /** The next token begins a paragraph. */
    void paragraph() {
        paragraphNext = size > 0 ? PARAGRAPH : 0;
    }

    void addMark(int start, int end) {
        if (2 * markCount == marks.length) {
            marks = Arrays.copyOf(marks, marks.length * 2);
        }
        marks[2 * markCount] = start;
        marks[2 * markCount + 1] = end;
        markCount++;
    }

    /** Moves tokens and marks by a distance, 1 or more. */
    void shift(int by) {
        for (int i = 0; i < size; i++) {
            starts[i] += by;
            ends[i] += by;
        }
        for (int m = 0; m < 2 * markCount; m++) {
            marks[m] += by;
        }
    }

    /** Takes back the tokens that start at or after {@code start}. */
    void dropFrom(int start) {
        while (size > 0 && start(size - 1) >= start) {
            size--;
            paragraphNext = starts[size] & PARAGRAPH;
            if (lexicon.isWord(types[size])) {
                words--;
            }
        }
    }
}
