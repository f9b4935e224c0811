package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themata.corpus.read.ReadOptionsFixture.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The content decides, then the extension. */
class RecognitionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.txt | %PDF-1.7 | PDF",
                "a.doc | {\\rtf1 x} | RTF",
                "a.txt | <!DOCTYPE html><p>x | HTML",
                "a.html | P1: hello | HTML",
                "a.txt | @UTF8 | CHAT",
                "a.txt | @Begin | CHAT",
                "a.txt | File type = \"ooTextFile\" | TEXTGRID",
                "a.xml | <?xml version='1.0'?><ANNOTATION_DOCUMENT/> | ELAN",
                "a.txt | {\"text\": \"x\", \"segments\": []} | TXT",
                "a.json | {\"text\": \"x\", \"segments\": []} | WHISPER",
                "- | {\"segments\": []} | WHISPER",
                "a.json | {\"text\": \"x\", \"media\": \"\"} | OTRANSCRIBE",
                "a.json | [{\"start\": 1, \"end\": 2, \"text\": \"x\"}] | WHISPER",
                "a.json | [{\"answer\": \"x\"}] | JSONL",
                "a.jsonl | {\"answer\": \"x\"} | JSONL",
                "a.json | {\"a\": \"x\"} | WHISPER",
                "a.json | {broken | WHISPER",
                "a.md | [link](x) | MD",
            })
    void byContent(String name, String text, TranscriptFormat format) {
        assertThat(TranscriptFormat.of(source(name), text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(format);
    }

    @Test
    void zipsByWhatIsInThem() throws IOException {
        assertThat(TranscriptFormat.of(source("a.zip"), Zips.of("content.xml", "<a/>")))
                .isEqualTo(TranscriptFormat.ODT);
        assertThat(TranscriptFormat.of(source("a.docx"), Zips.of("xl/workbook.xml", "<a/>")))
                .isEqualTo(TranscriptFormat.XLSX);
    }

    @Test
    void captionsAndChatsInTextFiles() {
        assertThat(of("a.txt", "0:00:00.378,0:00:11.378\nHello")).isEqualTo(TranscriptFormat.SBV);
        assertThat(of("a.txt", "00:21:14\tAnna B:\tHello")).isEqualTo(TranscriptFormat.ZOOM_CHAT);
        assertThat(of("a.txt", "10:00:01 From Anna to Everyone: Hello")).isEqualTo(TranscriptFormat.ZOOM_CHAT);
        assertThat(of("a.txt", "00:21:14 Anna: Hello")).isEqualTo(TranscriptFormat.TXT);
        assertThat(of("a.txt", "00:21:14\tAnna\tHello")).isEqualTo(TranscriptFormat.TXT);
    }

    private static TranscriptFormat of(String name, String text) {
        return TranscriptFormat.of(source(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
