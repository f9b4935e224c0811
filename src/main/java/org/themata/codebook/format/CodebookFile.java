package org.themata.codebook.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themata.text.EncodingGuess;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.SourceText;

/**
 * A codebook's file as it was found.
 *
 * @param name as the user named it
 * @param text decoded, line ends made {@code \n}; empty for a workbook
 * @param bytes as they are
 */
record CodebookFile(String name, String text, byte[] bytes) {
    private static final int MOST_BYTES = 8_000_000;
    private static final String REMEDY = "save the file as UTF-8, or name its encoding: --codebook-encoding ";

    /**
     * Decodes a file: by the encoding asked for, else the byte-order mark's, else the one that an XML declaration
     * names, else UTF-8.
     *
     * @throws InputException if it is not in that encoding
     */
    static CodebookFile of(String name, byte[] bytes, Optional<Charset> encoding) {
        if (isZip(bytes)) {
            refuseDocuments(name, bytes);
            return new CodebookFile(name, "", bytes);
        }
        if (bytes.length > MOST_BYTES) {
            throw new InputException(
                    Place.of(name), "the file has more than " + MOST_BYTES + " bytes", "split it, or check the name");
        }
        Optional<Charset> known = encoding.or(() -> declared(name, bytes));
        return new CodebookFile(name, decoded(name, bytes, known), bytes);
    }

    /** The text; if it is not in the encoding, the error names the one that it seems to be in. */
    private static String decoded(String name, byte[] bytes, Optional<Charset> known) {
        String text;
        try {
            text = SourceText.decode(name, bytes, known, "");
        } catch (InputException wrong) {
            Problem problem = wrong.problems().get(0);
            String guess = EncodingGuess.of(bytes).map(Charset::name).orElse("windows-1252");
            throw new InputException(problem.place(), problem.message(), REMEDY + guess);
        }
        int escape = known.isPresent() ? -1 : text.indexOf('\u001B');
        if (escape >= 0 && EncodingGuess.isIso2022Jp(bytes)) {
            int line = 1
                    + (int) text.substring(0, escape)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw new InputException(new Place(name, line, 0), "not UTF-8", REMEDY + "ISO-2022-JP");
        }
        return text;
    }

    /** Names of files stand as they are in a zip, and say what it is. */
    private static void refuseDocuments(String name, byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean word = raw.contains("word/document.xml");
        if (word || raw.contains("mimetypeapplication/vnd.oasis.opendocument.text")) {
            throw new InputException(
                    Place.of(name),
                    "this is a " + (word ? "Word" : "text") + " document, not a codebook",
                    "write its codes into a table and save that as .xlsx or .csv, or as .yaml; themata init shows one");
        }
    }

    static CodebookFile of(String name, String text) {
        return new CodebookFile(name, text, new byte[0]);
    }

    boolean isZip() {
        return isZip(bytes);
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private static Optional<Charset> declared(String name, byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1);
        if (!start.contains("<?xml")) {
            return Optional.empty();
        }
        Matcher matcher = Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']")
                .matcher(start);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(matcher.group(1)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InputException(
                    new Place(name, 1, 0),
                    "there is no encoding \"" + matcher.group(1) + "\"",
                    "save the file as UTF-8");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodebookFile file && name.equals(file.name) && text.equals(file.text);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + text.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
