package org.themata.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the small files that the researcher writes: codebook and study. They are never guessed at: the encoding is what
 * the byte-order mark says, else what was asked for, else UTF-8.
 */
public final class SourceText {
    static final String SAVE_AS_UTF_8 = "save the file as UTF-8";

    private SourceText() {}

    /**
     * The file's text, line ends made {@code \n}, without byte-order mark.
     *
     * @param file as the user named it; {@code -} = standard input
     * @param encoding if one was asked for
     * @throws InputException if the file is missing (with the nearest name beside it), cannot be read, or is not in
     *     that encoding
     */
    public static String read(String file, Optional<Charset> encoding) {
        return decode(file, bytes(file), encoding, SAVE_AS_UTF_8);
    }

    /**
     * As {@link #read}, from bytes.
     *
     * @param remedy what to do if it is not in that encoding
     */
    public static String decode(String file, byte[] bytes, Optional<Charset> encoding, String remedy) {
        int mark = 0;
        Charset charset = encoding.orElse(StandardCharsets.UTF_8);
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
            charset = StandardCharsets.UTF_8;
        } else if (starts(bytes, 0xFF, 0xFE)) {
            mark = 2;
            charset = StandardCharsets.UTF_16LE;
        } else if (starts(bytes, 0xFE, 0xFF)) {
            mark = 2;
            charset = StandardCharsets.UTF_16BE;
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        try {
            String text = charset.newDecoder().decode(rest).toString();
            return text.replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = mark; i < rest.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new InputException(new Place(file, line, 0), "not " + charset.name(), remedy);
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same text, for files that need not fit into memory; in the encoding of the byte-order mark, else UTF-8.
     *
     * @param file as the user named it; {@code -} = standard input
     * @throws InputException as {@link #read}; if the encoding is wrong, while it is read
     */
    public static Reader open(String file) {
        try {
            InputStream in = file.equals("-") ? System.in : Files.newInputStream(existing(file));
            return new BufferedReader(new SourceReader(file, in));
        } catch (IOException | InvalidPathException e) {
            throw unreadable(file, e);
        }
    }

    /** The file's bytes; {@code -} = standard input. */
    public static byte[] bytes(String file) {
        try {
            return file.equals("-") ? System.in.readAllBytes() : FileStamp.bytes(existing(file));
        } catch (IOException | InvalidPathException e) {
            throw unreadable(file, e);
        }
    }

    private static Path existing(String file) {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            throw new InputException(Place.of(file), "there is no such file", nearest(path));
        }
        if (Files.isDirectory(path)) {
            throw new InputException(Place.of(file), "is a folder, not a file", "name a file in it");
        }
        return path;
    }

    private static InputException unreadable(String file, Exception cause) {
        return new InputException(Place.of(file), "cannot be read: " + cause.getMessage(), "check name and rights");
    }

    private static String nearest(Path path) {
        Path name = path.getFileName();
        Path folder = path.toAbsolutePath().getParent();
        if (name == null || folder == null || !Files.isDirectory(folder)) {
            return "check the name of the folder";
        }
        try (Stream<Path> beside = Files.list(folder)) {
            List<String> names =
                    beside.map(p -> String.valueOf(p.getFileName())).sorted().toList();
            return Nearest.to(name.toString(), names)
                    .map(near -> "did you mean \"" + path.resolveSibling(near) + "\"?")
                    .orElse("check the name");
        } catch (IOException e) {
            return "check the name";
        }
    }
}
