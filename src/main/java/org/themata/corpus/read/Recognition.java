package org.themata.corpus.read;

import static org.themata.corpus.read.TranscriptFormat.CHAT;
import static org.themata.corpus.read.TranscriptFormat.DOCX;
import static org.themata.corpus.read.TranscriptFormat.ELAN;
import static org.themata.corpus.read.TranscriptFormat.HTML;
import static org.themata.corpus.read.TranscriptFormat.JSONL;
import static org.themata.corpus.read.TranscriptFormat.ODT;
import static org.themata.corpus.read.TranscriptFormat.OTRANSCRIBE;
import static org.themata.corpus.read.TranscriptFormat.PDF;
import static org.themata.corpus.read.TranscriptFormat.RTF;
import static org.themata.corpus.read.TranscriptFormat.SBV;
import static org.themata.corpus.read.TranscriptFormat.SRT;
import static org.themata.corpus.read.TranscriptFormat.TEXTGRID;
import static org.themata.corpus.read.TranscriptFormat.TXT;
import static org.themata.corpus.read.TranscriptFormat.VTT;
import static org.themata.corpus.read.TranscriptFormat.WHISPER;
import static org.themata.corpus.read.TranscriptFormat.XLSX;
import static org.themata.corpus.read.TranscriptFormat.ZOOM_CHAT;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.themata.corpus.Source;
import org.themata.text.InputException;
import org.themata.text.Place;

/** Recognises the format of a file by its content, else by its extension; plain text if neither says anything. */
final class Recognition {
    private static final int HEAD = 2_000;

    private Recognition() {}

    /** @throws InputException if it is a kind of file that cannot be read */
    static TranscriptFormat of(Source source, byte[] bytes) {
        if (ZipParts.zip(bytes)) {
            return archive(source, bytes);
        }
        refuseBinary(source, bytes);
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        Optional<TranscriptFormat> extension = TranscriptFormat.byExtension(source.name());
        String head = head(bytes);
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        if (Heads.vtt(head)) {
            return VTT;
        }
        if (Heads.srt(head) && extension.filter(format -> format == VTT).isEmpty()) {
            return SRT;
        }
        Optional<TranscriptFormat> content = content(source, head, bytes, extension);
        return content.orElse(extension.orElse(TXT));
    }

    private static Optional<TranscriptFormat> content(
            Source source, String head, byte[] bytes, Optional<TranscriptFormat> extension) {
        if (head.stripLeading().startsWith("<?xml") || head.contains("<ANNOTATION_DOCUMENT")) {
            return Optional.of(xml(source, head, extension));
        }
        if (Heads.html(head)) {
            return Optional.of(HTML);
        }
        if (Heads.grid(head)) {
            return Optional.of(TEXTGRID);
        }
        if (Heads.chat(head)) {
            return Optional.of(CHAT);
        }
        if (Heads.sbv(head)) {
            return Optional.of(SBV);
        }
        if (Heads.json(head) && extension.filter(Recognition::text).isEmpty()) {
            return JsonShape.of(bytes);
        }
        return Heads.chatOfZoom(head)
                        && extension.filter(format -> format != TXT).isEmpty()
                ? Optional.of(ZOOM_CHAT)
                : Optional.empty();
    }

    private static boolean text(TranscriptFormat format) {
        return !Set.of(JSONL, WHISPER, OTRANSCRIBE).contains(format);
    }

    private static TranscriptFormat xml(Source source, String head, Optional<TranscriptFormat> extension) {
        if (head.contains("<ANNOTATION_DOCUMENT")) {
            return ELAN;
        }
        if (head.contains("<html") || head.contains("<HTML")) {
            return HTML;
        }
        if (extension.filter(format -> format == ELAN || format == HTML).isPresent()) {
            return extension.get();
        }
        throw new InputException(
                Place.of(source.name()),
                "an XML file of a kind that is not known",
                "export the transcript as txt, docx, odt or vtt");
    }

    private static TranscriptFormat archive(Source source, byte[] bytes) {
        Set<String> names = ZipParts.names(bytes);
        Optional<TranscriptFormat> extension = TranscriptFormat.byExtension(source.name())
                .filter(format -> Set.of(DOCX, ODT, XLSX).contains(format));
        if (names.contains("word/document.xml")) {
            return DOCX;
        }
        if (names.contains("xl/workbook.xml")) {
            return XLSX;
        }
        if (names.contains("content.xml")) {
            return ODT;
        }
        return extension.orElseThrow(() -> new InputException(
                Place.of(source.name()),
                "a zip file, not a transcript",
                "unpack it; transcripts are read from files and folders"));
    }

    private static void refuseBinary(Source source, byte[] bytes) {
        if (starts(bytes, 0xD0, 0xCF, 0x11)) {
            throw new InputException(
                    Place.of(source.name()), "an old Word or Excel file", "save it as .docx, .xlsx or .csv");
        }
        boolean compressed = starts(bytes, 0xFD, '7', 'z', 'X', 'Z')
                || starts(bytes, 0x1F, 0x8B)
                || starts(bytes, 'B', 'Z', 'h')
                || starts(bytes, '7', 'z', 0xBC, 0xAF);
        if (compressed) {
            throw new InputException(Place.of(source.name()), "a compressed file, not a transcript", "unpack it");
        }
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

    private static String head(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD);
        boolean wide = starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF);
        String head = new String(bytes, 0, length, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return head.startsWith("\uFEFF") ? head.substring(1) : head;
    }
}
