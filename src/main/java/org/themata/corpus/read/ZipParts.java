package org.themata.corpus.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.themata.text.InputException;
import org.themata.text.Place;

/** Unpacks the parts of a zipped document, within limits. */
final class ZipParts {
    static final int MOST_ENTRIES = 20_000;
    static final long MOST_BYTES = 256L << 20;
    private static final int RATIO = 200;
    private static final int FREE = 1 << 20;

    private ZipParts() {}

    /** Whether the bytes begin like a zip file. */
    static boolean zip(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /**
     * The entries that are wanted, by name.
     *
     * @throws InputException if the file is cut off, damaged, or unpacks to more than is sane
     */
    static Map<String, byte[]> of(byte[] bytes, String file, Predicate<String> wanted) {
        if (!complete(bytes)) {
            throw damaged(file, "the file is cut off");
        }
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MOST_ENTRIES) {
                    throw refused(file, "more than " + MOST_ENTRIES + " entries");
                }
                if (wanted.test(entry.getName())) {
                    ByteArrayOutputStream part = new ByteArrayOutputStream();
                    unpack(zip, bytes.length, file, part);
                    parts.put(entry.getName(), part.toByteArray());
                } else {
                    unpack(zip, bytes.length, file, OutputStream.nullOutputStream());
                }
            }
        } catch (IOException | IllegalArgumentException wrong) {
            throw damaged(file, "the file is damaged");
        }
        return parts;
    }

    /** Names of all entries in the bytes, as far as they can be read. */
    static Set<String> names(byte[] bytes) {
        Set<String> names = new LinkedHashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && names.size() < 1000;
                    entry = zip.getNextEntry()) {
                names.add(entry.getName());
                unpack(zip, bytes.length, "", OutputStream.nullOutputStream());
            }
        } catch (IOException | IllegalArgumentException | InputException damaged) {
            return names;
        }
        return names;
    }

    /** Also what is not wanted can be a bomb: there is no way past it but through it. */
    private static void unpack(ZipInputStream zip, int packed, String file, OutputStream out) throws IOException {
        byte[] buffer = new byte[16_384];
        long size = 0;
        for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
            out.write(buffer, 0, n);
            size += n;
            if (size > MOST_BYTES || size > FREE && size / RATIO > packed) {
                throw refused(
                        file,
                        "it unpacks to more than " + RATIO + " times its size, or more than " + (MOST_BYTES >> 20)
                                + " MB");
            }
        }
    }

    private static boolean complete(byte[] bytes) {
        for (int at = bytes.length - 22; at >= 0 && at >= bytes.length - 65_557; at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static InputException damaged(String file, String how) {
        return new InputException(
                Place.of(file), "not a readable zip document: " + how, "open it in a word processor and save it anew");
    }

    private static InputException refused(String file, String why) {
        return new InputException(
                Place.of(file), "refused to unpack it: " + why, "open it in a word processor and save it anew");
    }
}
