package org.themata.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.sentdetect.EndOfSentenceScanner;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Where the sentence detector is to look: at each full stop, question mark and so on of its model. OpenNLP's own
 * scanner makes an object of every character of the text to ask a set for it, a tenth of the time of {@code code}.
 */
final class SentenceEnds implements EndOfSentenceScanner {
    private final char[] ends;

    private SentenceEnds(char[] ends) {
        this.ends = ends;
    }

    /** A sentence model that scans with {@link SentenceEnds}. */
    static final class Model extends SentenceModel {
        private static final long serialVersionUID = 1;

        Model(InputStream in) throws IOException {
            super(in);
        }

        @Override
        public SentenceDetectorFactory getFactory() {
            SentenceDetectorFactory own = super.getFactory();
            return new SentenceDetectorFactory(
                    own.getLanguageCode(),
                    own.isUseTokenEnd(),
                    own.getAbbreviationDictionary(),
                    own.getEOSCharacters()) {
                @Override
                public EndOfSentenceScanner getEndOfSentenceScanner() {
                    return new SentenceEnds(own.getEOSCharacters());
                }
            };
        }
    }

    @Override
    public Set<Character> getEOSCharacters() {
        Set<Character> all = new LinkedHashSet<>();
        for (char end : ends) {
            all.add(end);
        }
        return all;
    }

    /** The characters that may end a sentence to a model. */
    static char[] of(SentenceModel model) {
        return model.getFactory().getEOSCharacters();
    }

    @Override
    public List<Integer> getPositions(CharSequence text) {
        if (text instanceof Paragraph paragraph) {
            return paragraph.ends();
        }
        Paragraph paragraph = new Paragraph(ends);
        paragraph.append(text.toString().toCharArray(), 0, text.length(), 0);
        return paragraph.ends();
    }

    @Override
    public List<Integer> getPositions(StringBuffer text) {
        return getPositions((CharSequence) text);
    }

    @Override
    public List<Integer> getPositions(char[] text) {
        return getPositions(java.nio.CharBuffer.wrap(text));
    }
}
