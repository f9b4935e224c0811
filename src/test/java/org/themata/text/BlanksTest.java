package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlanksTest {

    @Test
    void asTheExpressionsOfTheJdk() {
        Random random = new Random(7);
        for (int n = 0; n < 5_000; n++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                made.append("ab \t\n\u000B\f\r\u00A0".charAt(random.nextInt(9)));
            }
            String text = made.toString();
            assertThat(Blanks.squeezed(text)).isEqualTo(text.replaceAll("\\s+", " "));
            assertThat(Blanks.areIn(text)).isEqualTo(text.matches("(?s).*\\s.*"));
            assertThat(Blanks.split(text))
                    .isEqualTo(List.of(text.split("\\s+")).stream()
                            .filter(word -> !word.isEmpty())
                            .toList());
        }
    }
}
