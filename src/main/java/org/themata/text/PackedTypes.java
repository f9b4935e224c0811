package org.themata.text;

import java.util.Arrays;

/**
 * The types of tokens of up to sixteen ASCII characters, which are packed into numbers: a byte a character, the last
 * one lowest, the first eight in one long and what is left in another, which is 0 for short tokens.
 */
final class PackedTypes {
    /** Most characters in one long. */
    static final int HALF = 8;
    /** Most characters of a packed token. */
    static final int MOST = 2 * HALF;

    private static final int FIRST_SLOTS = 1 << 13;

    /** Short tokens: at an even place the token (0 = free), behind it its type, so that both lie in one cache line. */
    private long[] shorts = new long[2 * FIRST_SLOTS];
    /** Long tokens: both longs of the token; its type in {@code longTypes}. */
    private long[] longs = new long[FIRST_SLOTS];

    private int[] longTypes = new int[FIRST_SLOTS / 2];
    private int shortCount;
    private int longCount;

    /** The characters {@code [from, to)}, at most {@link #HALF} and none of them 0, as a number. */
    static long packed(char[] text, int from, int to) {
        long packed = 0;
        for (int i = from; i < to; i++) {
            packed = packed << 8 | text[i];
        }
        return packed;
    }

    /** The type of a short token, or -1. */
    int find(long token) {
        long[] all = shorts;
        int mask = all.length - 2;
        int at = shortSlot(token) & mask;
        while (true) {
            long there = all[at];
            if (there == token) {
                return (int) all[at + 1];
            }
            if (there == 0) {
                return -1;
            }
            at = at + 2 & mask;
        }
    }

    /** The type of a long token, or -1. */
    int find(long first, long second) {
        long[] all = longs;
        int mask = all.length - 2;
        int at = longSlot(first, second) & mask;
        while (true) {
            long there = all[at];
            if (there == first && all[at + 1] == second) {
                return longTypes[at >> 1];
            }
            if (there == 0) {
                return -1;
            }
            at = at + 2 & mask;
        }
    }

    /** Notes the type of a token that is not there. */
    void put(long first, long second, int type) {
        if (second == 0) {
            if (++shortCount * 4 > shorts.length) {
                growShorts();
            }
            putShort(first, type);
        } else {
            if (++longCount * 4 > longs.length) {
                growLongs();
            }
            putLong(first, second, type);
        }
    }

    /** Forgets all. */
    void clear() {
        Arrays.fill(shorts, 0);
        Arrays.fill(longs, 0);
        shortCount = 0;
        longCount = 0;
    }

    private void putShort(long token, int type) {
        int mask = shorts.length - 2;
        int at = shortSlot(token) & mask;
        while (shorts[at] != 0) {
            at = at + 2 & mask;
        }
        shorts[at] = token;
        shorts[at + 1] = type;
    }

    private void putLong(long first, long second, int type) {
        int mask = longs.length - 2;
        int at = longSlot(first, second) & mask;
        while (longs[at] != 0) {
            at = at + 2 & mask;
        }
        longs[at] = first;
        longs[at + 1] = second;
        longTypes[at >> 1] = type;
    }

    private void growShorts() {
        long[] old = shorts;
        shorts = new long[old.length * 2];
        for (int at = 0; at < old.length; at += 2) {
            if (old[at] != 0) {
                putShort(old[at], (int) old[at + 1]);
            }
        }
    }

    private void growLongs() {
        long[] old = longs;
        int[] oldTypes = longTypes;
        longs = new long[old.length * 2];
        longTypes = new int[oldTypes.length * 2];
        for (int at = 0; at < old.length; at += 2) {
            if (old[at] != 0) {
                putLong(old[at], old[at + 1], oldTypes[at >> 1]);
            }
        }
    }

    /** The upper half is folded in first: the first letters of long words would not reach the bits that are used. */
    private static int shortSlot(long token) {
        return (int) ((token ^ token >>> 32) * 0x9E3779B97F4A7C15L >>> 38);
    }

    private static int longSlot(long first, long second) {
        return shortSlot(first * 0xC2B2AE3D27D4EB4FL ^ second);
    }
}
