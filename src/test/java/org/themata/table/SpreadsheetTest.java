package org.themata.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {

    @Test
    void whatWouldRunIsGuarded() {
        for (String formula : new String[] {
            "=1+1",
            "+1+cmd|'/C calc'!A0",
            "-- so",
            "-1-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "+49 170 1234567",
            "-.5",
            "-5.",
            "-1.2.3"
        }) {
            assertThat(Spreadsheet.guard(formula)).isEqualTo("'" + formula);
            assertThat(Spreadsheet.guard("'" + formula)).isEqualTo("''" + formula);
        }
    }

    @Test
    void nothingElseIs() {
        for (String text : new String[] {
            "",
            "silo",
            " =1",
            "1-1",
            "=",
            "-",
            "+",
            "@",
            "'",
            "''",
            "'tis",
            "-5",
            "+5",
            "-0.25",
            "-1,5",
            "'-5",
            "\u2013 so"
        }) {
            assertThat(Spreadsheet.guard(text)).isEqualTo(text);
            assertThat(Spreadsheet.unguard(text)).isEqualTo(text);
        }
    }

    @Test
    void readingIsTheOppositeOfWriting() {
        Random random = new Random(5);
        Set<String> texts = new HashSet<>();
        Set<String> written = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(6); k > 0; k--) {
                text.append("''=+-@\t\r1.a".charAt(random.nextInt(11)));
            }
            texts.add(text.toString());
            written.add(Spreadsheet.guard(text.toString()));
            assertThat(Spreadsheet.unguard(Spreadsheet.guard(text.toString()))).isEqualTo(text.toString());
        }
        assertThat(written).as("no two texts are written alike").hasSameSizeAs(texts);
    }
}
