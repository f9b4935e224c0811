package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Source;
import org.themata.text.InputException;
import org.themata.text.Span;

class TextFileTest {
    private static Optional<TextFile> read(String name, byte[] bytes) {
        return TextFile.of(new Source("one", name, Optional.empty()), bytes, CorpusOptions.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1252"})
    void everyOtherByteStays(String name) {
        Charset charset = Charset.forName(name);
        String mark = name.startsWith("UTF-") ? "\uFEFF" : "";
        byte[] bytes = (mark + "caf\u00e9\r\nab\rcd\n\r\nef").getBytes(charset);
        TextFile file = read("one.txt", bytes).orElseThrow();
        assertThat(file.text()).isEqualTo("caf\u00e9\nab\ncd\n\nef");
        assertThat(file.raw(new Span(3, 7))).isEqualTo("\u00e9\r\nab");
        assertThat(file.with(List.of(), List.of())).isEqualTo(bytes);
        assertThat(file.with(List.of(new Span(0, 1), new Span(8, 12)), List.of("XX", "")))
                .isEqualTo((mark + "XXaf\u00e9\r\nab\ref").getBytes(charset));
    }

    @Test
    void onlyFormatsWhoseTextIsTheirFile() {
        assertThat(read("one.csv", "text\na\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(read("one.vtt", "WEBVTT\n".getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    @Test
    void bytesThatAreNotOfTheEncodingCannotBeWrittenAgain() {
        byte[] bytes = {'a', (byte) 0xFF, 'b'};
        assertThat(TextFile.of("one.txt", bytes, StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aCharacterThatTheEncodingLacks() {
        TextFile file = TextFile.of("one.txt", new byte[] {'a'}, StandardCharsets.US_ASCII)
                .orElseThrow();
        assertThatThrownBy(() -> file.with(List.of(new Span(0, 1)), List.of("\u00e9")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("US-ASCII");
    }
}
