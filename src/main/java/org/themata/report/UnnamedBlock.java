package org.themata.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The quotations of all transcripts in one block, in the order of their words, so that neither name nor order tells
 * which belong together.
 */
final class UnnamedBlock {
    private final HiddenCodes hidden;
    private final People people;

    /**
     * @param hidden codes whose passages are left out
     * @param people what is told of the speakers
     */
    UnnamedBlock(HiddenCodes hidden, People people) {
        this.hidden = hidden;
        this.people = people;
    }

    private record Quotation(Block.Stretch stretch, List<Block.Passage> passages) {}

    Block of(List<Block> blocks) {
        List<Quotation> quotations = new ArrayList<>();
        for (Block block : blocks) {
            Map<Integer, List<Block.Passage>> byStretch = new TreeMap<>();
            for (Block.Passage passage : block.passages()) {
                if (!hidden.isHidden(passage.code())) {
                    byStretch
                            .computeIfAbsent(passage.stretch(), s -> new ArrayList<>())
                            .add(passage);
                }
            }
            byStretch.forEach((stretch, passages) ->
                    quotations.add(new Quotation(unnamed(block.stretches().get(stretch)), passages)));
        }
        quotations.sort(Comparator.comparing((Quotation one) -> one.stretch().text())
                .thenComparing(one -> one.stretch().participant()));
        List<Block.Stretch> stretches = new ArrayList<>();
        List<Block.Passage> passages = new ArrayList<>();
        for (Quotation quotation : quotations) {
            quotation.passages().forEach(passage -> passages.add(unnamed(passage, stretches.size())));
            stretches.add(quotation.stretch());
        }
        return new Block("", stretches, passages);
    }

    /** Only the role, and what all with the same attributes share. */
    private Block.Stretch unnamed(Block.Stretch stretch) {
        return new Block.Stretch(0, "", people.label(stretch.participant()), stretch.role(), "", stretch.text());
    }

    /** Without remarks, which may tell a name; without indicators where so few may be told apart by them. */
    private Block.Passage unnamed(Block.Passage passage, int stretch) {
        return new Block.Passage(
                passage.code(),
                stretch,
                passage.start(),
                passage.end(),
                passage.from(),
                passage.to(),
                people.disclosure().attributes() ? passage.indicator() : -1,
                passage.flags(),
                passage.themes(),
                "");
    }
}
