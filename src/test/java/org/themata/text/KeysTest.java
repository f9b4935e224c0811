package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeysTest {

    /** NFKC_Casefold by ICU, then the two kinds of joiners made one. */
    private static String oracle(String token) {
        return joined(Normalizer2.getNFKCCasefoldInstance().normalize(joined(token)));
    }

    private static String joined(String token) {
        return token.replaceAll("[\u2019\u02BC\uFF07]", "'").replaceAll("[\u2010\u2011]", "-");
    }

    @Test
    void everyCharacterByItselfAndBetweenLetters() {
        for (int c = 1; c < 0x30000; c++) {
            if (UCharacter.isDefined(c) && (c < 0xD800 || c > 0xDFFF)) {
                for (String token : new String[] {Character.toString(c), "a" + Character.toString(c) + "B"}) {
                    assertThat(Keys.folded(token)).as("U+%04X", c).isEqualTo(oracle(token));
                }
            }
        }
    }

    @Test
    void randomStrings() {
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder token = new StringBuilder();
            int length = 1 + random.nextInt(8);
            int limit = new int[] {0x180, 0x300, 0x370, 0x2100, 0xFFFF}[random.nextInt(5)];
            for (int k = 0; k < length; k++) {
                int c = 0x20 + random.nextInt(limit - 0x20);
                token.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 'x' : c);
            }
            String text = token.toString();
            assertThat(Keys.folded(text)).isEqualTo(oracle(text));
            assertThat(Keys.folded(Keys.folded(text))).as("twice").isEqualTo(Keys.folded(text));
        }
    }

    @Test
    void aCasedKeyDiffersFromTheFoldedOneOnlyByCase() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder token = new StringBuilder();
            for (int k = 0; k < 5; k++) {
                token.appendCodePoint(0x20 + random.nextInt(0x320));
            }
            String text = token.toString();
            assertThat(Keys.folded(Keys.cased(text))).isEqualTo(Keys.folded(text));
        }
        assertThat(Keys.cased("Co\u2010Op’S")).isEqualTo("Co-Op'S");
        assertThat(Keys.cased("ﬁre\u00AD")).isEqualTo("fire");
    }
}
