package org.themata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Which program this is, to the byte: versions alone do not tell a program from one that was changed since. Only what
 * keeps or compares results asks, since all classes are read for it.
 */
final class Build {
    private static final String ROOT = "org/themata/";

    private Build() {}

    /**
     * The SHA-256 of the program's own classes and resources, by name, in hexadecimal: the same for the same build on
     * every machine, from the jar or from its folder.
     */
    static String identity() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        Path place = place();
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.walk(place.resolve(ROOT))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    try (InputStream in = Files.newInputStream(file)) {
                        hashes.put(place.relativize(file).toString().replace('\\', '/'), hash(in.readAllBytes()));
                    }
                }
            }
        } else {
            try (JarFile jar = new JarFile(place.toFile())) {
                for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                    if (entry.getName().startsWith(ROOT) && !entry.isDirectory()) {
                        try (InputStream in = jar.getInputStream(entry)) {
                            hashes.put(entry.getName(), hash(in.readAllBytes()));
                        }
                    }
                }
            }
        }
        StringBuilder all = new StringBuilder();
        hashes.forEach((name, hash) -> all.append(hash).append(' ').append(name).append('\n'));
        return hash(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Path place() throws IOException {
        try {
            return Path.of(Build.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        MessageDigest digest = Fingerprint.digest();
        return HexFormat.of().formatHex(digest.digest(bytes));
    }
}
