package org.themata.text;

import java.util.Arrays;

/**
 * The distinct tokens met so far, each with a small number: its type. A token is looked up by its characters in place,
 * so no string is made for it. Not thread-safe: each thread has its own.
 */
public final class Lexicon {
    private static final int FIRST_SLOTS = 1 << 13;

    private int[] slots = new int[FIRST_SLOTS];
    private int[] hashes = new int[FIRST_SLOTS / 2];
    private int[] starts = new int[FIRST_SLOTS / 2 + 1];
    private byte[] kinds = new byte[FIRST_SLOTS / 2];
    private char[] characters = new char[FIRST_SLOTS * 4];
    private int size;

    /** Number of types. */
    public int size() {
        return size;
    }

    /** The characters of a type, as they stood in the text. */
    public String text(int type) {
        return new String(characters, starts[type], starts[type + 1] - starts[type]);
    }

    /** The kind of a type. */
    public TokenKind kind(int type) {
        return TokenKind.of(kinds[type]);
    }

    /** Forgets all types; numbers start again at 0. */
    public void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    /** The hash to give to {@link #intern}: of {@code text[from, to)}. */
    static int hash(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        return hash;
    }

    /**
     * The type of the token {@code text[from, to)}; a new one if it was not met before.
     *
     * @param hash as {@link #hash} computes it
     */
    int intern(char[] text, int from, int to, int hash, TokenKind kind) {
        int mask = slots.length - 1;
        int slot = (hash * 0x9E3779B9) >>> 7 & mask;
        while (true) {
            int type = slots[slot] - 1;
            if (type < 0) {
                return add(slot, text, from, to, hash, kind);
            }
            if (hashes[type] == hash
                    && Arrays.equals(characters, starts[type], starts[type + 1], text, from, to)
                    && kinds[type] == (byte) kind.ordinal()) {
                return type;
            }
            slot = slot + 1 & mask;
        }
    }

    private int add(int slot, char[] text, int from, int to, int hash, TokenKind kind) {
        int type = size++;
        slots[slot] = type + 1;
        if (type == hashes.length) {
            hashes = Arrays.copyOf(hashes, type * 2);
            kinds = Arrays.copyOf(kinds, type * 2);
            starts = Arrays.copyOf(starts, type * 2 + 1);
        }
        int length = to - from;
        int end = starts[type] + length;
        if (end > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(end, characters.length * 2));
        }
        System.arraycopy(text, from, characters, starts[type], length);
        starts[type + 1] = end;
        hashes[type] = hash;
        kinds[type] = (byte) kind.ordinal();
        if (size * 2 > slots.length) {
            grow();
        }
        return type;
    }

    private void grow() {
        int[] wider = new int[slots.length * 2];
        int mask = wider.length - 1;
        for (int type = 0; type < size; type++) {
            int slot = (hashes[type] * 0x9E3779B9) >>> 7 & mask;
            while (wider[slot] != 0) {
                slot = slot + 1 & mask;
            }
            wider[slot] = type + 1;
        }
        slots = wider;
    }
}
