package org.themata.corpus.read;

import static org.themata.corpus.read.FormatFacts.BESIDE;
import static org.themata.corpus.read.FormatFacts.LABELS;
import static org.themata.corpus.read.FormatFacts.MARKS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;

/** The formats of transcripts. A new one is one line here and one class. */
public enum TranscriptFormat {
    /** Plain text. */
    TXT(
            () -> new TextReader(false),
            facts(
                    "nothing else",
                    LABELS,
                    BESIDE,
                    MARKS,
                    "YAML front matter = attributes; Otter, Rev, Descript, Google Meet, f4, MAXQDA; head and foot of Otter left out"),
            "txt",
            "text"),
    /** Markdown. */
    MD(
            () -> new TextReader(true),
            facts(
                    "extension",
                    LABELS + ", also bold",
                    BESIDE,
                    MARKS,
                    "headings are not speech; YAML front matter = attributes"),
            "md",
            "markdown"),
    /** WebVTT: Zoom, Teams, Stream. */
    VTT(
            () -> new CueReader(CueKind.WEBVTT),
            facts(
                    "WEBVTT",
                    "<v Name>, else Name: in the cue",
                    "each cue",
                    MARKS,
                    "Zoom, Teams old and new, Stream; notes, styles, identifiers and tags left out"),
            "vtt",
            "webvtt"),
    /** SubRip. */
    SRT(
            () -> new CueReader(CueKind.SUBRIP),
            facts("number and time line", "Name: in the cue", "each cue", MARKS, "tags left out"),
            "srt",
            "subrip"),
    /** YouTube captions. */
    SBV(() -> new CueReader(CueKind.SBV), facts("time line", "Name: in the cue", "each cue", MARKS, ""), "sbv"),
    /** Chat of a Zoom meeting. */
    ZOOM_CHAT(
            ZoomChatReader::new,
            facts("its first line", "each message", "each message", MARKS, "a .txt file; reactions left out"),
            "zoom-chat"),
    /** CHAT of TalkBank. */
    CHAT(
            ChatReader::new,
            facts(
                    "@UTF8 or @Begin",
                    "*CODE:",
                    "bullets",
                    "(.) and [=! laughs]",
                    "Investigator = interviewer; dependent tiers, retracing codes, fillers (&-um) and xxx left out"),
            "cha",
            "chat"),
    /** ELAN. */
    ELAN(
            ElanReader::new,
            facts(
                    "ANNOTATION_DOCUMENT",
                    "participant or name of the tier",
                    "each annotation",
                    MARKS,
                    "turns in order of time; tiers that depend on another left out"),
            "eaf",
            "elan"),
    /** Praat. */
    TEXTGRID(
            TextGridReader::new,
            facts(
                    "ooTextFile",
                    "name of the tier",
                    "each interval",
                    MARKS,
                    "long and short form; turns in order of time; tiers of sounds and points left out"),
            "textgrid",
            "praat"),
    /** Whisper, WhisperX, whisper.cpp. */
    WHISPER(
            WhisperReader::new,
            facts(
                    "segments or transcription",
                    "if they were told apart",
                    "each segment",
                    MARKS,
                    "repeated segments are reported"),
            "json",
            "whisper",
            "whisperx"),
    /** oTranscribe. */
    OTRANSCRIBE(OtrReader::new, facts("text and media", LABELS, "time marks", MARKS, ""), "otr", "otranscribe"),
    /** Word. */
    DOCX(
            DocxReader::new,
            facts(
                    "word/document.xml in the zip",
                    LABELS + ", cells of a row",
                    BESIDE,
                    MARKS,
                    "deleted and hidden text, headers, footers, notes, comments and text boxes left out"),
            "docx"),
    /** OpenDocument text. */
    ODT(
            OdtReader::new,
            facts(
                    "content.xml in the zip",
                    LABELS + ", cells of a row",
                    BESIDE,
                    MARKS,
                    "deleted text, headers, footers, notes, comments and text boxes left out"),
            "odt",
            "ott"),
    /** Rich Text Format. */
    RTF(
            RtfReader::new,
            facts(
                    "{\\rtf",
                    LABELS + ", cells of a row",
                    BESIDE,
                    MARKS,
                    "deleted and hidden text, headers, footers, notes and comments left out"),
            "rtf"),
    /** PDF with text. */
    PDF(
            PdfReader::new,
            facts(
                    "%PDF",
                    LABELS,
                    BESIDE,
                    MARKS,
                    "lines and divided words joined; page headers, footers and numbers in the margin left out; no scans"),
            "pdf"),
    /** HTML. */
    HTML(
            HtmlReader::new,
            facts(
                    "<html or its doctype",
                    LABELS + ", cells of a row",
                    BESIDE,
                    MARKS,
                    "what is visible; scripts, styles, forms and menus left out"),
            "html",
            "htm",
            "xhtml"),
    /** Comma- or semicolon-separated values. */
    CSV(() -> new TabularReader(false), facts("extension", "column", "none", MARKS, "one answer or turn a row"), "csv"),
    /** Tab-separated values. */
    TSV(
            () -> new TabularReader(true),
            facts(
                    "extension",
                    "column",
                    "Whisper's start column",
                    MARKS,
                    "one answer or turn a row; start, end, text of Whisper = one conversation"),
            "tsv",
            "tab"),
    /** Excel. */
    XLSX(
            XlsxReader::new,
            facts("xl/workbook.xml in the zip", "column", "none", MARKS, "first sheet; one answer or turn a row"),
            "xlsx"),
    /** JSON lines, or a list of objects. */
    JSONL(
            JsonLinesReader::new,
            facts(
                    "an object a line, or a list",
                    "field",
                    "none",
                    MARKS,
                    "one answer or turn an object; fields as the columns of CSV"),
            "jsonl",
            "ndjson");

    private final Supplier<TranscriptReader> reader;
    private final FormatFacts facts;
    private final List<String> names;

    TranscriptFormat(Supplier<TranscriptReader> reader, FormatFacts facts, String... names) {
        this.reader = reader;
        this.facts = facts;
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
        for (TranscriptFormat format : values()) {
            if (fileName.indexOf('.') >= 0 && format.names.contains(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * Recognises a file by its content, else by its extension; plain text if neither says anything.
     *
     * @throws InputException if it is a kind of file that cannot be read
     */
    static TranscriptFormat of(Source source, byte[] bytes) {
        return Recognition.of(source, bytes);
    }

    /** Its name, as {@code --input-format} takes it. */
    public String label() {
        return names.get(0);
    }

    /** Other names and extensions, and its own. */
    public List<String> names() {
        return names;
    }

    /** What it keeps. */
    public FormatFacts facts() {
        return facts;
    }

    /** The transcripts of one file. */
    List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        return reader.get().read(source, bytes, options);
    }

    private static FormatFacts facts(String recognised, String speakers, String times, String marks, String remarks) {
        return new FormatFacts(recognised, speakers, times, marks, remarks);
    }
}
