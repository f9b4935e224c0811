package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Encodings that Java does not know. */
class EncodingsTest {

    @Test
    void theCelticLetters() {
        Charset latin8 = Charset.forName("iso-8859-14");
        assertThat(Charset.forName("latin8")).isEqualTo(latin8);
        byte[] bytes = {'C', (byte) 0xF0, 'r', (byte) 0xA1, (byte) 0xF7, (byte) 0xFE, (byte) 0xE9, (byte) 0xDE, '\n'};
        assertThat(new String(bytes, latin8)).isEqualTo("Cŵr\u1E02\u1E6BŷéŶ\n");
    }

    @Test
    void theMacsEncodingsHaveTheirRegisteredNames() {
        assertThat(Charset.forName("macintosh")).isEqualTo(Charset.forName("x-MacRoman"));
        assertThat(Charset.forName("x-mac-cyrillic")).isEqualTo(Charset.forName("x-MacCyrillic"));
        assertThat(Charset.isSupported("macintoshh")).isFalse();
    }

    @Test
    void theRestIsLatin1() {
        int others = 0;
        for (int i = 0; i < 256; i++) {
            byte[] one = {(byte) i};
            String here = new String(one, Charset.forName("ISO-8859-14"));
            assertThat(here).hasSize(1);
            others += here.equals(new String(one, StandardCharsets.ISO_8859_1)) ? 0 : 1;
        }
        assertThat(others).isEqualTo(31);
    }
}
