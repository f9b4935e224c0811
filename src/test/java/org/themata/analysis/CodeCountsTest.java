package org.themata.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeCountsTest {

    @Test
    void likeAnyOtherMap() {
        Random random = new Random(3);
        for (int n = 0; n < 500; n++) {
            int codes = 1 + random.nextInt(20);
            int[] mentions = new int[codes];
            int[] segments = new int[codes];
            int[] covered = new int[codes];
            Map<Integer, CodeCount> expected = new HashMap<>();
            for (int code = 0; code < codes; code++) {
                mentions[code] = random.nextInt(3);
                segments[code] = random.nextInt(3);
                covered[code] = random.nextInt(9);
                if (mentions[code] > 0) {
                    expected.put(code, new CodeCount(mentions[code], segments[code], covered[code]));
                }
            }
            CodeCounts counts = CodeCounts.of(mentions, segments, covered);
            assertThat(counts).isEqualTo(expected).isEqualTo(CodeCounts.of(expected));
            assertThat(new java.util.ArrayList<>(counts.keySet())).isSorted();
            for (int code = -1; code <= codes; code++) {
                assertThat(counts.get(code)).isEqualTo(expected.get(code));
                assertThat(counts.containsKey(code)).isEqualTo(expected.containsKey(code));
            }
        }
    }
}
