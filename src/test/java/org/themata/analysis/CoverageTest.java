package org.themata.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themata.codebook.Codebook;
import org.themata.codebook.format.Codebooks;
import org.themata.coding.MatchingRules;
import org.themata.corpus.CorpusOptions;

/** Coverage: the share of the words that stand inside hits. */
class CoverageTest {

    /** Required answer N16: three codes share one word; coverage is 100 % of the words at most. */
    @Test
    void n16_threeCodesOnOneWordCoverItOnce(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("P1.txt"), "stress");
        Files.writeString(folder.resolve("P2.txt"), "stress at work and stress at home");
        Codebook codebook = Codebooks.parse("c.yaml", """
                themes:
                  - name: All
                    codes:
                      - {name: one, indicators: [stress]}
                      - {name: two, indicators: ["stress*", "stress at work"]}
                      - {name: three, indicators: ["str*"]}
                """, problem -> {});
        Worked one = Worked.of(
                CorpusOptions.of(folder.resolve("P1.txt").toString()),
                codebook,
                MatchingRules.standard("en"),
                Unit.TURN,
                1);
        for (int code = 0; code < 4; code++) {
            assertThat(Measure.COVERAGE.of(one.all().frequency(code), one.all()))
                    .isEqualTo(1.0);
        }
        Worked both =
                Worked.of(CorpusOptions.of(folder.toString()), codebook, MatchingRules.standard("en"), Unit.TURN, 1);
        // 8 words; the theme covers stress | stress at work ... stress: 1 + 3 + 1 of them
        assertThat(Measure.COVERAGE.of(both.all().frequency(0), both.all())).isEqualTo(5.0 / 8);
        assertThat(Measure.COVERAGE.of(both.all().frequency(1), both.all())).isEqualTo(3.0 / 8);
        assertThat(Measure.COVERAGE.of(both.all().frequency(2), both.all())).isEqualTo(5.0 / 8);
    }
}
