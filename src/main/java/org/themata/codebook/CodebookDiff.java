package org.themata.codebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/**
 * What differs between two codebooks. A code is the same code in both if it has the same id; else if its indicators are
 * the same ones, and no others'; else if its path is the same.
 *
 * @param before the old codebook
 * @param after the new one
 * @param pairs every code of the two, in the order of the new codebook; removed ones after those that stood before them
 */
public record CodebookDiff(Codebook before, Codebook after, List<Pair> pairs) {
    private static final List<Column> COLUMNS = List.of(
            new Column("change", "Change", Type.TEXT),
            new Column("code", "Code", Type.TEXT),
            new Column("path_before", "Path before", Type.TEXT),
            new Column("path_after", "Path after", Type.TEXT),
            new Column("indicators_added", "Indicators added", Type.PROSE),
            new Column("indicators_removed", "Indicators removed", Type.PROSE),
            new Column("texts_changed", "Texts changed", Type.TEXT));

    /** How a code changed. */
    public enum Change {
        /** Not there before. */
        ADDED,
        /** Not there any more. */
        REMOVED,
        /** Another name or id. */
        RENAMED,
        /** Below another theme. */
        MOVED,
        /** Other indicators. */
        INDICATORS,
        /** Another definition, example, colour or other text. */
        TEXTS;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A code before and after; at least one of the two is there.
     *
     * @param changes none if it is the same
     * @param added indicators as written, that only the new one has
     * @param removed indicators as written, that only the old one has
     * @param texts the names of the texts that differ
     */
    public record Pair(
            Optional<Code> before,
            Optional<Code> after,
            Set<Change> changes,
            List<String> added,
            List<String> removed,
            List<String> texts) {

        /** Copies the collections. */
        public Pair {
            changes = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(changes));
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            texts = List.copyOf(texts);
        }

        /** The new code, or the old one if it was removed. */
        public Code code() {
            return after.or(() -> before).orElseThrow();
        }
    }

    /** Copies the list. */
    public CodebookDiff {
        pairs = List.copyOf(pairs);
    }

    /** Compares two codebooks. */
    public static CodebookDiff of(Codebook before, Codebook after) {
        Map<Code, Code> oldOf = new HashMap<>();
        List<Code> olds = before.codes().toList();
        List<Code> news = after.codes().toList();
        match(olds, news, oldOf, Code::id);
        match(olds, news, oldOf, CodebookDiff::indicators);
        match(olds, news, oldOf, Code::path);
        Map<Code, Code> parentBefore = parents(before);
        Map<Code, Code> parentAfter = parents(after);
        Set<Code> kept = Set.copyOf(oldOf.values());
        List<Pair> pairs = new ArrayList<>();
        int next = 0;
        for (Code code : news) {
            Code old = oldOf.get(code);
            if (old == null) {
                pairs.add(pair(Optional.empty(), Optional.of(code), false));
                continue;
            }
            int at = olds.indexOf(old);
            for (; next < at; next++) {
                removed(olds.get(next), kept, pairs);
            }
            next = Math.max(next, at + 1);
            Code above = parentAfter.get(code);
            Code aboveThen = above == null ? null : oldOf.get(above);
            boolean moved = above == null ? parentBefore.containsKey(old) : aboveThen != parentBefore.get(old);
            pairs.add(pair(Optional.of(old), Optional.of(code), moved));
        }
        for (; next < olds.size(); next++) {
            removed(olds.get(next), kept, pairs);
        }
        return new CodebookDiff(before, after, pairs);
    }

    private static void removed(Code old, Set<Code> kept, List<Pair> pairs) {
        if (!kept.contains(old)) {
            pairs.add(pair(Optional.of(old), Optional.empty(), false));
        }
    }

    /** Pairs codes that are not paired yet and of which each has a key that no other one has. */
    private static void match(List<Code> olds, List<Code> news, Map<Code, Code> oldOf, Function<Code, String> key) {
        Map<String, List<Code>> free = new HashMap<>();
        Map<String, Integer> wanted = new HashMap<>();
        for (Code old : olds) {
            if (!oldOf.containsValue(old)) {
                free.computeIfAbsent(key.apply(old), k -> new ArrayList<>()).add(old);
            }
        }
        news.stream()
                .filter(code -> !oldOf.containsKey(code))
                .forEach(code -> wanted.merge(key.apply(code), 1, Integer::sum));
        for (Code code : news) {
            String wantedKey = key.apply(code);
            List<Code> same = free.getOrDefault(wantedKey, List.of());
            if (!oldOf.containsKey(code)
                    && !wantedKey.isEmpty()
                    && same.size() == 1
                    && wanted.getOrDefault(wantedKey, 0) == 1) {
                oldOf.put(code, same.get(0));
            }
        }
    }

    /** The indicators, in any order; empty if there are none. */
    private static String indicators(Code code) {
        return String.join(
                "\n",
                code.indicators().stream().map(CodebookDiff::text).sorted().toList());
    }

    private static String text(Indicator indicator) {
        Manner manner = indicator.manner();
        return manner.weight() == 1.0 ? manner.written() : manner.written() + " (weight " + manner.weight() + ")";
    }

    private static Map<Code, Code> parents(Codebook codebook) {
        Map<Code, Code> parents = new HashMap<>();
        codebook.codes().forEach(code -> code.codes().forEach(below -> parents.put(below, code)));
        return parents;
    }

    private static Pair pair(Optional<Code> before, Optional<Code> after, boolean moved) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        List<String> then = texts(before);
        List<String> now = texts(after);
        List<String> added = new ArrayList<>(now);
        then.forEach(added::remove);
        List<String> removed = new ArrayList<>(then);
        now.forEach(removed::remove);
        List<String> texts = new ArrayList<>();
        if (before.isEmpty()) {
            changes.add(Change.ADDED);
        } else if (after.isEmpty()) {
            changes.add(Change.REMOVED);
        } else {
            Code old = before.get();
            Code code = after.get();
            if (!old.id().equals(code.id()) || !old.name().equals(code.name())) {
                changes.add(Change.RENAMED);
            }
            if (moved) {
                changes.add(Change.MOVED);
            }
            if (!added.isEmpty() || !removed.isEmpty()) {
                changes.add(Change.INDICATORS);
            }
            texts.addAll(differing(old, code));
            if (!texts.isEmpty()) {
                changes.add(Change.TEXTS);
            }
        }
        return new Pair(before, after, changes, added, removed, texts);
    }

    private static List<String> texts(Optional<Code> code) {
        return code.stream()
                .flatMap(one -> one.indicators().stream())
                .map(CodebookDiff::text)
                .toList();
    }

    private static List<String> differing(Code old, Code code) {
        List<String> names = new ArrayList<>();
        Map<String, Function<Code, String>> texts = new LinkedHashMap<>();
        texts.put("definition", Code::definition);
        texts.put("include", Code::include);
        texts.put("exclude", Code::exclude);
        texts.put("example", Code::example);
        texts.put("color", Code::color);
        texts.forEach((name, text) -> {
            if (!text.apply(old).equals(text.apply(code))) {
                names.add(name);
            }
        });
        return names;
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return pairs.stream().allMatch(pair -> pair.changes().isEmpty());
    }

    /** One row a code that changed. */
    public Table table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.changes().isEmpty()) {
                continue;
            }
            StringJoiner changes = new StringJoiner(", ");
            pair.changes().forEach(change -> changes.add(change.toString()));
            List<@Nullable Object> row = new ArrayList<>();
            row.add(changes.toString());
            row.add(pair.code().id());
            row.add(pair.before().map(Code::path).orElse(null));
            row.add(pair.after().map(Code::path).orElse(null));
            row.add(pair.added().isEmpty() ? null : String.join(" | ", pair.added()));
            row.add(pair.removed().isEmpty() ? null : String.join(" | ", pair.removed()));
            row.add(pair.texts().isEmpty() ? null : String.join(", ", pair.texts()));
            rows.add(row);
        }
        return new Table("Changes of the codebook", COLUMNS, rows, List.of());
    }
}
