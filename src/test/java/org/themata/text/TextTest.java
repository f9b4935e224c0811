package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
    private static final String STRING = "Été 😀: l’eau.";

    @Test
    void charactersAndTheirStringAreTheSameText() {
        Text text = Text.of((STRING + "beyond").toCharArray(), STRING.length());
        Text string = Text.of(STRING);
        for (int round = 0; round < 2; round++) {
            for (Text one : new Text[] {text, string}) {
                assertThat(one.length()).isEqualTo(STRING.length());
                for (int i = 0; i < STRING.length(); i++) {
                    assertThat(one.charAt(i)).isEqualTo(STRING.charAt(i));
                }
                assertThat(one.substring(4, 6)).isEqualTo("😀");
                assertThat(one.subSequence(0, 3)).isEqualTo("Été");
                assertThat(one.indexOf(':', 0, one.length())).isEqualTo(6);
                assertThat(one.indexOf(':', 0, 6)).isEqualTo(-1);
                assertThat(one.indexOf('x', 0, one.length())).isEqualTo(-1);
                assertThat(one.startsWith("l’eau.", 8)).isTrue();
                assertThat(one.startsWith("l’eau.b", 8)).isFalse();
                assertThat(one.startsWith("É", -1)).isFalse();
                char[] copy = new char[3];
                one.copy(8, 11, copy);
                assertThat(new String(copy)).isEqualTo("l’e");
            }
            assertThat(text.characters() == null).isEqualTo(round == 1);
            assertThat(text.toString()).isEqualTo(STRING);
        }
        assertThat(text.toString()).isSameAs(text.toString());
        assertThat(string.characters()).isNull();
    }
}
