package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themata.table.Column;
import org.themata.text.InputException;

class LedgerReaderTest {
    private static final Coding FULL = new Coding(
            "00ff",
            "P1",
            "Anna",
            "A:",
            "participant",
            3,
            7,
            12,
            "00:01:02",
            40,
            44,
            "silo",
            "Work > Silo",
            "silo*",
            5,
            "silo",
            true,
            Status.CONFIRMED,
            "",
            "had no",
            "there",
            "AB",
            "sure?");

    @Test
    void aRowThatIsWrittenIsReadBack() {
        String row = Ledger.row(FULL).stream().map(String::valueOf).collect(Collectors.joining(","));
        assertThat(LedgerReader.read("l.csv", head(",") + "\n" + row + "\n")).containsExactly(FULL);
        assertThat(LedgerReader.read("l.tsv", head("\t") + "\n" + row.replace(',', '\t') + "\n"))
                .containsExactly(FULL);
        assertThat(LedgerReader.columns())
                .isEqualTo(Ledger.COLUMNS.stream().map(Column::name).toList())
                .hasSize(23);
    }

    @Test
    void fourColumnsAreEnoughInAnyOrderAmongOthers() {
        List<Coding> read =
                LedgerReader.read("l.csv", "mood,code,end,start,document\nx,silo,4,0,P1\n\ny,team,9,9,P2\n");
        assertThat(read).extracting(Coding::document).containsExactly("P1", "P2");
        assertThat(read).extracting(Coding::code).containsExactly("silo", "team");
        assertThat(read).extracting(Coding::start).containsExactly(0, 9);
        assertThat(read).extracting(Coding::end).containsExactly(4, 9);
        assertThat(read).extracting(Coding::status).containsOnly(Status.ADDED);
        assertThat(read).extracting(Coding::turn).containsOnly(0);
        assertThat(read).extracting(Coding::negated).containsOnly(false);
        assertThat(read)
                .extracting(Coding::id)
                .containsExactly(Coding.id("P1", 0, 4, "silo"), Coding.id("P2", 9, 9, "team"));
        assertThat(Ledger.row(read.get(0)).get(5)).isNull();
    }

    @Test
    void theLineIsThatOfTheRow() {
        List<String> lines = new ArrayList<>();
        LedgerReader.each(
                "l.csv",
                new StringReader("document,start,end,code,memo\nP1,0,4,a,\"two\nlines\"\nP1,5,6,b,\n"),
                (coding, line) -> lines.add(coding.code() + line));
        assertThat(lines).containsExactly("a3", "b4");
    }

    @Test
    void aTabBehindTheFirstLineMakesNoTsv() {
        assertThat(LedgerReader.read("l.csv", "document,start,end,code,memo\nP1,0,4,silo,a\tb\n")
                        .get(0)
                        .memo())
                .isEqualTo("a\tb");
        String wide = "x".repeat(70_000);
        assertThat(LedgerReader.read("l.csv", "document,start,end,code," + wide + "\nP1,0,4,silo,y\n"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,4,silo,P1, | \"start\" is not a whole number",
                "-1,4,silo,P1, | \"start\" is negative",
                "0,,silo,P1, | \"end\" is not a whole number",
                "5,4,silo,P1, | the coding ends before it starts",
                "0,4,,P1, | a coding needs a document and a code",
                "0,4,silo,, | a coding needs a document and a code",
                "0,4,silo,P1,confirmt | there is no status \"confirmt\""
            })
    void whatIsWrongInARow(String row, String message) {
        String head = "start,end,code,document,status\n0,4,silo,P1,Confirmed\n";
        InputException wrong = catchThrowableOfType(
                InputException.class, () -> LedgerReader.read("l.csv", head + row + "\n4,4,silo,P1, coded \n"));
        assertThat(wrong.problems()).extracting(problem -> problem.message()).containsExactly(message);
        assertThat(wrong.problems().get(0).place().line()).isEqualTo(3);
    }

    @Test
    void statusesInAnyCase() {
        String head = "start,end,code,document,status\n";
        assertThat(LedgerReader.read("l.csv", head + "4,4,silo,P1, Coded \n0,4,silo,P1,REJECTED\n0,4,silo,P1, \n"))
                .extracting(Coding::status)
                .containsExactly(Status.CODED, Status.REJECTED, Status.ADDED);
    }

    @Test
    void everyMissingColumnIsNamed() {
        InputException wrong = catchThrowableOfType(
                InputException.class, () -> LedgerReader.read("l.csv", "document,begin,end,theme\nP1,x,4,silo\n"));
        assertThat(wrong.problems())
                .extracting(problem -> problem.message())
                .containsExactly("the column \"start\" is missing", "the column \"code\" is missing");
    }

    @Test
    void problemsEndAtTenThousand() {
        String bad = "document,start,end,code\nP1,0,y,silo\n" + "P1,x,y,silo\n".repeat(6_000);
        InputException wrong = catchThrowableOfType(InputException.class, () -> LedgerReader.read("l.csv", bad));
        assertThat(wrong.problems()).hasSize(10_000);
    }

    @Test
    void aTableThatIsNotWellFormed() {
        assertThatThrownBy(() -> LedgerReader.read("l.csv", "document,start,end,code\nP1,\"0\"x,4,silo\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not a well-formed table");
    }

    @Test
    void guardedTextIsReadExactly() {
        assertThat(LedgerReader.read("l.csv", "document,start,end,code,memo\nP1,0,4,silo,'=1+1\n")
                        .get(0)
                        .memo())
                .isEqualTo("=1+1");
    }

    private static String head(String between) {
        return Ledger.COLUMNS.stream().map(Column::name).collect(Collectors.joining(between));
    }
}
