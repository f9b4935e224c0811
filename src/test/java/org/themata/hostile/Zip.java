package org.themata.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Archives, good and bad. */
final class Zip {

    private Zip() {}

    /** An archive of names and texts, in turn. */
    static byte[] of(String... namesAndTexts) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            parts.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return of(parts);
    }

    static byte[] of(Map<String, byte[]> parts) {
        return made(zip -> {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        });
    }

    static Map<String, byte[]> parts(byte[] archive) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** The same archive with one more part. */
    static byte[] with(byte[] archive, String name, byte[] bytes) {
        Map<String, byte[]> parts = parts(archive);
        parts.put(name, bytes);
        return of(parts);
    }

    /** The part that holds the words of a document, a workbook or a project. */
    static String main(byte[] archive) {
        for (String name : parts(archive).keySet()) {
            if (name.equals("word/document.xml")
                    || name.equals("content.xml")
                    || name.equals("project.qde")
                    || name.endsWith("/sheet1.xml")) {
                return name;
            }
        }
        throw new IllegalArgumentException("an archive of an unknown kind");
    }

    /** A part of so many megabytes of blanks, packed to a thousandth. */
    static byte[] bomb(byte[] archive, String name, int megabytes) {
        Map<String, byte[]> parts = parts(archive);
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        return made(zip -> {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                if (!part.getKey().equals(name)) {
                    put(zip, part.getKey(), part.getValue());
                }
            }
            zip.putNextEntry(entry(name));
            for (int i = 0; i < megabytes; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        });
    }

    /** So many parts that hold nothing. */
    static byte[] many(byte[] archive, int count) {
        Map<String, byte[]> parts = parts(archive);
        return made(zip -> {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
            for (int i = 0; i < count; i++) {
                ZipEntry entry = entry("sources/" + i);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(0);
                entry.setCrc(new CRC32().getValue());
                zip.putNextEntry(entry);
                zip.closeEntry();
            }
        });
    }

    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }

    private static byte[] made(Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            filling.fill(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(entry(name));
        ((OutputStream) zip).write(bytes);
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }
}
