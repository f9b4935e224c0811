package org.themata.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themata.analysis.Mention;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;

/** Makes of a transcript what the page may show of it. */
public final class BlockMaker {
    private static final String CUT = "…";

    private final Disclosure disclosure;

    /** @param disclosure what may be shown */
    public BlockMaker(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    /** The transcript, or its quotations. Without quotations their places are kept, and no text. */
    public Block of(Transcript transcript, List<Mention> mentions) {
        return disclosure.transcripts() ? whole(transcript, mentions) : quoted(transcript, mentions);
    }

    private static Block whole(Transcript transcript, List<Mention> mentions) {
        List<Block.Stretch> stretches = new ArrayList<>();
        List<SpokenTurn> spoken = new ArrayList<>();
        for (Turn turn : transcript.turns()) {
            SpokenTurn said = new SpokenTurn(turn, transcript.text());
            spoken.add(said);
            stretches.add(stretch(turn, turn.time(), said.text()));
        }
        List<Block.Passage> passages = new ArrayList<>();
        for (Mention mention : mentions) {
            SpokenTurn said = spoken.get(mention.turn());
            passages.add(passage(
                    mention,
                    mention.turn(),
                    said.at(mention.span().start()),
                    said.at(mention.span().end()),
                    said.at(mention.quotation().start()),
                    said.at(mention.quotation().end())));
        }
        return new Block(transcript.id(), stretches, passages);
    }

    private Block quoted(Transcript transcript, List<Mention> mentions) {
        Map<Block.Stretch, Integer> stretches = new LinkedHashMap<>();
        List<Block.Passage> passages = new ArrayList<>();
        Map<Integer, SpokenTurn> spoken = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (mention.part() == Mention.Part.CONTINUED) {
                continue;
            }
            Turn turn = transcript.turns().get(mention.turn());
            SpokenTurn said = spoken.computeIfAbsent(mention.turn(), t -> new SpokenTurn(turn, transcript.text()));
            int from = said.at(mention.quotation().start());
            int to = said.at(mention.quotation().end());
            String before = from > 0 ? CUT + " " : "";
            String after = to < said.text().length() ? " " + CUT : "";
            String text = disclosure.quotations() ? before + said.text().substring(from, to) + after : "";
            int stretch = stretches.computeIfAbsent(
                    stretch(turn, turn.timeAt(mention.quotation().start()), text), s -> stretches.size());
            int shift = before.length() - from;
            passages.add(passage(
                    mention,
                    stretch,
                    said.at(mention.span().start()) + shift,
                    said.at(mention.span().end()) + shift,
                    0,
                    text.length()));
        }
        return new Block(transcript.id(), new ArrayList<>(stretches.keySet()), passages);
    }

    private static Block.Stretch stretch(Turn turn, String time, String text) {
        return new Block.Stretch(
                turn.number(), turn.speaker(), turn.participant(), turn.role().toString(), time, text);
    }

    private static Block.Passage passage(Mention mention, int stretch, int start, int end, int from, int to) {
        int flags = mention.negated() ? Block.Passage.NEGATED : 0;
        flags |= mention.part() == Mention.Part.OF_THEMES ? Block.Passage.OF_THEMES : 0;
        flags |= mention.part() == Mention.Part.CONTINUED ? Block.Passage.CONTINUED : 0;
        return new Block.Passage(
                mention.code(),
                stretch,
                start,
                end,
                from,
                to,
                mention.indicator(),
                flags,
                mention.themes(),
                mention.remark());
    }
}
