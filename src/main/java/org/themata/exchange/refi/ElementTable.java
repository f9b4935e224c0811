package org.themata.exchange.refi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** What of a project was read and what was left out, by the names of its elements. */
final class ElementTable {
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("PictureSource", "pictures have no text"),
            Map.entry("PictureSelection", "a place in a picture, not in a text"),
            Map.entry("AudioSelection", "a stretch of sound, not of a text"),
            Map.entry("VideoSelection", "a stretch of film, not of a text"),
            Map.entry("PDFSelection", "a place on a page, not in a text"),
            Map.entry("Coding", "about a whole source, or inside something that was left out"),
            Map.entry("Graphs", "drawings"),
            Map.entry("Graph", "drawings"),
            Map.entry("Vertex", "drawings"),
            Map.entry("Edge", "drawings"),
            Map.entry("Links", "only links of a note are read"),
            Map.entry("Link", "only links of a note are read"),
            Map.entry("MemberCode", "groups of codes have no place in a codebook"),
            Map.entry("MemberNote", "groups of notes have no place in a study"),
            Map.entry("SelectionRef", "cases are read by source, not by selection"));
    private static final String INSIDE = "inside something that was left out";

    private static final class Count {
        int read;
        int skipped;
        final TreeSet<String> reasons = new TreeSet<>();
    }

    private ElementTable() {}

    static Table of(Element project) {
        Map<String, Count> counts = new TreeMap<>();
        project.withAllBelow().forEach(element -> {
            Count count = counts.computeIfAbsent(element.name(), name -> new Count());
            if (element.isRead()) {
                count.read++;
            } else {
                count.skipped++;
                count.reasons.add(
                        element.why().isEmpty() ? REASONS.getOrDefault(element.name(), INSIDE) : element.why());
            }
        });
        List<List<@Nullable Object>> rows = new ArrayList<>();
        counts.forEach((name, count) -> {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(name);
            row.add(count.read + count.skipped);
            row.add(count.read);
            row.add(count.skipped);
            row.add(String.join("; ", count.reasons));
            rows.add(row);
        });
        return new Table(
                "",
                List.of(
                        new Column("element", "Element", Type.TEXT),
                        new Column("found", "Found", Type.COUNT),
                        new Column("read", "Read", Type.COUNT),
                        new Column("left_out", "Left out", Type.COUNT),
                        new Column("why", "Why", Type.TEXT)),
                rows,
                List.of());
    }
}
