package org.themata.codebook.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/** Identifiers of REFI-QDA, made from names: the same name gives the same UUID of version 5 (RFC 4122), in capitals. */
public final class Guid {
    /** The name space of URLs (RFC 4122). */
    private static final UUID NAMES = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private Guid() {}

    /** The identifier of a thing: {@code themata/PROJECT/KIND/NAME}. */
    public static String of(String project, String kind, String name) {
        byte[] hash = sha1("themata/" + project + "/" + kind + "/" + name);
        long most = 0;
        long least = 0;
        for (int i = 0; i < 8; i++) {
            most = most << 8 | hash[i] & 0xFF;
            least = least << 8 | hash[i + 8] & 0xFF;
        }
        most = most & ~0xF000L | 0x5000L;
        least = least & ~(3L << 62) | 1L << 63;
        return new UUID(most, least).toString().toUpperCase(Locale.ROOT);
    }

    private static byte[] sha1(String name) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            for (long half : new long[] {NAMES.getMostSignificantBits(), NAMES.getLeastSignificantBits()}) {
                for (int shift = 56; shift >= 0; shift -= 8) {
                    sha.update((byte) (half >>> shift));
                }
            }
            return sha.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
