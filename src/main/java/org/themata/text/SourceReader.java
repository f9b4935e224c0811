package org.themata.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Reads a file of any size as {@link SourceText} reads a small one: by its byte-order mark, else as UTF-8, line ends
 * made {@code \n}. What is not in that encoding ends it with an {@link InputException}.
 */
final class SourceReader extends Reader {
    private static final int BLOCK = 1 << 16;

    private final String file;
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    private final CharBuffer chars = CharBuffer.allocate(BLOCK);
    private boolean ended;
    private boolean afterReturn;
    private int line = 1;

    SourceReader(String file, InputStream in) throws IOException {
        this.file = file;
        this.in = in;
        bytes.put(in.readNBytes(3)).flip();
        int first = bytes.remaining() > 0 ? bytes.get(0) & 0xFF : 0;
        int second = bytes.remaining() > 1 ? bytes.get(1) & 0xFF : 0;
        int third = bytes.remaining() > 2 ? bytes.get(2) & 0xFF : 0;
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            bytes.position(3);
        }
        boolean little = first == 0xFF && second == 0xFE;
        boolean big = first == 0xFE && second == 0xFF;
        bytes.position(little || big ? 2 : bytes.position());
        this.decoder = (little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8)
                .newDecoder();
        chars.flip();
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            if (!chars.hasRemaining() && !fill()) {
                break;
            }
            char next = chars.get();
            if (next == '\n' && afterReturn) {
                afterReturn = false;
                line++;
                continue;
            }
            afterReturn = next == '\r';
            line += next == '\n' ? 1 : 0;
            into[offset + written++] = afterReturn ? '\n' : next;
        }
        return written == 0 && length > 0 ? -1 : written;
    }

    /** Decodes more, if there is more. */
    private boolean fill() throws IOException {
        chars.clear();
        while (chars.position() == 0 && !(ended && !bytes.hasRemaining())) {
            if (!ended) {
                bytes.compact();
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
            }
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                refuse();
            }
        }
        chars.flip();
        return chars.hasRemaining();
    }

    private void refuse() {
        chars.flip();
        while (chars.hasRemaining()) {
            line += chars.get() == '\n' ? 1 : 0;
        }
        throw new InputException(
                new Place(file, line, 0), "not " + decoder.charset().name(), SourceText.SAVE_AS_UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
