package org.themata.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.themata.text.InputException;
import org.themata.text.Place;

/**
 * A zip file from outside, read within limits: at most {@value #MOST_ENTRIES} entries, no entry above 256 MB or 200
 * times its packed size, all that is read together not above 1 GB, and no name that leads out of the archive. An entry
 * that nobody asks for is never unpacked, whatever its size: projects carry films. Not thread-safe.
 */
public final class Archive implements Closeable {
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_BYTES = 256 << 20;
    private static final long MOST_ALTOGETHER = 1L << 30;
    private static final int RATIO = 200;
    private static final int FREE = 1 << 20;

    private final String file;
    private final ZipFile zip;
    private final List<String> names = new ArrayList<>();
    private long altogether;

    private Archive(String file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * Opens an archive and looks at its names.
     *
     * @throws InputException if it is missing, no zip file, has too many entries, or a name that leads out of it
     */
    public static Archive open(Path path) {
        String file = path.toString();
        if (!Files.isRegularFile(path)) {
            throw new InputException(Place.of(file), "there is no such file", "check the name");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(Place.of(file), "not a zip file, or a damaged one", "export it anew");
        }
        Archive archive = new Archive(file, zip);
        try {
            archive.list();
        } catch (InputException e) {
            archive.close();
            throw e;
        }
        return archive;
    }

    private void list() {
        if (zip.size() > MOST_ENTRIES) {
            throw refused("it has more than " + MOST_ENTRIES + " entries");
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            String slashes = name.replace('\\', '/');
            if (slashes.startsWith("/")
                    || slashes.matches("[A-Za-z]:.*")
                    || List.of(slashes.split("/")).contains("..")) {
                throw refused("an entry's name leads out of the archive");
            }
            if (!entry.isDirectory()) {
                names.add(name);
            }
        }
    }

    /** The names of all entries that are files, in the order of the archive. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /**
     * Unpacks an entry.
     *
     * @throws InputException if it is damaged, or unpacks to more than is sane
     */
    public byte[] bytes(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IllegalArgumentException("no entry \"" + name + "\" in " + file);
        }
        try {
            byte[] bytes = new byte[size(entry)];
            try (InputStream in = zip.getInputStream(entry)) {
                in.readNBytes(bytes, 0, bytes.length);
            }
            return bytes;
        } catch (IOException e) {
            throw new InputException(Place.of(file), "damaged: an entry cannot be unpacked", "export it anew");
        }
    }

    /** What an entry unpacks to; measured before it is kept, so that what is refused needs no memory. */
    private int size(ZipEntry entry) throws IOException {
        long packed = Math.max(1, entry.getCompressedSize());
        byte[] buffer = new byte[16_384];
        int size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                size += n;
                altogether += n;
                if (size > MOST_BYTES || altogether > MOST_ALTOGETHER) {
                    throw refused("it unpacks to more than " + (MOST_BYTES >> 20) + " MB an entry or "
                            + (MOST_ALTOGETHER >> 20) + " MB in all");
                }
                if (size > FREE && size / RATIO > packed) {
                    throw refused("an entry unpacks to more than " + RATIO + " times its size");
                }
            }
        }
        return size;
    }

    private InputException refused(String why) {
        return new InputException(
                Place.of(file), "refused to unpack it: " + why, "export it anew, without media files");
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
