package org.themata.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The quotations of all transcripts in one block, in the order of their words, so that neither name nor order tells
 * which belong together. Those that hold words of a hidden code are left out: whoever has the codebook can count them.
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
            Set<Integer> telling = telling(block);
            for (Block.Passage passage : block.passages()) {
                if (!telling.contains(passage.stretch())) {
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

    /** The stretches that hold words of hidden codes, of their own or of another quotation of the same turn. */
    private Set<Integer> telling(Block block) {
        Set<Integer> telling = new HashSet<>();
        for (Block.Passage passage : block.passages()) {
            if (hidden.isHidden(passage.code())) {
                Block.Stretch own = block.stretches().get(passage.stretch());
                int end = Math.min(passage.end(), own.text().length());
                String words = own.text().substring(Math.min(Math.max(passage.start(), 0), end), end);
                for (int i = 0; i < block.stretches().size(); i++) {
                    Block.Stretch other = block.stretches().get(i);
                    if (other.turn() == own.turn() && other.text().contains(words)) {
                        telling.add(i);
                    }
                }
            }
        }
        return telling;
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
