package org.themata.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.themata.text.InputException;

class SealedKeyTest {
    private static final byte[] PLAIN = "document,original\na,Mary\n".getBytes(StandardCharsets.UTF_8);
    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

    @Test
    void opensWithThePassphraseOnly() {
        byte[] sealed = SealedKey.seal(PLAIN, PASSPHRASE);
        assertThat(SealedKey.isOne(sealed)).isTrue();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Mary");
        assertThat(SealedKey.open("k", sealed, PASSPHRASE)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> SealedKey.open("k", sealed, "correct horse batterY".toCharArray()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the passphrase is wrong, or the key was changed");
    }

    /** PBKDF2 by its definition (RFC 8018, 5.2) over HMAC-SHA256, one block: what any other program would do. */
    @Test
    void isWhatItsFirstLineSays() throws Exception {
        byte[] sealed = SealedKey.seal(PLAIN, PASSPHRASE);
        String head = new String(sealed, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(head).matches("themata-key 1 AES-256-GCM PBKDF2-HMAC-SHA256 600000 \\S{24} \\S{16}");
        String[] words = head.split(" ");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new String(PASSPHRASE).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(Base64.getDecoder().decode(words[5]));
        byte[] block = mac.doFinal(new byte[] {0, 0, 0, 1});
        byte[] key = block.clone();
        for (int i = 1; i < Integer.parseInt(words[4]); i++) {
            block = mac.doFinal(block);
            for (int j = 0; j < key.length; j++) {
                key[j] ^= block[j];
            }
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(128, Base64.getDecoder().decode(words[6])));
        cipher.updateAAD((head + "\n").getBytes(StandardCharsets.US_ASCII));
        int from = head.length() + 1;
        assertThat(cipher.doFinal(sealed, from, sealed.length - from)).isEqualTo(PLAIN);
    }

    @Test
    void twoAreNeverTheSame() {
        assertThat(SealedKey.seal(PLAIN, PASSPHRASE)).isNotEqualTo(SealedKey.seal(PLAIN, PASSPHRASE));
    }

    @Test
    void anyChangeIsNoticed() {
        byte[] sealed = SealedKey.seal(PLAIN, PASSPHRASE);
        int line = new String(sealed, StandardCharsets.ISO_8859_1).indexOf('\n');
        for (int at : new int[] {5, line - 20, line - 3, line + 1, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[at] = (byte) (changed[at] == 'A' ? 'B' : 'A');
            assertThatThrownBy(() -> SealedKey.open("k", changed, PASSPHRASE)).isInstanceOf(InputException.class);
        }
        assertThatThrownBy(() -> SealedKey.open("k", Arrays.copyOf(sealed, line + 5), PASSPHRASE))
                .isInstanceOf(InputException.class);
        byte[] costly = new String(sealed, StandardCharsets.ISO_8859_1)
                .replace(" 600000 ", " 99999999 ")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> SealedKey.open("k", costly, PASSPHRASE)).hasMessageContaining("not known");
    }
}
