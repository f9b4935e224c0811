package org.themata.corpus.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.text.EncodingGuess;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Bytes to text: by byte-order mark, else UTF-8, else by what the bytes look like, with a warning. Line ends become
 * {@code \n}, the mark is removed.
 */
final class Decoding {
    private Decoding() {}

    /**
     * The encoding that the user named.
     *
     * @throws InputException if there is none of that name
     */
    static Charset named(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalArgumentException unknown) {
            List<String> known =
                    new ArrayList<>(List.of("UTF-8", "UTF8", "UTF-16", "UTF16", "windows-1252", "cp1252", "latin1"));
            known.addAll(Charset.availableCharsets().keySet());
            String remedy = Nearest.to(name, known)
                    .map(near -> "did you mean \"" + near + "\"?")
                    .orElse("for example UTF-8, UTF-16, windows-1252, ISO-8859-15, Shift_JIS");
            throw new InputException(Place.of("--encoding"), "unknown encoding \"" + name + "\"", remedy);
        }
    }

    /**
     * What the bytes of a file say, before anything is done to its line ends.
     *
     * @param charset by which they were read
     * @param mark bytes of the byte-order mark
     * @param text without the mark
     */
    record Decoded(Charset charset, int mark, String text) {}

    /**
     * The text of a file.
     *
     * @param encoding named by the user; a byte-order mark that contradicts it is reported
     * @param file for messages
     * @param doubts takes the warnings
     * @throws InputException if the bytes are no text
     */
    static String decode(byte[] bytes, Optional<Charset> encoding, String file, List<Problem> doubts) {
        return lines(decoded(bytes, encoding, file, doubts).text());
    }

    /** As {@link #decode}, with the line ends that the file has. */
    static Decoded decoded(byte[] bytes, Optional<Charset> encoding, String file, List<Problem> doubts) {
        Decoded decoded = unchecked(bytes, encoding, file, doubts);
        if (decoded.text().indexOf('\0') >= 0) {
            throw new InputException(
                    Place.of(file),
                    "not a text file: it contains NUL bytes",
                    "save the transcript as plain text, docx, vtt, srt or csv");
        }
        return decoded;
    }

    private static Decoded unchecked(byte[] bytes, Optional<Charset> encoding, String file, List<Problem> doubts) {
        Charset mark = mark(bytes);
        if (mark != null) {
            int length = mark == StandardCharsets.UTF_8 ? 3 : mark.name().startsWith("UTF-32") ? 4 : 2;
            if (encoding.isPresent() && !mark.name().startsWith(encoding.get().name())) {
                doubts.add(Problem.warning(Place.of(file), "its byte-order mark says " + mark + ": read as that", ""));
            }
            return new Decoded(mark, length, new String(bytes, length, bytes.length - length, mark));
        }
        if (encoding.isPresent()) {
            String text = new String(bytes, encoding.get());
            complain(text, encoding.get(), bytes, file, doubts);
            return new Decoded(encoding.get(), 0, text);
        }
        return unmarked(bytes, file, doubts);
    }

    /** Line ends made {@code \n}. */
    static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static @Nullable Charset mark(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(b, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(b, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(b, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded unmarked(byte[] bytes, String file, List<Problem> doubts) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            Charset wide = wide(bytes);
            if (wide != null) {
                assumed(wide, bytes, file, doubts);
                return new Decoded(wide, 0, new String(bytes, wide));
            }
            return new Decoded(StandardCharsets.UTF_8, 0, text);
        }
        if (text.indexOf('\u001B') >= 0 && EncodingGuess.isIso2022Jp(bytes)) {
            Charset japanese = Charset.forName("ISO-2022-JP");
            assumed(japanese, bytes, file, doubts);
            return new Decoded(japanese, 0, new String(bytes, japanese));
        }
        if (text.indexOf('\uFFFD') < 0 || EncodingGuess.isAll(bytes, StandardCharsets.UTF_8)) {
            return new Decoded(StandardCharsets.UTF_8, 0, text);
        }
        if (isMostlyRight(text)) {
            complain(text, StandardCharsets.UTF_8, bytes, file, doubts);
            return new Decoded(StandardCharsets.UTF_8, 0, text);
        }
        Charset guess = EncodingGuess.of(bytes)
                .orElseThrow(() -> new InputException(
                        new Place(file, firstBadLine(bytes), 0),
                        "not UTF-8, and read in no other encoding it is words",
                        "name its encoding with --encoding, or save it as UTF-8"));
        assumed(guess, bytes, file, doubts);
        return new Decoded(guess, 0, new String(bytes, guess));
    }

    /** UTF-8 with a damaged character here and there: no other encoding has as many that are whole. */
    private static boolean isMostlyRight(String text) {
        int whole = 0;
        int damaged = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            damaged += c == '\uFFFD' ? 1 : 0;
            whole += c > 0x7F && c != '\uFFFD' && !Character.isLowSurrogate(c) ? 1 : 0;
        }
        return whole >= damaged;
    }

    /**
     * UTF-16 without its mark: every other byte is often 0. A text of ASCII letters with a stray NUL is none, since in
     * UTF-16 half of its bytes would be 0.
     */
    private static @Nullable Charset wide(byte[] bytes) {
        int[] zeros = new int[2];
        int ascii = 0;
        for (int i = 0; i < bytes.length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
            ascii += bytes[i] >= ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t' ? 1 : 0;
        }
        int all = zeros[0] + zeros[1];
        boolean stray = ascii * 4 > (bytes.length - all) * 3 && all * 8 < bytes.length;
        if (bytes.length % 2 != 0
                || Math.max(zeros[0], zeros[1]) < 20 * Math.min(zeros[0], zeros[1])
                || all < bytes.length / 50
                || stray) {
            return null;
        }
        Charset charset = zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return EncodingGuess.isAll(bytes, charset) ? charset : null;
    }

    private static void assumed(Charset charset, byte[] bytes, String file, List<Problem> doubts) {
        doubts.add(Problem.warning(
                new Place(file, firstBadLine(bytes), 0),
                "not UTF-8: read as " + charset,
                "if letters look wrong, name the encoding with --encoding"));
    }

    private static void complain(String text, Charset charset, byte[] bytes, String file, List<Problem> doubts) {
        int bad = text.indexOf('\uFFFD');
        if (bad >= 0 && !EncodingGuess.isAll(bytes, charset)) {
            int line =
                    (int) text.substring(0, bad).chars().filter(c -> c == '\n').count() + 1;
            doubts.add(Problem.warning(
                    new Place(file, line, 0),
                    "bytes that are not " + charset + " were replaced by U+FFFD",
                    "name the right encoding with --encoding"));
        }
    }

    /** The line of the first byte that is not UTF-8. */
    private static int firstBadLine(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        while (decoder.decode(in, out, true).isOverflow()) {
            out.clear();
        }
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
