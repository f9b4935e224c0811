package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods 9.2: italic n, N, p, M, SD. */
class SymbolsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Participants,\\nn (%) [95% CI]' | 'Participants,\\n*n* (%) [95% CI]'",
                "Participants: N = 5. | Participants: *N* = 5.",
                "statutory (N = 2) | statutory (*N* = 2)",
                "adj. p | adj. *p*",
                "p < .001, M = 3 | *p* < .001, *M* = 3",
                "n of them in Plan N | n of them in Plan *N*",
                "P (%) and Simon (%) | P (%) and Simon (%)",
                "a man (90) | a man (90)",
            })
    void areFound(String text, String expected) {
        String shown = Symbols.runs(text.replace("\\n", "\n")).stream()
                .map(run -> run.italic() ? "*" + run.text() + "*" : run.text())
                .collect(Collectors.joining());
        assertThat(shown).isEqualTo(expected.replace("\\n", "\n"));
    }
}
