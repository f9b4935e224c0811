package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themata.text.InputException;

class TranscriptFormatTest {

    @ParameterizedTest
    @CsvSource({
        "a.txt, P1: x, TXT",
        "a.MD, P1: x, MD",
        "a.markdown, P1: x, MD",
        "a.tab, P1: x, TSV",
        "a.txt, WEBVTT, VTT",
        "-, 'WEBVTT\n\n', VTT",
        "a.txt, '1\n00:00:01,000 --> 00:00:02,000\nHi', SRT",
        "a.txt, '\uFEFF1\n00:00:01,000 --> 00:00:02,000\nHi', SRT",
        "a.vtt, '1\n00:00:01.000 --> 00:00:02.000\nHi', VTT",
        "-, anything, TXT",
        "a.txt, WEBVTTs are files, TXT",
    })
    void byContentThenByExtension(String name, String text, TranscriptFormat format) {
        assertThat(TranscriptFormat.of(ReadOptionsFixture.source(name), text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(format);
    }

    @Test
    void whatCannotBeReadSaysWhatToDo() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0};
        assertThatThrownBy(() -> TranscriptFormat.of(ReadOptionsFixture.source("a.doc"), old))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("old Word");
        assertThatThrownBy(() -> TranscriptFormat.of(
                        ReadOptionsFixture.source("a.xml"),
                        "<?xml version='1.0'?><tei/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("XML");
        byte[] xz = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0};
        assertThatThrownBy(() -> TranscriptFormat.of(ReadOptionsFixture.source("a.json.xz"), xz))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("compressed");
    }
}
