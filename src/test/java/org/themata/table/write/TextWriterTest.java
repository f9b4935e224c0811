package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themata.table.write.Written.row;
import static org.themata.table.write.Written.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

class TextWriterTest {
    private static final List<Column> THEMES = List.of(
            new Column("path", "Theme", Type.TEXT),
            new Column("mentions", "Mentions", Type.COUNT),
            new Column("share", "Participants", Type.SHARE),
            new Column("rate", "Per 1,000", Type.NUMBER),
            new Column("main", "Main", Type.FLAG));
    private static final Table FREQUENCY = new Table(
            "Theme frequency",
            THEMES,
            List.of(
                    row("Barriers", 12450, 5 / 12.0, -1.005, true),
                    row("  Silo working", 3, 0.0, 12.0, false),
                    row("  Time", null, null, Double.NaN, null)),
            List.of("Words of interviewers are not counted.", "Overlap: code."));
    private static final List<Column> QUOTES =
            List.of(new Column("who", "Who", Type.TEXT), new Column("quote", "Quotation", Type.PROSE));

    @Test
    void alignsAndRules() {
        assertThat(Written.as(TableFormat.TEXT, FREQUENCY)).isEqualTo("""
                        Theme frequency
                        ───────────────────────────────────────────────────────────
                        Theme           Mentions  Participants (%)  Per 1,000  Main
                        ───────────────────────────────────────────────────────────
                        Barriers          12,450              41.7      −1.01  yes
                          Silo working         3               0.0      12.00  no
                          Time                                           n.e.
                        ───────────────────────────────────────────────────────────
                        Note. Words of interviewers are not counted.
                        Overlap: code.
                        """);
    }

    @Test
    void anAsciiTerminalGetsAscii() {
        String text = Written.as(TableFormat.TEXT, FREQUENCY, TableLook.PLAIN.withCharset(StandardCharsets.US_ASCII));
        assertThat(text).contains("-".repeat(59), "     -1.01").doesNotContain("?");
    }

    @Test
    void decimalsAreAChoice() {
        assertThat(Written.as(TableFormat.TEXT, FREQUENCY, TableLook.PLAIN.withDigits(0)))
                .contains(" −1  yes");
    }

    @Test
    void proseGivesWayToTheTerminal() {
        Table table = table(QUOTES, row("P01", "We work in silos, and nobody knows what the others do."));
        assertThat(Written.as(TableFormat.TEXT, table, TableLook.PLAIN.withWidth(30)))
                .isEqualTo("""
                        ──────────────────────────────
                        Who  Quotation
                        ──────────────────────────────
                        P01  We work in silos, and
                             nobody knows what the
                             others do.
                        ──────────────────────────────
                        """);
        assertThat(Written.as(TableFormat.TEXT, table))
                .contains("P01  We work in silos, and nobody knows what the others");
    }

    @Test
    void everyLineFitsIfItCan() {
        String name = "A very long name of a theme that goes on and on";
        Table table = new Table(
                "A title that is itself rather longer than the terminal is wide, as titles are",
                List.of(THEMES.get(0), THEMES.get(1), QUOTES.get(1)),
                List.of(row(name, 1, "x".repeat(300)), row("  " + name, 1000, "日本語".repeat(40))),
                List.of("A note that is also longer than the terminal is wide, as notes are."));
        Written.as(TableFormat.TEXT, table, TableLook.PLAIN.withWidth(60))
                .lines()
                .forEach(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(60));
    }

    @Test
    void linesOfACellStandUnderOneAnother() {
        Table table = table(QUOTES, row("P01", "one\r\ntwo\n\nfour"), row("P02", "x"));
        assertThat(Written.as(TableFormat.TEXT, table)).contains("P01  one\n     two\n\n     four\nP02  x\n");
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        Table table = table(QUOTES, row("日本", "a"), row("e\u0301e", "b"), row("P001", "c"));
        assertThat(Written.as(TableFormat.TEXT, table)).contains("日本  a\n", "e\u0301e    b\n", "P001  c\n");
    }

    @Test
    void whatWouldActOnTheTerminalIsShown() {
        Table table = table(QUOTES, row("a\u001B[31mred", "bell\u0007\u009B31m\u202Eevil\ttab"));
        assertThat(Written.as(TableFormat.TEXT, table)).contains("a␛[31mred  bell␇\uFFFD31m\uFFFDevil tab");
    }

    @Test
    void anEmptyTableKeepsItsHead() {
        assertThat(Written.as(TableFormat.TEXT, table(QUOTES)))
                .isEqualTo("──────────────\nWho  Quotation\n──────────────\n──────────────\n");
    }
}
