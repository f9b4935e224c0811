package org.themata.text;

import java.util.List;

/**
 * The characters that a tokeniser looks at: those of a whole text, or of a very long one those of one turn at a time,
 * so that a text of hundreds of megabytes is not kept twice. Reused from text to text. For one thread.
 */
public final class TextWindow {
    /** Longer texts, in UTF-16 units, are shown turn by turn. */
    public static final int WHOLE = 1 << 22;

    /** Characters around a turn that are shown too. */
    private static final int MARGIN = 64;

    private final int whole;
    /** Our own, for texts that do not lie in memory as characters. */
    private char[] own = new char[1 << 16];

    private char[] characters = own;
    private Text text = Text.of("");
    private int base;

    /** A window for texts of all lengths. */
    public TextWindow() {
        this(WHOLE);
    }

    /** @param whole the longest text that is shown at once */
    TextWindow(int whole) {
        this.whole = whole;
    }

    /** Goes to another text. */
    public void open(Text next) {
        text = next;
        base = 0;
        char[] lying = next.characters();
        characters = lying == null ? own : lying;
        if (lying == null && text.length() <= whole) {
            show(0, text.length());
        }
    }

    /** The same for a string. */
    public void open(String next) {
        open(Text.of(next));
    }

    private void show(int from, int to) {
        if (own.length < to - from) {
            own = new char[to - from + (to - from) / 4];
        }
        text.copy(from, to, own);
        characters = own;
        base = from;
    }

    /**
     * Adds the tokens of a turn, with their places in the text.
     *
     * @param turn where it stands
     * @param speech the stretches that were spoken in it, in order
     * @param into which is empty
     */
    public void tokenise(Tokeniser tokeniser, Span turn, List<Span> speech, Tokens into) {
        if (characters == own && text.length() > whole) {
            show(Math.max(0, turn.start() - MARGIN), Math.min(text.length(), turn.end() + MARGIN));
        }
        for (Span piece : speech) {
            tokeniser.tokenise(characters, piece.start() - base, piece.end() - base, into);
        }
        if (base > 0) {
            into.shift(base);
        }
    }

    /** The characters that are shown now; the array is longer. */
    char[] characters() {
        return characters;
    }

    /** Where in the text the first of them stands. */
    int base() {
        return base;
    }
}
