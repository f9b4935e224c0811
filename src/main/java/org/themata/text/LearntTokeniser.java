package org.themata.text;

import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/** OpenNLP's tokeniser, which learnt from a treebank where words end ({@code do|n't}). Marks are set apart before. */
final class LearntTokeniser implements Tokeniser {
    private final TokenizerME tokenizer;

    private LearntTokeniser(TokenizerModel model) {
        this.tokenizer = new TokenizerME(model);
    }

    /** @throws InputException if there is no model for the language */
    static LearntTokeniser of(String language, Models models) {
        return models.find(Models.Kind.TOKENS, language, TokenizerModel.class, TokenizerModel::new)
                .map(LearntTokeniser::new)
                .orElseThrow(() -> new InputException(
                        Place.of(""),
                        "there is no tokeniser model for language \"" + language + "\" (built in: de, en)",
                        "use --tokenizer words, or put OpenNLP's model into a directory and give --models DIR"));
    }

    @Override
    public String name() {
        return "opennlp";
    }

    @Override
    public void tokenise(char[] text, int from, int to, Tokens into) {
        Chunks.each(text, from, to, into, (start, end) -> {
            int begin = start;
            for (Span piece : tokenizer.tokenizePos(new String(text, start, end - start))) {
                int stop = start + piece.getEnd();
                if (stop == end || !isInside(text, stop)) {
                    into.add(text, begin, stop, TokenKinds.of(text, begin, stop));
                    begin = stop;
                }
            }
        });
    }

    /** Whether a cut falls between what is one character to people: the model knows only UTF-16 units. */
    private static boolean isInside(char[] text, int cut) {
        int type = Character.getType(text[cut]);
        return Character.isLowSurrogate(text[cut])
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || text[cut - 1] == '\u200D';
    }
}
