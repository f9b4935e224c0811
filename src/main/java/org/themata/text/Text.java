package org.themata.text;

/**
 * The characters of a text, as they were decoded; a string of them is made when somebody asks for one. Counting needs
 * none, and strings with a character beyond Latin-1 are dear to make. Offsets are UTF-16 units.
 */
public final class Text implements CharSequence {
    private final int length;
    /** A {@code char[]}, or the string that was made of it: one field, so that other threads see one or the other. */
    private Object form;

    private Text(Object form, int length) {
        this.form = form;
        this.length = length;
    }

    /** A text that is a string already. */
    public static Text of(String string) {
        return new Text(string, string.length());
    }

    /** @param characters the text, and perhaps more behind it; they are not copied, and must not change any more */
    public static Text of(char[] characters, int length) {
        return new Text(characters, length);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        Object now = form;
        return now instanceof char[] characters ? characters[index] : ((String) now).charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return substring(from, to);
    }

    /** The units {@code [from, to)}. */
    public String substring(int from, int to) {
        Object now = form;
        return now instanceof char[] characters
                ? new String(characters, from, to - from)
                : ((String) now).substring(from, to);
    }

    /** Where {@code sought} stands first in {@code [from, to)}; -1 if it does not. */
    public int indexOf(char sought, int from, int to) {
        for (int at = from; at < to; at++) {
            if (charAt(at) == sought) {
                return at;
            }
        }
        return -1;
    }

    /** Whether {@code start} stands at the unit {@code at}. */
    public boolean startsWith(String start, int at) {
        if (at < 0 || at + start.length() > length) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (charAt(at + i) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The units {@code [from, to)}, in {@code into} from 0 on. */
    void copy(int from, int to, char[] into) {
        Object now = form;
        if (now instanceof char[] characters) {
            System.arraycopy(characters, from, into, 0, to - from);
        } else {
            ((String) now).getChars(from, to, into, 0);
        }
    }

    /** The characters as they lie in memory, and perhaps more behind them; null if the text is a string by now. */
    char @org.jspecify.annotations.Nullable [] characters() {
        return form instanceof char[] characters ? characters : null;
    }

    /** The text as a string, which is kept. */
    @Override
    public String toString() {
        Object now = form;
        if (now instanceof char[] characters) {
            now = new String(characters, 0, length);
            form = now;
        }
        return (String) now;
    }
}
