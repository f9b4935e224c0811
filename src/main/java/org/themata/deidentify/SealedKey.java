package org.themata.deidentify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.themata.text.InputException;
import org.themata.text.Place;

/**
 * A key file sealed by a passphrase: AES-256-GCM (NIST SP 800-38D), its key made of the passphrase by
 * PBKDF2-HMAC-SHA256 (RFC 8018) with 600,000 iterations and a salt of 16 bytes. The first line says all that and is
 * authenticated with the rest:
 *
 * <pre>themata-key 1 AES-256-GCM PBKDF2-HMAC-SHA256 600000 SALT NONCE</pre>
 *
 * <p>Salt and nonce (12 bytes) are in Base64, and new for every file: two sealed keys are never the same bytes. What
 * follows the line is the cipher text with its tag of 16 bytes.
 */
public final class SealedKey {
    /** How often the passphrase is hashed. */
    public static final int ITERATIONS = 600_000;

    /** Characters that a passphrase must have. */
    public static final int SHORTEST = 12;

    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int TAG_BITS = 128;
    private static final String BEGIN = "themata-key ";
    private static final Pattern HEAD = Pattern.compile(
            "themata-key 1 AES-256-GCM PBKDF2-HMAC-SHA256 (\\d{4,8}) ([A-Za-z0-9+/]{22}==) ([A-Za-z0-9+/]{16})\n");
    private static final int LONGEST_HEAD = 200;

    private SealedKey() {}

    /** Whether a file is a sealed key. */
    public static boolean isOne(byte[] bytes) {
        byte[] begin = BEGIN.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= begin.length && Arrays.equals(bytes, 0, begin.length, begin, 0, begin.length);
    }

    /** Seals the bytes of a key. */
    public static byte[] seal(byte[] plain, char[] passphrase) {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[16];
        byte[] nonce = new byte[12];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        Base64.Encoder base64 = Base64.getEncoder();
        String head = BEGIN + "1 AES-256-GCM PBKDF2-HMAC-SHA256 " + ITERATIONS + " " + base64.encodeToString(salt) + " "
                + base64.encodeToString(nonce) + "\n";
        byte[] headBytes = head.getBytes(StandardCharsets.US_ASCII);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, ITERATIONS, nonce, headBytes)
                    .doFinal(plain);
            return ByteBuffer.allocate(headBytes.length + sealed.length)
                    .put(headBytes)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The bytes of the key.
     *
     * @param file its name in messages
     * @throws InputException if the passphrase is wrong, or the file was changed
     */
    public static byte[] open(String file, byte[] bytes, char[] passphrase) {
        String begin = new String(bytes, 0, Math.min(bytes.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
        Matcher head = HEAD.matcher(begin);
        if (!head.lookingAt()
                || bytes.length - head.end() < TAG_BITS / 8
                || Integer.parseInt(head.group(1)) > MOST_ITERATIONS) {
            throw new InputException(
                    Place.of(file),
                    "this is a sealed key of a form that is not known",
                    "use the version that wrote it");
        }
        byte[] headBytes = Arrays.copyOf(bytes, head.end());
        try {
            return cipher(
                            Cipher.DECRYPT_MODE,
                            passphrase,
                            Base64.getDecoder().decode(head.group(2)),
                            Integer.parseInt(head.group(1)),
                            Base64.getDecoder().decode(head.group(3)),
                            headBytes)
                    .doFinal(bytes, head.end(), bytes.length - head.end());
        } catch (AEADBadTagException e) {
            throw new InputException(
                    Place.of(file), "the passphrase is wrong, or the key was changed", "try the passphrase again");
        } catch (GeneralSecurityException e) {
            throw new InputException(Place.of(file), "this sealed key is damaged", "take it from a backup");
        }
    }

    private static Cipher cipher(int mode, char[] passphrase, byte[] salt, int iterations, byte[] nonce, byte[] head)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, 256);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            Arrays.fill(key, (byte) 0);
            cipher.updateAAD(head);
            return cipher;
        } finally {
            spec.clearPassword();
        }
    }
}
