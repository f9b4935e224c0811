package org.themata.report;

import java.util.ArrayList;
import java.util.List;
import org.themata.codebook.Code;

/** How many codings each indicator made. */
final class IndicatorHits {
    private final List<int[]> hits = new ArrayList<>();

    IndicatorHits(List<Code> codes, List<Block> blocks) {
        codes.forEach(code -> hits.add(new int[code.indicators().size()]));
        for (Block block : blocks) {
            for (Block.Passage passage : block.passages()) {
                if (passage.isCoded() && passage.indicator() >= 0) {
                    hits.get(passage.code())[passage.indicator()]++;
                }
            }
        }
    }

    int of(int code, int indicator) {
        return hits.get(code)[indicator];
    }
}
