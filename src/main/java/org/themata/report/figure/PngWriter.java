package org.themata.report.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes a drawing as PNG, 8 bits a colour. It is drawn and written in bands, so that a tall figure needs no more
 * memory than a low one.
 */
final class PngWriter {
    private static final double CSS_DPI = 96;
    private static final double INCHES_A_METRE = 1 / 0.0254;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BAND = 64;

    private final Drawing drawing;
    private final int dpi;
    private final int width;
    private final int height;

    PngWriter(Drawing drawing, int dpi) {
        this.drawing = drawing;
        this.dpi = dpi;
        this.width = (int) Math.round(drawing.width() * dpi / CSS_DPI);
        this.height = (int) Math.round(drawing.height() * dpi / CSS_DPI);
    }

    void write(OutputStream out) throws IOException {
        out.write(SIGNATURE);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        number(head, width);
        number(head, height);
        head.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        ByteArrayOutputStream size = new ByteArrayOutputStream();
        int pixelsAMetre = (int) Math.round(dpi * INCHES_A_METRE);
        number(size, pixelsAMetre);
        number(size, pixelsAMetre);
        size.write(1);
        chunk(out, "pHYs", size.toByteArray());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        Deflate deflate = new Deflate(data);
        for (int top = 0; top < height; top += BAND) {
            Raster raster = new Raster(width, Math.min(BAND, height - top), top);
            new Painter(raster, dpi / CSS_DPI).paint(drawing.shapes());
            for (int y = 0; y < raster.height(); y++) {
                deflate.write((byte) 0);
                deflate.write(raster.row(y));
            }
        }
        deflate.finish();
        chunk(out, "IDAT", data.toByteArray());
        chunk(out, "IEND", new byte[0]);
    }

    private static void number(OutputStream out, int value) throws IOException {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(value >> shift & 0xFF);
        }
    }

    private static void chunk(OutputStream out, String name, byte... data) throws IOException {
        number(out, data.length);
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        out.write(type);
        out.write(data);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(data);
        number(out, (int) sum.getValue());
    }
}
