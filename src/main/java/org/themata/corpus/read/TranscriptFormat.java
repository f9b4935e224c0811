package org.themata.corpus.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;

/** The formats of transcripts. A new one is one line here and one class. */
public enum TranscriptFormat {
    /** Plain text. */
    TXT(new TextReader(false), "txt", "text"),
    /** Markdown. */
    MD(new TextReader(true), "md", "markdown"),
    /** WebVTT: Zoom, Teams, Stream. */
    VTT(new CueReader(true), "vtt", "webvtt"),
    /** SubRip. */
    SRT(new CueReader(false), "srt", "subrip"),
    /** Word. */
    DOCX(new DocxReader(), "docx"),
    /** Comma- or semicolon-separated values. */
    CSV(new TabularReader(false), "csv"),
    /** Tab-separated values. */
    TSV(new TabularReader(true), "tsv", "tab");

    private static final Pattern VTT_HEAD =
            Pattern.compile("(?:\uFEFF|\u00EF\u00BB\u00BF)?WEBVTT(?:\\s.*)?", Pattern.DOTALL);
    private static final Pattern SRT_HEAD = Pattern.compile(
            "(?:\uFEFF|\u00EF\u00BB\u00BF)?\\s*\\d{1,6}\\s*\\R\\s*\\d{1,4}:\\d{1,2}:\\d{1,2}[,.]\\d{1,3}\\s*-->.*", Pattern.DOTALL);

    private final TranscriptReader reader;
    private final List<String> names;

    TranscriptFormat(TranscriptReader reader, String... names) {
        this.reader = reader;
        this.names = List.of(names);
    }

    /**
     * The format that the user named, in any letter case.
     *
     * @throws InputException if there is none of that name
     */
    public static TranscriptFormat named(String name) {
        List<String> known = new ArrayList<>();
        for (TranscriptFormat format : values()) {
            if (format.names.contains(name.strip().toLowerCase(Locale.ROOT))) {
                return format;
            }
            known.add(format.names.get(0));
        }
        throw new InputException(
                Place.of("--input-format"), "unknown transcript format \"" + name + "\"", Nearest.remedy(name, known));
    }

    /** The format that the extension of a file name stands for. */
    public static Optional<TranscriptFormat> byExtension(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return fileName.indexOf('.') < 0
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(format -> format.names.contains(extension))
                        .findFirst();
    }

    /**
     * Recognises a file by its content, else by its extension; plain text if neither says anything.
     *
     * @throws InputException if it is a kind of file that cannot be read
     */
    static TranscriptFormat of(Source source, byte[] bytes) {
        if (ZipParts.zip(bytes)) {
            return archive(source, bytes);
        }
        if (bytes.length > 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF && bytes[2] == 0x11) {
            throw new InputException(Place.of(source.name()), "an old Word or Excel file", "save it as .docx or .csv");
        }
        if (bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F') {
            throw new InputException(Place.of(source.name()), "PDF files cannot be read", "save it as .txt or .docx");
        }
        Optional<TranscriptFormat> extension = byExtension(source.name());
        String head = head(bytes);
        if (VTT_HEAD.matcher(head).matches()) {
            return VTT;
        }
        if (SRT_HEAD.matcher(head).matches() && extension.filter(format -> format == VTT).isEmpty()) {
            return SRT;
        }
        return extension.orElse(TXT);
    }

    /** The transcripts of one file. */
    List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        return reader.read(source, bytes, options);
    }

    private static TranscriptFormat archive(Source source, byte[] bytes) {
        Set<String> names = ZipParts.names(bytes);
        boolean docx = names.contains("word/document.xml");
        if (docx || byExtension(source.name()).filter(format -> format == DOCX).isPresent()) {
            return DOCX;
        }
        String kind = names.contains("xl/workbook.xml") ? "an Excel file" : "a zip file, not a transcript";
        throw new InputException(Place.of(source.name()), kind, "save it as .docx, .txt or .csv");
    }

    private static String head(byte[] bytes) {
        int length = Math.min(bytes.length, 200);
        boolean wide = length > 3 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
        return new String(bytes, 0, length, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
    }
}
