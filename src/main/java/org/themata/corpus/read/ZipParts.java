package org.themata.corpus.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
    static final int MOST_BYTES = 256 << 20;
    private static final int RATIO = 200;
    private static final int FREE = 1 << 20;

    private ZipParts() {}

    /** Whether the bytes begin like a zip file. */
    static boolean zip(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /**
     * The entries that are wanted, by name. Everything is measured before anything is kept: what is refused needs no
     * memory.
     *
     * @throws InputException if the file is cut off, damaged, or unpacks to more than is sane
     */
    static Map<String, byte[]> of(byte[] bytes, String file, Predicate<String> wanted) {
        List<Integer> sizes = sizes(bytes, file);
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (int size : sizes) {
                ZipEntry entry = zip.getNextEntry();
                if (entry != null && wanted.test(entry.getName())) {
                    byte[] part = new byte[size];
                    zip.readNBytes(part, 0, size);
                    parts.put(entry.getName(), part);
                }
            }
        } catch (IOException | IllegalArgumentException wrong) {
            throw damaged(file, "the file is damaged");
        }
        return parts;
    }

    /**
     * What each entry unpacks to, in bytes, in order; also those that are not wanted, as there is no way past a bomb
     * but through it.
     *
     * @throws InputException as {@link #of}
     */
    static List<Integer> sizes(byte[] bytes, String file) {
        if (!complete(bytes)) {
            throw damaged(file, "the file is cut off");
        }
        List<Integer> sizes = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (sizes.size() == MOST_ENTRIES) {
                    throw refused(file, "more than " + MOST_ENTRIES + " entries");
                }
                sizes.add(size(zip, bytes.length, file));
            }
        } catch (IOException | IllegalArgumentException wrong) {
            throw damaged(file, "the file is damaged");
        }
        return sizes;
    }

    /** Names of all entries in the bytes, as far as they can be read. */
    static Set<String> names(byte[] bytes) {
        Set<String> names = new LinkedHashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && names.size() < 1000;
                    entry = zip.getNextEntry()) {
                names.add(entry.getName());
                size(zip, bytes.length, "");
            }
        } catch (IOException | IllegalArgumentException | InputException damaged) {
            return names;
        }
        return names;
    }

    private static int size(ZipInputStream zip, int packed, String file) throws IOException {
        byte[] buffer = new byte[16_384];
        int size = 0;
        for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
            size += n;
            if (size > MOST_BYTES || size > FREE && size / RATIO > packed) {
                throw refused(
                        file,
                        "it unpacks to more than " + RATIO + " times its size, or more than " + (MOST_BYTES >> 20)
                                + " MB");
            }
        }
        return size;
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
