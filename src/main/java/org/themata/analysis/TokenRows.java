package org.themata.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.themata.coding.Matcher;
import org.themata.coding.Passage;
import org.themata.coding.Scan;
import org.themata.coding.ScannedTurn;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.text.CodePoints;
import org.themata.text.TokenKind;
import org.themata.text.Tokens;

/**
 * The tokens and sentences of transcripts as rows. Turns, sentences and tokens are numbered from 1 through the
 * document; offsets are code points into its text. For one thread.
 */
public final class TokenRows {
    private static final List<Column> PLACE = List.of(
            new Column("document", Type.TEXT),
            new Column("participant", Type.TEXT),
            new Column("speaker", Type.TEXT),
            new Column("role", Type.TEXT),
            new Column("turn", Type.COUNT),
            new Column("sentence", Type.COUNT));

    private final Scan scan;
    private final Set<TokenKind> kinds;
    private final Optional<TokenAnalysis> analysis;

    /**
     * @param matcher whose tokeniser and language are used; its codebook does not matter
     * @param kinds of tokens that are wanted; the numbers of the others are left out
     * @param wanted what is to be known of each token beside
     */
    public TokenRows(Matcher matcher, Set<TokenKind> kinds, List<TokenAnalysis.Kind> wanted) {
        this.scan = matcher.scan();
        this.kinds = Set.copyOf(kinds);
        this.analysis = wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(new TokenAnalysis(
                        matcher.rules().language(), matcher.rules().models(), wanted));
    }

    /** The columns of tokens, with those that were asked for at the end. */
    public static List<Column> columns(List<TokenAnalysis.Kind> wanted) {
        List<Column> columns = new ArrayList<>(PLACE);
        columns.add(new Column("token", Type.COUNT));
        columns.add(new Column("start", Type.COUNT));
        columns.add(new Column("end", Type.COUNT));
        columns.add(new Column("text", Type.TEXT));
        columns.add(new Column("kind", Type.TEXT));
        wanted.forEach(kind -> columns.add(new Column(kind.toString(), Type.TEXT)));
        return columns;
    }

    /** The columns of sentences. */
    public static List<Column> sentenceColumns() {
        List<Column> columns = new ArrayList<>(PLACE);
        columns.add(new Column("start", Type.COUNT));
        columns.add(new Column("end", Type.COUNT));
        columns.add(new Column("text", Type.PROSE));
        return columns;
    }

    /** One row a token. */
    public void tokens(Transcript transcript, Consumer<List<@Nullable Object>> rows) {
        CodePoints codePoints = new CodePoints(transcript.text());
        SentenceWalk walk = new SentenceWalk(scan);
        walk.run(transcript, sentence -> {
            Tokens tokens = sentence.turn().tokens();
            List<List<String>> more = analysis.map(a -> a.of(tokens, sentence.from(), sentence.to()))
                    .orElse(List.of());
            for (int i = sentence.from(); i < sentence.to(); i++) {
                if (!kinds.contains(tokens.kind(i))) {
                    continue;
                }
                List<@Nullable Object> row = place(sentence);
                row.add(sentence.turn().tokensBefore() + i + 1);
                row.add(codePoints.at(tokens.start(i)));
                row.add(codePoints.at(tokens.end(i)));
                row.add(tokens.text(i));
                row.add(tokens.kind(i).toString());
                if (!more.isEmpty()) {
                    row.addAll(more.get(i - sentence.from()));
                }
                rows.accept(row);
            }
        });
    }

    /** One row a sentence, its text on one line. */
    public void sentences(Transcript transcript, Consumer<List<@Nullable Object>> rows) {
        CodePoints codePoints = new CodePoints(transcript.text());
        new SentenceWalk(scan).run(transcript, sentence -> {
            ScannedTurn turn = sentence.turn();
            int start = turn.tokens().start(sentence.from());
            int end = turn.tokens().end(sentence.to() - 1);
            List<@Nullable Object> row = place(sentence);
            row.add(codePoints.at(start));
            row.add(codePoints.at(end));
            row.add(Passage.of(transcript, turn.turn(), start, end));
            rows.accept(row);
        });
    }

    private static List<@Nullable Object> place(SentenceWalk.Sentence sentence) {
        Turn turn = sentence.turn().turn();
        List<@Nullable Object> row = new ArrayList<>(14);
        row.add(sentence.turn().transcript().id());
        row.add(turn.participant());
        row.add(turn.speaker());
        row.add(turn.role().toString());
        row.add(turn.number());
        row.add(sentence.number());
        return row;
    }
}
