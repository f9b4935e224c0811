package org.themata.exchange.refi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A text of a project as it stands in its file, and where positions of any kind point in it. Not thread-safe. */
final class ProjectText {
    private final String raw;
    private final String text;
    private final Map<Positions, int[]> maps = new HashMap<>();

    /** @param raw without byte-order mark, line ends as they are */
    ProjectText(String raw) {
        this.raw = raw;
        this.text = raw.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Decodes by the byte-order mark, else as UTF-8, else as Windows-1252. */
    static ProjectText decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new ProjectText(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new ProjectText(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
        }
        try {
            String utf8 = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new ProjectText(utf8.startsWith("\uFEFF") ? utf8.substring(1) : utf8);
        } catch (CharacterCodingException e) {
            return new ProjectText(new String(bytes, Charset.forName("windows-1252")));
        }
    }

    /** The text with line ends made {@code \n}. */
    String text() {
        return text;
    }

    /** Whether every way of counting gives the same. */
    boolean isPlain() {
        return raw.indexOf("\r\n") < 0 && raw.codePointCount(0, raw.length()) == raw.length();
    }

    /** The UTF-16 offset in {@link #text()} of a position; -1 if it lies outside. */
    int offset(long position, Positions way) {
        int[] map = maps.computeIfAbsent(way, this::map);
        return position < 0 || position >= map.length ? -1 : map[(int) position];
    }

    private int[] map(Positions way) {
        int[] map = new int[raw.length() + 1];
        int positions = 0;
        int at = 0;
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            boolean lineEnd = c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
            int units = lineEnd ? 2 : Character.charCount(c);
            int counted = lineEnd ? way.crlf() : way.utf16() ? units : 1;
            for (int k = 0; k < counted; k++) {
                map[positions++] = at;
            }
            at += lineEnd ? 1 : units;
            i += units;
        }
        map[positions++] = at;
        return Arrays.copyOf(map, positions);
    }
}
