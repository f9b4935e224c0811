package org.themata.coding;

import java.util.Arrays;

/**
 * Phrases as paths of parts. Nodes are numbers, the root is 0; edges are kept in one open-addressing table, so that a
 * step costs the same however many phrases there are.
 */
final class PhraseTrie {
    private static final int[] NONE = {};

    private long[] edges = new long[64];
    private int[] targets = new int[64];
    private int edgeCount;
    private int[][] ends = new int[16][];
    private int nodes = 1;

    PhraseTrie() {
        Arrays.fill(edges, -1);
        Arrays.fill(ends, NONE);
    }

    /** Adds a phrase that {@code sink} waits for. */
    void add(int[] parts, int sink) {
        int node = 0;
        for (int part : parts) {
            int next = step(node, part);
            node = next >= 0 ? next : addEdge(node, part);
        }
        for (int known : ends[node]) {
            if (known == sink) {
                return;
            }
        }
        ends[node] = Arrays.copyOf(ends[node], ends[node].length + 1);
        ends[node][ends[node].length - 1] = sink;
    }

    /** The node behind {@code part}, or -1. */
    int step(int node, int part) {
        int mask = edges.length - 1;
        long edge = (long) node << 32 | part;
        int slot = slot(edge, mask);
        while (edges[slot] != -1) {
            if (edges[slot] == edge) {
                return targets[slot];
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    /** The sinks whose phrase ends at this node. */
    int[] ends(int node) {
        return ends[node];
    }

    private int addEdge(int node, int part) {
        if (edgeCount * 2 >= edges.length) {
            grow();
        }
        int target = nodes++;
        if (target == ends.length) {
            ends = Arrays.copyOf(ends, target * 2);
            Arrays.fill(ends, target, target * 2, NONE);
        }
        put((long) node << 32 | part, target);
        edgeCount++;
        return target;
    }

    private void put(long edge, int target) {
        int mask = edges.length - 1;
        int slot = slot(edge, mask);
        while (edges[slot] != -1) {
            slot = slot + 1 & mask;
        }
        edges[slot] = edge;
        targets[slot] = target;
    }

    private void grow() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[edges.length];
        Arrays.fill(edges, -1);
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != -1) {
                put(oldEdges[i], oldTargets[i]);
            }
        }
    }

    private static int slot(long edge, int mask) {
        long mixed = edge * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }
}
