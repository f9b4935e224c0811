package org.themata.exchange.segments;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.coding.Coding;
import org.themata.corpus.Transcript;
import org.themata.exchange.segments.SegmentColumns.Meaning;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Span;

/**
 * Reads a table of coded segments and finds every segment in its transcript. A quotation that stands there several
 * times is taken where the row says ({@code occurrence}, paragraph, positions); several equal rows take one place after
 * the other; else the first place is taken, and the row is reported as ambiguous.
 *
 * @param codings those that were found, in the order of the table
 * @param codebook the one that was given, or one made of the codes in the table
 * @param rows what became of every row and code: {@code row, document, code, coder, found, places, likeness, start,
 *     end}
 * @param doubts a warning for every row that was not found, or is ambiguous
 */
public record SegmentImport(List<Coding> codings, Codebook codebook, Table rows, List<Problem> doubts) {

    /** Copies the lists. */
    public SegmentImport {
        codings = List.copyOf(codings);
        doubts = List.copyOf(doubts);
    }

    /**
     * What the user says about a table.
     *
     * @param map what a column holds ({@code document, text, code, coder, memo, paragraph, start, end, occurrence}) to
     *     its name
     * @param encoding empty = UTF-8, else Windows-1252
     * @param codebook the codes that there may be; empty = whatever the table names
     * @param coder of rows that name none
     * @param likeness how alike the closest stretch must be, 0 to 1
     */
    public record Options(
            Map<String, String> map,
            Optional<Charset> encoding,
            Optional<Codebook> codebook,
            String coder,
            double likeness) {
        /** Copies the map. */
        public Options {
            map = Map.copyOf(map);
        }
    }

    /**
     * Reads a table.
     *
     * @param transcripts in which segments are looked for
     * @throws InputException if the table cannot be read, or names codes or documents that do not exist
     */
    public static SegmentImport read(Path file, List<Transcript> transcripts, Options options) {
        SegmentTable table = SegmentTable.read(file, options.encoding());
        SegmentColumns columns = new SegmentColumns(file.toString(), table.head(), options.map());
        return new Reading(file.toString(), table, columns, transcripts, options).read();
    }

    private static final class Reading {
        private final String file;
        private final SegmentTable table;
        private final SegmentColumns columns;
        private final Options options;
        private final Codebook codebook;
        private final CodeFinder codes;
        private final DocumentFinder documents;
        private final Map<String, Locator> locators = new HashMap<>();
        private final Map<String, Places> places = new HashMap<>();
        private final Map<List<String>, Integer> met = new HashMap<>();
        private final Map<List<String>, Integer> equal = new HashMap<>();
        private final Map<List<Object>, Coding> codings = new LinkedHashMap<>();
        private final List<List<@Nullable Object>> rows = new ArrayList<>();
        private final List<Problem> errors = new ArrayList<>();
        private final List<Problem> doubts = new ArrayList<>();

        Reading(
                String file,
                SegmentTable table,
                SegmentColumns columns,
                List<Transcript> transcripts,
                Options options) {
            this.file = file;
            this.table = table;
            this.columns = columns;
            this.options = options;
            this.codebook = options.codebook()
                    .orElseGet(() -> CodeFinder.made(table.rows().stream()
                            .flatMap(row -> columns.codes(row).stream())
                            .toList()));
            this.codes = new CodeFinder(codebook);
            this.documents = new DocumentFinder(transcripts);
        }

        SegmentImport read() {
            for (SegmentTable.Row row : table.rows()) {
                for (String code : columns.codes(row)) {
                    equal.merge(key(row, code), 1, Integer::sum);
                }
            }
            for (SegmentTable.Row row : table.rows()) {
                read(row);
            }
            if (!errors.isEmpty()) {
                throw new InputException(errors);
            }
            return new SegmentImport(
                    List.copyOf(codings.values()), codebook, new Table("", COLUMNS, rows, List.of()), doubts);
        }

        private void read(SegmentTable.Row row) {
            Place place = new Place(file, row.line(), 0);
            List<String> named = columns.codes(row);
            if (named.isEmpty()) {
                doubts.add(Problem.warning(place, "no code in this row; left out", ""));
                return;
            }
            String document = columns.cell(row, Meaning.DOCUMENT);
            List<Transcript> where = documents.find(document);
            if (where.isEmpty()) {
                errors.add(Problem.error(
                        place,
                        "there is no transcript \"" + document + "\"",
                        Nearest.remedy(document, documents.ids())));
                return;
            }
            for (String name : named) {
                Optional<Code> code = codes.find(name);
                if (code.isEmpty()) {
                    errors.add(Problem.error(place, "the codebook has no code \"" + name + "\"", codes.remedy(name)));
                } else {
                    locate(row, where, name, code.get());
                }
            }
        }

        private List<String> key(SegmentTable.Row row, String code) {
            return List.of(
                    columns.cell(row, Meaning.DOCUMENT),
                    columns.cell(row, Meaning.TEXT),
                    code,
                    columns.cell(row, Meaning.CODER));
        }

        private void locate(SegmentTable.Row row, List<Transcript> where, String name, Code code) {
            String coder = columns.cell(row, Meaning.CODER);
            coder = coder.isEmpty() ? options.coder() : coder;
            int number = met.merge(key(row, name), 1, Integer::sum);
            Candidates candidates = Candidates.none();
            for (Transcript transcript : where) {
                candidates = candidates.or(find(row, transcript));
            }
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.line());
            cells.add(
                    candidates.isEmpty()
                            ? columns.cell(row, Meaning.DOCUMENT)
                            : candidates.first().transcript().id());
            cells.add(code.id());
            cells.add(coder);
            if (candidates.isEmpty()) {
                cells.addAll(java.util.Arrays.asList("no", 0, null, null, null));
                doubts.add(Problem.warning(
                        new Place(file, row.line(), 0),
                        "this segment is not in its transcript; left out",
                        "look for its text"));
            } else {
                int rowsAlike = equal.getOrDefault(key(row, name), 1);
                Candidates.Choice choice = candidates.choose(
                        columns.number(row, Meaning.OCCURRENCE),
                        columns.number(row, Meaning.PARAGRAPH),
                        number,
                        rowsAlike);
                if (!choice.sure()) {
                    doubts.add(Problem.warning(
                            new Place(file, row.line(), 0),
                            "ambiguous: this segment stands at " + candidates.size() + " places; the first is taken",
                            "say which in a column \"occurrence\""));
                }
                Coding coding = choice.places().coding(choice.span(), code, coder, columns.cell(row, Meaning.MEMO));
                codings.putIfAbsent(
                        List.of(coding.document(), coding.start(), coding.end(), coding.code(), coder), coding);
                cells.add(choice.sure() ? candidates.way() : candidates.way() + ", ambiguous");
                cells.add(candidates.size());
                cells.add(candidates.likeness());
                cells.add(coding.start());
                cells.add(coding.end());
            }
            rows.add(cells);
        }

        private Candidates find(SegmentTable.Row row, Transcript transcript) {
            Places here = places.computeIfAbsent(transcript.id(), id -> new Places(transcript));
            String text = columns.cell(row, Meaning.TEXT);
            Optional<Span> given = given(row, here);
            if (given.isPresent()) {
                String there = given.get().of(transcript.text());
                if (text.isEmpty() || new NormalText(there, true).text().equals(new NormalText(text, true).text())) {
                    return Candidates.of(here, new Locator.Found(Locator.Way.EXACT, List.of(given.get()), 1));
                }
            }
            return locators.computeIfAbsent(transcript.id(), id -> new Locator(transcript.text(), options.likeness()))
                    .find(text)
                    .map(found -> Candidates.of(here, found))
                    .orElseGet(Candidates::none);
        }

        /** The place that the row gives in code points, if it lies in the text. */
        private Optional<Span> given(SegmentTable.Row row, Places here) {
            int start = columns.number(row, Meaning.START);
            int end = columns.number(row, Meaning.END);
            return start < 0
                            || end <= start
                            || here.offset(end) > here.transcript().text().length()
                    ? Optional.empty()
                    : Optional.of(new Span(here.offset(start), here.offset(end)));
        }
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("row", Type.COUNT),
            new Column("document", Type.TEXT),
            new Column("code", Type.TEXT),
            new Column("coder", Type.TEXT),
            new Column("found", Type.TEXT),
            new Column("places", Type.COUNT),
            new Column("likeness", Type.NUMBER),
            new Column("start", Type.COUNT),
            new Column("end", Type.COUNT));

    /** How many rows were found in each way, in words. */
    public String summary() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (List<@Nullable Object> row : rows.rows()) {
            counts.merge(String.valueOf(row.get(4)), 1, Integer::sum);
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((way, count) -> parts.add(count + " " + way.toLowerCase(Locale.ROOT)));
        return rows.rows().size() + " coded segments: " + String.join(", ", parts);
    }
}
