package org.themata.corpus;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person or document: names and values, in order, unmodifiable. A study may have a hundred
 * thousand of each, so a few lie in one array and not in an object each.
 */
final class Attributes extends AbstractMap<String, String> {
    private static final int FEW = 16;

    /** Name and value in turn. */
    private final String[] cells;

    private Attributes(String[] cells) {
        this.cells = cells;
    }

    /** The same names and values. */
    static Map<String, String> of(Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            return Map.of();
        }
        if (attributes instanceof Attributes same) {
            return same;
        }
        if (attributes.size() > FEW) {
            return Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
        String[] cells = new String[2 * attributes.size()];
        int at = 0;
        for (Entry<String, String> entry : attributes.entrySet()) {
            cells[at++] = entry.getKey();
            cells[at++] = entry.getValue();
        }
        return new Attributes(cells);
    }

    @Override
    public int size() {
        return cells.length / 2;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i].equals(name)) {
                return cells[i + 1];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            entries.put(cells[i], cells[i + 1]);
        }
        return Collections.unmodifiableMap(entries).entrySet();
    }
}
