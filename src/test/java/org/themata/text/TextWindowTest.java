package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text that is shown turn by turn has the tokens, marks and sentences of one that is shown at once. */
class TextWindowTest {
    private static final String TEXT = "Anna: We work in silos, don\u2019t we? Yes. [laughs] See www.example.org.\n\n"
            + "A new paragraph; Dr. Smith said so.\n\nBen: \u00C9t\u00E9 \u6771\u4EAC\u306B\u884C\u304F\u3002 I (pause) I mean"
            + " joined-up\u2026 \uD83D\uDC4D #silo @ben 10:30\n\n\nBen: it\n\nAnna: No. 5 of them. Ok";

    @Test
    void turnByTurnIsTheSame() {
        List<String> whole = read(new TextWindow(TEXT.length()));
        assertThat(whole).hasSizeGreaterThan(40).contains("1 silos word 0 0");
        assertThat(read(new TextWindow(TEXT.length() - 1))).isEqualTo(whole);
        assertThat(read(new TextWindow(0))).isEqualTo(whole);
    }

    @Test
    void anotherTextBeginsAnew() {
        TextWindow window = new TextWindow(10);
        read(window);
        Tokens tokens = new Tokens(new Lexicon());
        window.open("in silos");
        window.tokenise(new WordTokeniser(), new Span(0, 8), List.of(new Span(3, 8)), tokens);
        assertThat(tokens.size()).isEqualTo(1);
        assertThat(tokens.start(0)).isEqualTo(3);
        assertThat(tokens.end(0)).isEqualTo(8);
    }

    /** Turn, token, kind, place and sentence of each token, and the marks. */
    private static List<String> read(TextWindow window) {
        window.open(TEXT);
        Tokens tokens = new Tokens(new Lexicon());
        Sentences sentences = Sentences.of("en");
        List<String> all = new ArrayList<>();
        int turn = 0;
        for (int from = 0; from < TEXT.length(); turn++) {
            int label = TEXT.indexOf(": ", from) + 2;
            int end = Math.min(at("\n\nBen:", label), at("\n\nAnna:", label));
            Span here = new Span(from, end);
            int middle = (label + end) / 2;
            while (middle < end && TEXT.charAt(middle) != ' ') {
                middle++;
            }
            List<Span> speech = List.of(new Span(label, middle), new Span(middle, end));
            tokens.clear();
            window.tokenise(new WordTokeniser(), here, speech, tokens);
            int[] numbers = sentences.number(window, speech, tokens, 0, tokens.size());
            for (int i = 0; i < tokens.size(); i++) {
                assertThat(TEXT.substring(tokens.start(i), tokens.end(i))).isEqualTo(tokens.text(i));
                all.add(turn + 1 + " " + tokens.text(i) + " " + tokens.kind(i) + " "
                        + (tokens.startsParagraph(i) ? 1 : 0) + " " + numbers[i]);
            }
            for (int m = 0; m < tokens.marks(); m++) {
                all.add("mark " + tokens.mark(m).of(TEXT));
            }
            from = end;
        }
        return all;
    }

    private static int at(String sign, int from) {
        int at = TEXT.indexOf(sign, from);
        return at < 0 ? TEXT.length() : at;
    }
}
