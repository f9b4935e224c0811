package org.themata.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.themata.coding.Matcher;
import org.themata.coding.Scan;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.CodePoints;
import org.themata.text.TokenKind;
import org.themata.text.Tokens;

/** Sentences as text for other programs: one a line, or CoNLL-U. For one thread. */
public final class SentenceText {
    private final Scan scan;
    private final Set<TokenKind> kinds;
    private final Optional<TokenAnalysis> analysis;
    private final List<TokenAnalysis.Kind> wanted;

    /**
     * @param matcher whose tokeniser and language are used; its codebook does not matter
     * @param kinds of tokens that are wanted
     * @param wanted what is to be known of each token beside; only for {@link #conllu}
     */
    public SentenceText(Matcher matcher, Set<TokenKind> kinds, List<TokenAnalysis.Kind> wanted) {
        this.scan = matcher.scan();
        this.kinds = Set.copyOf(kinds);
        this.wanted = List.copyOf(wanted);
        this.analysis = wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(new TokenAnalysis(
                        matcher.rules().language(), matcher.rules().models(), wanted));
    }

    /** One sentence a line, its tokens joined by blanks; a sentence without wanted tokens is left out. */
    public String lines(Transcript transcript) {
        StringBuilder text = new StringBuilder();
        new SentenceWalk(scan).run(transcript, sentence -> {
            Tokens tokens = sentence.turn().tokens();
            int begin = text.length();
            for (int i = sentence.from(); i < sentence.to(); i++) {
                if (kinds.contains(tokens.kind(i))) {
                    text.append(text.length() == begin ? "" : " ").append(tokens.text(i));
                }
            }
            text.append(text.length() == begin ? "" : "\n");
        });
        return text.toString();
    }

    /**
     * CoNLL-U: a sentence a block, a token a line of ten columns. Marks are left out; {@code MISC} has the offsets in
     * code points. Without a parser, heads and relations are empty ({@code _}).
     */
    public String conllu(Transcript transcript) {
        StringBuilder text = new StringBuilder("# newdoc id = ")
                .append(oneLine(transcript.id()))
                .append('\n');
        CodePoints codePoints = new CodePoints(transcript.text());
        boolean[] any = {false};
        new SentenceWalk(scan).run(transcript, sentence -> {
            any[0] = true;
            block(sentence, codePoints, text);
        });
        return any[0] ? text.toString() : "";
    }

    private void block(SentenceWalk.Sentence sentence, CodePoints codePoints, StringBuilder text) {
        Turn turn = sentence.turn().turn();
        Tokens tokens = sentence.turn().tokens();
        comment("sent_id", sentence.turn().transcript().id().replaceAll("\\s", "_") + "-" + sentence.number(), text);
        comment("participant", turn.participant(), text);
        comment("speaker", turn.speaker(), text);
        comment("role", turn.role().toString(), text);
        text.append("# text = ");
        for (int i = sentence.from(); i < sentence.to(); i++) {
            text.append(tokens.text(i)).append(touchesNext(sentence, i) || i == sentence.to() - 1 ? "" : " ");
        }
        text.append('\n');
        List<List<String>> more =
                analysis.map(a -> a.of(tokens, sentence.from(), sentence.to())).orElse(List.of());
        for (int i = sentence.from(); i < sentence.to(); i++) {
            List<String> known = more.isEmpty() ? List.of() : more.get(i - sentence.from());
            String stem = known(TokenAnalysis.Kind.STEM, known);
            text.append(i - sentence.from() + 1).append('\t');
            text.append(tokens.text(i)).append('\t');
            text.append(known(TokenAnalysis.Kind.LEMMA, known)).append('\t');
            text.append(known(TokenAnalysis.Kind.POS, known)).append("\t_\t_\t_\t_\t_\t");
            text.append(touchesNext(sentence, i) ? "SpaceAfter=No|" : "");
            text.append(stem.equals("_") ? "" : "Stem=" + stem + "|");
            text.append("Start=").append(codePoints.at(tokens.start(i)));
            text.append("|End=").append(codePoints.at(tokens.end(i))).append('\n');
        }
        text.append('\n');
    }

    private static boolean touchesNext(SentenceWalk.Sentence sentence, int i) {
        Tokens tokens = sentence.turn().tokens();
        return i + 1 < sentence.to() && tokens.end(i) == tokens.start(i + 1);
    }

    private String known(TokenAnalysis.Kind kind, List<String> values) {
        int at = wanted.indexOf(kind);
        return at < 0 || at >= values.size() || values.get(at).isEmpty() ? "_" : values.get(at);
    }

    private static void comment(String name, String value, StringBuilder text) {
        if (!value.isEmpty()) {
            text.append("# ").append(name).append(" = ").append(oneLine(value)).append('\n');
        }
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\s+", " ");
    }
}
