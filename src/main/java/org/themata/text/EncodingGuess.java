package org.themata.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the encoding of a text that is not UTF-8: what ICU's detector is sure of and what fits, else the encoding in
 * which most characters stand where such characters stand in words ({@link EncodingFit}).
 */
public final class EncodingGuess {
    private static final int SAMPLE = 65_536;
    /** What the detector finds is taken unless another fits so many times better. */
    private static final int BETTER = 4;
    /** A text of which more stands wrong is not read. */
    private static final double UNLIKE = 0.34;

    private static final Set<String> OTHER_SCRIPTS = Set.of(
            "Shift_JIS",
            "EUC-JP",
            "GB18030",
            "Big5",
            "EUC-KR",
            "KOI8-R",
            "windows-1251",
            "windows-1253",
            "windows-1255",
            "windows-1256",
            "ISO-8859-5",
            "ISO-8859-6",
            "ISO-8859-7",
            "ISO-8859-8");
    private static final Set<String> GREEK = Set.of("windows-1253", "ISO-8859-7");
    private static final Set<String> CENTRAL_EUROPEAN = Set.of("windows-1250", "ISO-8859-2");

    /** The commonest first, which is taken if others fit no better. */
    private static final List<String> WESTERN = List.of("windows-1252", "x-MacRoman", "IBM850");

    private static final List<String> OTHERS = List.of(
            "windows-1251",
            "IBM866",
            "KOI8-R",
            "KOI8-U",
            "x-MacCyrillic",
            "ISO-8859-5",
            "windows-1256",
            "windows-1255");

    private EncodingGuess() {}

    /** Whether the bytes are ISO-2022-JP, which is ASCII but for its escapes, so that it may be taken for UTF-8. */
    public static boolean isIso2022Jp(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1B && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
                return isAll(bytes, Charset.forName("ISO-2022-JP"));
            }
        }
        return false;
    }

    /** The encoding of bytes that are not UTF-8; empty if none is likely. */
    public static Optional<Charset> of(byte[] bytes) {
        byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
        boolean beyond = EncodingFit.mostlyBeyondAscii(sample);
        Optional<Charset> best = best(sample, beyond ? OTHERS : WESTERN);
        double least =
                best.map(charset -> EncodingFit.of(sample, charset).share()).orElse(UNLIKE);
        return detected(bytes, sample, beyond)
                .filter(charset -> EncodingFit.of(sample, charset).share() <= BETTER * least)
                .or(() -> best);
    }

    private static Optional<Charset> detected(byte[] bytes, byte[] sample, boolean beyond) {
        CharsetMatch[] matches = new CharsetDetector().setText(sample).detectAll();
        if (matches.length == 0) {
            return Optional.empty();
        }
        String name = matches[0].getName().replace("ISO-8859-8-I", "windows-1255");
        int confidence = matches[0].getConfidence();
        int lead = confidence - (matches.length > 1 ? matches[1].getConfidence() : 0);
        if (!Charset.isSupported(name) || !believed(name, confidence, lead, beyond)) {
            return Optional.empty();
        }
        Charset charset = Charset.forName(name);
        if (GREEK.contains(name)) {
            charset = GreekEncoding.of(bytes, charset);
        }
        return isAll(bytes, charset) ? Optional.of(charset) : Optional.empty();
    }

    /**
     * Whether the detector's first choice is to be taken. It is seldom sure of Cyrillic, but a text of which most
     * letters are no ASCII letters is not Western; and Polish or Czech must be far ahead of the Western languages.
     */
    private static boolean believed(String name, int confidence, int lead, boolean beyond) {
        return CENTRAL_EUROPEAN.contains(name)
                ? confidence >= 50 && lead >= 20
                : OTHER_SCRIPTS.contains(name) && (confidence >= 50 || confidence >= 20 && lead >= 10 && beyond);
    }

    /** The one that fits best; the first of those that fit alike. */
    private static Optional<Charset> best(byte[] sample, List<String> names) {
        Optional<Charset> best = Optional.empty();
        double least = UNLIKE;
        for (String name : names) {
            if (Charset.isSupported(name)) {
                double share = EncodingFit.of(sample, Charset.forName(name)).share();
                if (share < least) {
                    least = share;
                    best = Optional.of(Charset.forName(name));
                }
            }
        }
        return best;
    }

    /** Whether all bytes are characters of an encoding. */
    public static boolean isAll(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException wrong) {
            return false;
        }
    }
}
