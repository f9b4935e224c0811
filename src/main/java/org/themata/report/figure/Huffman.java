package org.themata.report.figure;

import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Canonical Huffman codes (RFC 1951, 3.2.2), no longer than 15 bits.
 *
 * @param lengths of the codes in bits; 0 = not used
 * @param codes with their bits in the order in which they are written
 */
record Huffman(int[] lengths, int[] codes) {
    /** The order in which the lengths of the codes for lengths stand. */
    static final int[] ORDER_OF_LENGTHS = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private static final int LONGEST = 15;

    /** A node of the tree; {@code order} decides between equal counts, so that the tree is always the same. */
    private record Node(
            long count,
            int order,
            int symbol,
            @Nullable Node left,
            @Nullable Node right) {}

    /** Codes for symbols that occur so often. */
    static Huffman of(int... counts) {
        int[] used = counts.clone();
        for (int i = 0;
                i < 2 && java.util.Arrays.stream(used).filter(n -> n > 0).count() < 2;
                i++) {
            used[used[0] > 0 ? 1 : 0] = 1;
        }
        int[] lengths = new int[used.length];
        while (!measure(used, lengths)) {
            for (int i = 0; i < used.length; i++) {
                used[i] = used[i] == 0 ? 0 : used[i] / 2 + 1;
            }
        }
        return new Huffman(lengths, codes(lengths));
    }

    /** Fills in the lengths; false if one is too long. */
    private static boolean measure(int[] counts, int[] lengths) {
        PriorityQueue<Node> queue =
                new PriorityQueue<>(Comparator.comparingLong(Node::count).thenComparingInt(Node::order));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                queue.add(new Node(counts[i], i, i, null, null));
            }
        }
        int order = counts.length;
        while (queue.size() > 1) {
            Node one = queue.remove();
            Node other = queue.remove();
            queue.add(new Node(one.count + other.count, order++, -1, one, other));
        }
        return measure(queue.remove(), 0, lengths);
    }

    private static boolean measure(Node node, int depth, int[] lengths) {
        if (node.left == null || node.right == null) {
            lengths[node.symbol] = depth;
            return depth <= LONGEST;
        }
        return measure(node.left, depth + 1, lengths) & measure(node.right, depth + 1, lengths);
    }

    private static int[] codes(int[] lengths) {
        int[] codes = new int[lengths.length];
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            for (int i = 0; i < lengths.length; i++) {
                if (lengths[i] == length) {
                    codes[i] = Integer.reverse(code++) >>> (32 - length);
                }
            }
            code <<= 1;
        }
        return codes;
    }

    void write(BitStream bits, int symbol) throws IOException {
        bits.write(codes[symbol], lengths[symbol]);
    }

    /** Writes the lengths, each in so many bits, the highest first. */
    void writeLengths(BitStream bits, int width) throws IOException {
        for (int length : lengths) {
            bits.write(Integer.reverse(length) >>> (32 - width), width);
        }
    }
}
