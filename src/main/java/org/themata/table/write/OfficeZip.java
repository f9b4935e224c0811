package org.themata.table.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zipped document packed anew, so that the same table gives the same bytes on every machine: no time of writing, and
 * nothing compressed, since every zlib compresses a little differently.
 */
final class OfficeZip {
    /** Not the first of January, at which {@link ZipEntry} begins to write the time zone too. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("<dcterms:(created|modified)\\b.*?</dcterms:\\1>");

    private OfficeZip() {}

    /** Copies every part in its order; the dates in the document's properties are left out. */
    static void copy(byte[] document, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setMethod(ZipOutputStream.STORED);
        try (ZipFile from = ZipFile.builder().setByteArray(document).get()) {
            for (ZipArchiveEntry part : Collections.list(from.getEntriesInPhysicalOrder())) {
                try (InputStream in = from.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        store(zip, part.getName(), withoutDates(in.readAllBytes()));
                    } else {
                        begin(zip, part.getName(), part.getSize(), part.getCrc());
                        in.transferTo(zip);
                        zip.closeEntry();
                    }
                }
            }
        }
        zip.finish();
        zip.flush();
    }

    private static byte[] withoutDates(byte[] properties) {
        String xml = new String(properties, StandardCharsets.UTF_8);
        return CREATED.matcher(xml).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }

    private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        begin(zip, name, bytes.length, sum.getValue());
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name, long size, long sum) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setSize(size);
        entry.setCrc(sum);
        zip.putNextEntry(entry);
    }
}
