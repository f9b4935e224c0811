package org.themata.corpus.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Source;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Span;

/**
 * A text file that can be written anew with some stretches replaced and every other byte as it was: encoding,
 * byte-order mark, line ends, time lines and notes. Offsets are those of its transcript.
 */
public final class TextFile {
    private static final Set<TranscriptFormat> FORMATS = Set.of(
            TranscriptFormat.TXT,
            TranscriptFormat.MD,
            TranscriptFormat.VTT,
            TranscriptFormat.SRT,
            TranscriptFormat.SBV);

    private final Charset charset;
    private final byte[] mark;
    private final String raw;
    /** Behind each line end of two characters: how many units the file is ahead of the transcript. */
    private final NavigableMap<Integer, Integer> ahead = new TreeMap<>();

    private TextFile(Charset charset, byte[] mark, String raw) {
        this.charset = charset;
        this.mark = mark;
        this.raw = raw;
        int surplus = 0;
        for (int at = raw.indexOf("\r\n"); at >= 0; at = raw.indexOf("\r\n", at + 2)) {
            surplus++;
            ahead.put(at + 2 - surplus, surplus);
        }
    }

    /**
     * The file behind a transcript; empty if its format is none of txt, md, vtt, srt and sbv, or if its bytes are not
     * all of its encoding, so that they could not be written as they were.
     *
     * @throws InputException if the format or the encoding that the options name does not exist
     */
    public static Optional<TextFile> of(Source source, byte[] bytes, CorpusOptions options) {
        TranscriptFormat format =
                options.inputFormat().map(TranscriptFormat::named).orElseGet(() -> Recognition.of(source, bytes));
        return FORMATS.contains(format)
                ? read(source.name(), bytes, options.encoding().map(Decoding::named))
                : Optional.empty();
    }

    /** A file that was written in this encoding; empty if its bytes are not of it. */
    public static Optional<TextFile> of(String file, byte[] bytes, Charset charset) {
        return read(file, bytes, Optional.of(charset));
    }

    /** A new file in UTF-8. */
    public static TextFile of(String text) {
        return new TextFile(StandardCharsets.UTF_8, new byte[0], text);
    }

    private static Optional<TextFile> read(String file, byte[] bytes, Optional<Charset> charset) {
        Decoding.Decoded decoded = Decoding.decoded(bytes, charset, file, new ArrayList<>());
        TextFile read = new TextFile(decoded.charset(), Arrays.copyOf(bytes, decoded.mark()), decoded.text());
        return Arrays.equals(read.bytes(decoded.text()), bytes) ? Optional.of(read) : Optional.empty();
    }

    /** The encoding. */
    public Charset charset() {
        return charset;
    }

    /** The text, line ends made {@code \n}. */
    public String text() {
        return Decoding.lines(raw);
    }

    /** A stretch of the transcript as it stands in the file, with the file's line ends. */
    public String raw(Span place) {
        return raw.substring(at(place.start()), at(place.end()));
    }

    /**
     * The bytes of the file with some stretches replaced.
     *
     * @param places in order, not overlapping
     * @param texts one for each place
     * @throws InputException if a text has a character that the file's encoding has not
     */
    public byte[] with(List<Span> places, List<String> texts) {
        StringBuilder out = new StringBuilder(raw.length());
        int from = 0;
        for (int i = 0; i < places.size(); i++) {
            String text = texts.get(i);
            if (!charset.newEncoder().canEncode(text)) {
                throw new InputException(
                        Place.of(""),
                        "the replacement \"" + text + "\" cannot be written in " + charset + ", as its transcript is",
                        "choose another, or save the transcript as UTF-8 first");
            }
            out.append(raw, from, at(places.get(i).start())).append(text);
            from = at(places.get(i).end());
        }
        return bytes(out.append(raw, from, raw.length()).toString());
    }

    private int at(int offset) {
        Map.Entry<Integer, Integer> before = ahead.floorEntry(offset);
        return before == null ? offset : offset + before.getValue();
    }

    private byte[] bytes(String text) {
        byte[] encoded = text.getBytes(charset);
        byte[] all = Arrays.copyOf(mark, mark.length + encoded.length);
        System.arraycopy(encoded, 0, all, mark.length, encoded.length);
        return all;
    }
}
