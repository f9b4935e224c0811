package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadsheetTest {

    @Test
    void onlyWhatWouldRunIsGuarded() {
        for (String formula : new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"}) {
            assertThat(Spreadsheet.guard(formula)).isEqualTo("'" + formula);
        }
        for (String text : new String[] {"", "silo", " =1", "'=1", "1-1"}) {
            assertThat(Spreadsheet.guard(text)).isEqualTo(text);
        }
    }
}
