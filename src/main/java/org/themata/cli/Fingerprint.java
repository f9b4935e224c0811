package org.themata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what is read and written. */
final class Fingerprint {

    private Fingerprint() {}

    /** The entry of an input file. */
    static Manifest.Entry of(Path file, String name) throws IOException {
        MessageDigest digest = digest();
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        return new Manifest.Entry(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** A stream that knows the fingerprint of what goes through it. */
    static final class Recorder extends DigestOutputStream {
        private long bytes;

        Recorder(OutputStream out) {
            super(out, Fingerprint.digest());
        }

        @Override
        public void write(int b) throws IOException {
            super.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) throws IOException {
            super.write(b, offset, length);
            bytes += length;
        }

        Manifest.Entry entry(String name) {
            return new Manifest.Entry(
                    name, bytes, HexFormat.of().formatHex(getMessageDigest().digest()));
        }
    }

    /** A new SHA-256. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
