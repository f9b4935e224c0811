package org.themata.report.figure;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a drawing as PNG. */
record PngWriter(Drawing drawing, int dpi) {
    void write(OutputStream out) throws IOException {
        throw new IOException("not yet");
    }
}
