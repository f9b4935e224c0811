package org.themata.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who adds and subtracts: narrows unknown whole numbers by sums that are known, until nothing changes. */
final class Intruder {
    private static final int ROUNDS = 200;
    private static final long NO_LIMIT = 1L << 40;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<long[]> bounds = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

    /** {@code least <= Σ plus − Σ minus <= most}. */
    private record Sum(int[] plus, int[] minus, long least, long most) {}

    private int place(String name) {
        return places.computeIfAbsent(name, key -> {
            bounds.add(new long[] {0, NO_LIMIT});
            return bounds.size() - 1;
        });
    }

    private int[] places(List<String> names) {
        return names.stream().mapToInt(this::place).toArray();
    }

    void between(String name, long least, long most) {
        long[] own = bounds.get(place(name));
        own[0] = Math.max(own[0], least);
        own[1] = Math.min(own[1], most);
        if (own[0] > own[1]) {
            throw new AssertionError(name + " cannot be: " + own[0] + " to " + own[1]);
        }
    }

    void is(String name, long value) {
        between(name, value, value);
    }

    void addsUp(String whole, List<String> parts) {
        sums.add(new Sum(places(parts), places(List.of(whole)), 0, 0));
    }

    void atMost(String small, String large) {
        sums.add(new Sum(places(List.of(small)), places(List.of(large)), -NO_LIMIT, 0));
    }

    void atMostTogether(String small, List<String> parts) {
        sums.add(new Sum(places(List.of(small)), places(parts), -NO_LIMIT, 0));
    }

    long least(String name) {
        return bounds.get(place(name))[0];
    }

    long most(String name) {
        return bounds.get(place(name))[1];
    }

    void think() {
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (Sum sum : sums) {
                changed |= narrow(sum);
            }
        }
    }

    private boolean narrow(Sum sum) {
        long low = 0;
        long high = 0;
        for (int at : sum.plus) {
            low += bounds.get(at)[0];
            high += bounds.get(at)[1];
        }
        for (int at : sum.minus) {
            low -= bounds.get(at)[1];
            high -= bounds.get(at)[0];
        }
        boolean changed = false;
        for (int at : sum.plus) {
            long[] own = bounds.get(at);
            changed |= tighten(at, sum.least - (high - own[1]), sum.most - (low - own[0]));
        }
        for (int at : sum.minus) {
            long[] own = bounds.get(at);
            changed |= tighten(at, (low + own[1]) - sum.most, (high + own[0]) - sum.least);
        }
        return changed;
    }

    private boolean tighten(int at, long least, long most) {
        long[] own = bounds.get(at);
        boolean changed = least > own[0] || most < own[1];
        own[0] = Math.max(own[0], least);
        own[1] = Math.min(own[1], most);
        return changed;
    }
}
