package org.themata.corpus.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.text.TextWindow;

class PlainUtf8Test {
    private static final String[] PIECES = {
        "a", "Zz ", "\n", "[", "{", "#", "é", "߿", "ࠀ", "’", "퟿", "", "�", "😀", "\uDBFF\uDFFF", "\u0080", "\t"
    };

    @Test
    void readsWhatTheJdkReads() {
        Random random = new Random(8);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            holds(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain text\n", "more [than] Latin ’😀\n"})
    void readsTextsThatAreNotShownAtOnce(String line) {
        holds(line.repeat(TextWindow.WHOLE / line.length() + 2));
    }

    @Test
    void refusesWhatTheJdkFindsMalformed() {
        Random random = new Random(9);
        int malformed = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = "aé’😀b".getBytes(UTF_8);
            for (int n = random.nextInt(3); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(255) + 1);
            }
            String expected;
            try {
                expected = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException wrong) {
                malformed++;
                assertThat(PlainUtf8.of(bytes)).isNull();
                continue;
            }
            if (expected.indexOf('\r') < 0 && expected.indexOf('\u001B') < 0) {
                holds(expected);
            }
        }
        assertThat(malformed).isGreaterThan(10_000);
    }

    private static void holds(String text) {
        PlainUtf8 read = Objects.requireNonNull(PlainUtf8.of(text.getBytes(UTF_8)));
        LineIndex lines = new LineIndex(text);
        assertThat(read.text().length()).isEqualTo(text.length());
        assertThat(read.text().toString()).isEqualTo(text);
        int step = Math.max(1, text.length() / 100);
        for (int at = 0; at < text.length(); at += step) {
            assertThat(read.lines().line(at)).isEqualTo(lines.line(at));
            assertThat(read.lines().bracket(at)).isEqualTo(lines.bracket(at));
        }
    }
}
