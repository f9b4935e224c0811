package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.themata.table.write.Written.row;
import static org.themata.table.write.Written.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Spreadsheet;
import org.themata.table.Table;

/** CSV, TSV, JSON and JSON Lines, read back by commons-csv and jackson. */
class MachineFormatsTest {
    private static final List<Column> ALL = List.of(
            new Column("text", "Text", Type.TEXT),
            new Column("prose", "Prose", Type.PROSE),
            new Column("count", "Count", Type.COUNT),
            new Column("share", "Share", Type.SHARE),
            new Column("number", "Number", Type.NUMBER),
            new Column("flag", "Flag", Type.FLAG));
    private static final List<Column> TEXTS = List.of(new Column("a", Type.TEXT), new Column("b \"q\", c", Type.PROSE));

    private static final Table MIXED = new Table(
            "Title",
            ALL,
            List.of(
                    row("silo", "a, b", 12450, 5 / 12.0, -0.0, true),
                    row(null, null, null, null, null, null),
                    row("", "x", 0L, 0.0, Double.NaN, false),
                    row("=1", "y", Long.MIN_VALUE, 1.0, Double.NEGATIVE_INFINITY, null)),
            List.of("First.", "Second."));

    private static Table nasty() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String text : Written.NASTY) {
            rows.add(row(text, "x" + text + "y"));
            rows.add(row("x" + text, text));
        }
        return new Table("nasty \"title\"", TEXTS, rows, List.of("a\nnote"));
    }

    @Test
    void csvToTheByte() {
        assertThat(Written.as(TableFormat.CSV, MIXED)).isEqualTo("""
                        text,prose,count,share,number,flag
                        silo,"a, b",12450,0.4166666667,0,true
                        ,,,,,
                        ,x,0,0,,false
                        '=1,y,-9223372036854775808,1,,
                        """);
    }

    @Test
    void tsvQuotesAsCsvDoes() {
        Table table = table(TEXTS, row("a, b", "c\td"), row("two\nlines", " \"q\""));
        assertThat(Written.as(TableFormat.TSV, table))
                .isEqualTo("a\t\"b \"\"q\"\", c\"\na, b\t\"c\td\"\n\"two\nlines\"\t\" \"\"q\"\"\"\n");
    }

    @Test
    void jsonLinesToTheByte() {
        assertThat(Written.as(TableFormat.JSONL, MIXED).lines())
                .first()
                .isEqualTo(
                        "{\"text\":\"silo\",\"prose\":\"a, b\",\"count\":12450,\"share\":0.4166666667,\"number\":0,\"flag\":true}");
        assertThat(Written.as(TableFormat.JSONL, MIXED).lines().skip(1))
                .first()
                .isEqualTo(
                        "{\"text\":null,\"prose\":null,\"count\":null,\"share\":null,\"number\":null,\"flag\":null}");
    }

    @Test
    void jsonToTheByte() {
        Table small = new Table(
                "T",
                List.of(new Column("code", "Code", Type.TEXT)),
                List.of(row("a"), row((Object) null)),
                List.of("N."));
        assertThat(Written.as(TableFormat.JSON, small)).isEqualTo("""
                        {"title":"T","columns":[
                        {"name":"code","heading":"Code","type":"text"}
                        ],"rows":[
                        {"code":"a"},
                        {"code":null}
                        ],"notes":[
                        "N."
                        ]}
                        """);
    }

    @ParameterizedTest
    @EnumSource(
            value = TableFormat.class,
            names = {"CSV", "TSV"})
    void nastyStringsComeBackFromDelimitedText(TableFormat format) throws IOException {
        CSVFormat reader = CSVFormat.RFC4180
                .builder()
                .setDelimiter(format == TableFormat.CSV ? ',' : '\t')
                .setIgnoreEmptyLines(false)
                .get();
        List<List<String>> read = new ArrayList<>();
        try (CSVParser parser = reader.parse(new StringReader(Written.as(format, nasty())))) {
            for (CSVRecord record : parser) {
                assertThat(record.toList()).noneMatch(MachineFormatsTest::runs);
                read.add(record.stream().map(Spreadsheet::unguard).toList());
            }
        }
        assertThat(read.get(0)).containsExactly("a", "b \"q\", c");
        assertThat(read.subList(1, read.size())).isEqualTo(nasty().rows());
    }

    /** Whether a spreadsheet takes a cell for more than text or a number. */
    private static boolean runs(String cell) {
        return cell.matches("(?s)[=@\\t\\r].+|[+-](?!\\d+([.,]\\d+)?$).+");
    }

    @Test
    void nastyStringsComeBackFromJsonLines() throws IOException {
        String[] lines = Written.as(TableFormat.JSONL, nasty()).split("\n");
        assertThat(lines).hasSize(nasty().rows().size());
        for (int i = 0; i < lines.length; i++) {
            try (JsonParser parser = new JsonFactory().createParser(lines[i])) {
                assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
                for (int c = 0; c < TEXTS.size(); c++) {
                    assertThat(parser.nextFieldName()).isEqualTo(TEXTS.get(c).name());
                    assertThat(parser.nextTextValue())
                            .isEqualTo(nasty().rows().get(i).get(c));
                }
                assertThat(parser.nextToken()).isEqualTo(JsonToken.END_OBJECT);
                assertThat(parser.nextToken()).isNull();
            }
        }
    }

    @Test
    void nastyStringsComeBackFromJson() throws IOException {
        List<String> texts = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(Written.as(TableFormat.JSON, nasty()))) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    texts.add(parser.getText());
                }
            }
        }
        List<Object> expected = new ArrayList<>(List.of("nasty \"title\"", "a", "a", "text"));
        expected.addAll(List.of("b \"q\", c", "b \"q\", c", "prose"));
        nasty().rows().forEach(expected::addAll);
        expected.add("a\nnote");
        assertThat(texts).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = TableFormat.class,
            names = {"CSV", "TSV", "JSON", "JSONL"})
    void aLoneSurrogateDoesNotBreakTheFile(TableFormat format) {
        Table table = table(TEXTS, row("a\uD83D", "\uDE00b\uD83D\uDE00"));
        assertThat(Written.as(format, table)).contains("a\uFFFD", "\uFFFDb\uD83D\uDE00");
    }

    @ParameterizedTest
    @EnumSource(
            value = TableFormat.class,
            names = {"CSV", "TSV", "JSON", "JSONL"})
    void rowByRowGivesTheSameBytes(TableFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowStream rows = format.open(TEXTS, out)) {
            for (List<@Nullable Object> row : nasty().rows()) {
                rows.row(row);
            }
        }
        Table plain = new Table("", TEXTS, nasty().rows(), List.of());
        assertThat(out.toString(StandardCharsets.UTF_8).equals(Written.as(format, plain)))
                .isTrue();
    }

    @Test
    void anEmptyTableKeepsItsColumns() {
        assertThat(Written.as(TableFormat.CSV, table(TEXTS))).isEqualTo("a,\"b \"\"q\"\", c\"\n");
        assertThat(Written.as(TableFormat.JSONL, table(TEXTS))).isEmpty();
        assertThat(Written.as(TableFormat.JSON, table(TEXTS))).contains("\"rows\":[]", "\"notes\":[]");
    }

    @Test
    void aMissingCellOfTheOnlyColumnIsNotAnEmptyLine() {
        Table table = table(List.of(new Column("a", Type.TEXT)), row((Object) null), row("x"));
        assertThat(Written.as(TableFormat.CSV, table)).isEqualTo("a\n\"\"\nx\n");
    }

    @Test
    void streamsRefuseRowsAndCellsThatDoNotFit() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowStream rows = TableFormat.CSV.open(TEXTS, out)) {
            assertThatThrownBy(() -> rows.row(row("one"))).hasMessageContaining("1 cells");
            assertThatThrownBy(() -> rows.row(row("one", 'x'))).hasMessageContaining("Character");
        }
        assertThatThrownBy(() -> TableFormat.HTML.open(TEXTS, out)).hasMessageContaining("html");
    }
}
