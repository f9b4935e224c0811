package org.themata.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.format.Codebooks;
import org.themata.codebook.format.Slug;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.write.RowStream;
import org.themata.table.write.TableFormat;
import org.themata.text.InputException;

/**
 * Makes a codebook of codes that have names, but no ids: it is written as our own table and read again, so that ids are
 * made, and everything is checked, as with any other codebook.
 */
public final class CodebookMaker {
    private static final List<Column> COLUMNS = List.of(
            new Column("path", Type.TEXT),
            new Column("id", Type.TEXT),
            new Column("definition", Type.PROSE),
            new Column("include", Type.PROSE),
            new Column("exclude", Type.PROSE),
            new Column("example", Type.PROSE),
            new Column("color", Type.TEXT),
            new Column("indicators", Type.TEXT));

    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    /**
     * Adds a code below another one.
     *
     * @param parent the parent's path as {@link #add} returned it; empty = top level
     * @param name as the other program has it
     * @param texts by the names of the columns; those not given are empty
     * @return its path: a name that a brother has already gets a number
     */
    public String add(String parent, String name, Map<String, String> texts) {
        String clean = name.strip().replaceAll("\\s+", " ").replace(" > ", " / ");
        clean = clean.replaceAll("^> |^>$", "").replaceAll(" >$", "").strip();
        if (clean.isEmpty()) {
            clean = "unnamed";
        }
        String base = parent.isEmpty() ? clean : parent + Code.PATH_SEPARATOR + clean;
        String path = base;
        for (int n = 2; rows.containsKey(path); n++) {
            path = base + " (" + n + ")";
        }
        String id = id(parent, clean, texts.getOrDefault("id", ""));
        rows.put(
                path,
                List.of(
                        path,
                        id,
                        texts.getOrDefault("definition", ""),
                        texts.getOrDefault("include", ""),
                        texts.getOrDefault("exclude", ""),
                        texts.getOrDefault("example", ""),
                        Colours.hex(texts.getOrDefault("color", "")),
                        texts.getOrDefault("indicators", "")));
        return path;
    }

    /**
     * The given id if it can be one, else one made from the name, else from the name and its parent's, else with a
     * number.
     */
    private String id(String parent, String name, String given) {
        if (given.matches("[^\\s,]+") && ids.add(given)) {
            return given;
        }
        String slug = Slug.of(name).isEmpty() ? "code" : Slug.of(name);
        if (ids.add(slug)) {
            return slug;
        }
        String above = Slug.of(parent.substring(parent.lastIndexOf('>') + 1));
        String base = above.isEmpty() ? slug : above + "-" + slug;
        String free = base;
        for (int n = 2; !ids.add(free); n++) {
            free = base + "-" + n;
        }
        return free;
    }

    /** Whether a code with this path was added. */
    public boolean has(String path) {
        return rows.containsKey(path);
    }

    /** The codebook. Indicators that cannot be read stay with the definition. */
    public Codebook make(String title) {
        if (rows.isEmpty()) {
            return new Codebook("", title, "", "", List.of(), Optional.empty());
        }
        Codebook read;
        try {
            read = parse(false);
        } catch (InputException wrongIndicators) {
            read = parse(true);
        }
        return new Codebook("", title, "", "", read.themes(), Optional.empty());
    }

    private Codebook parse(boolean withoutIndicators) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (RowStream stream = TableFormat.CSV.open(COLUMNS, csv)) {
            for (List<String> row : rows.values()) {
                List<@Nullable Object> cells = new ArrayList<>(row);
                String indicators = row.get(7);
                if (withoutIndicators && !indicators.isEmpty()) {
                    cells.set(2, row.get(2) + "\nIndicators: " + indicators);
                    cells.set(7, "");
                }
                stream.row(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Codebooks.parse("codebook.csv", csv.toString(StandardCharsets.UTF_8), warning -> {});
    }
}
