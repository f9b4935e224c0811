package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | It was mental. Health came next.                       | 2
            en | We met Dr. Smith and Mrs. Jones. They were late.       | 2
            en | Some things, e.g. silos, grew by 3.5 percent. Fine.    | 2
            en | Really? Yes! I mean it.                                | 3
            en | one without a stop\\n\\nanother one                      | 2
            en | a line that goes\\non here                              | 1
            en | I was [laughs] tired. [pause] Then I slept.            | 2
            de | Das war z.B. gut. Dann kam Dr. Müller.                 | 2
            fr | Il est venu. Elle est partie.                          | 2
            th | สวัสดี                                                  | 1
            ja | 東京に行く。大阪にも行く。                                | 2
            """)
    void sentences(String language, String written, int expected) {
        String text = written.replace("\\n", "\n");
        Tokens tokens = new Tokens(new Lexicon());
        Span all = new Span(0, text.length());
        TextWindow window = new TextWindow();
        window.open(text);
        window.tokenise(new WordTokeniser(), all, List.of(all), tokens);
        int[] numbers = Sentences.of(language).number(window, List.of(all), tokens, 0, tokens.size());
        assertThat(numbers[numbers.length - 1] + 1).isEqualTo(expected);
    }
}
