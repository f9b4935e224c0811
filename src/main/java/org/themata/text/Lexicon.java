package org.themata.text;

import java.util.Arrays;

/**
 * The distinct tokens met so far, each with a small number: its type. A token is looked up by its characters in place,
 * so no string is made for it. Tokens of up to sixteen ASCII characters, nearly all of running text, are packed into
 * one or two longs and compared as numbers ({@link PackedTypes}). Not thread-safe: each thread has its own.
 */
public final class Lexicon {
    private static final int FIRST_SLOTS = 1 << 13;

    private final PackedTypes packed = new PackedTypes();
    private int[] slots = new int[FIRST_SLOTS];
    private int slotCount;
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

    /** Whether tokens of a type count as words. */
    public boolean isWord(int type) {
        return kinds[type] <= TokenKind.LAST_WORD;
    }

    /** Forgets all types; numbers start again at 0. */
    public void clear() {
        packed.clear();
        Arrays.fill(slots, 0);
        slotCount = 0;
        size = 0;
    }

    /** The type of the token {@code text[from, to)}; a new one if it was not met before. */
    int intern(char[] text, int from, int to, TokenKind kind) {
        int length = to - from;
        if (length <= PackedTypes.MOST && isPackable(text, from, to)) {
            int middle = Math.min(to, from + PackedTypes.HALF);
            long first = PackedTypes.packed(text, from, middle);
            long second = PackedTypes.packed(text, middle, to);
            int type = find(first, second);
            return type >= 0 ? type : add(first, second, text, from, to, kind);
        }
        int hash = hash(text, from, to);
        int mask = slots.length - 1;
        int slot = slot(hash, mask);
        while (slots[slot] != 0) {
            int type = slots[slot] - 1;
            if (hashes[type] == hash && Arrays.equals(characters, starts[type], starts[type + 1], text, from, to)) {
                return type;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size + 1;
        if (++slotCount * 2 > slots.length) {
            growSlots(hash);
        }
        return add(hash, text, from, to, kind);
    }

    private static boolean isPackable(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == 0 || text[i] > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** The type of a token of one character, or -1 if it is not known. */
    int findSign(char sign) {
        return sign < 0x80 && sign > 0 ? packed.find(sign) : -1;
    }

    /** The type of a token of up to {@link PackedTypes#HALF} characters, or -1 if it was not met before. */
    int find(long only) {
        return packed.find(only);
    }

    /** The type of a token of up to {@link PackedTypes#MOST} characters, or -1 if it was not met before. */
    int find(long first, long second) {
        return second == 0 ? packed.find(first) : packed.find(first, second);
    }

    /** Adds a packed token that {@link #find} did not find. */
    int add(long first, long second, char[] text, int from, int to, TokenKind kind) {
        packed.put(first, second, size);
        return add(0, text, from, to, kind);
    }

    private static int slot(int hash, int mask) {
        return hash * 0x9E3779B9 >>> 7 & mask;
    }

    private static int hash(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        return hash;
    }

    private int add(int hash, char[] text, int from, int to, TokenKind kind) {
        int type = size++;
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
        return type;
    }

    /** @param newest the hash of the type that is about to be added: its slot is taken, its hash not yet written */
    private void growSlots(int newest) {
        int[] old = slots;
        slots = new int[old.length * 2];
        int mask = slots.length - 1;
        for (int entry : old) {
            if (entry != 0) {
                int slot = slot(entry - 1 == size ? newest : hashes[entry - 1], mask);
                while (slots[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = entry;
            }
        }
    }
}
