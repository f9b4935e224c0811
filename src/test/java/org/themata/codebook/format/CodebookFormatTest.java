package org.themata.codebook.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themata.text.InputException;

class CodebookFormatTest {

    @Test
    void recognisesByContentAndExtension() {
        assertThat(CodebookFormat.of(CodebookFile.of("a.yaml", "themes: []"))).isEqualTo(CodebookFormat.YAML);
        assertThat(CodebookFormat.of(CodebookFile.of("a.yml", "key: [a, b]"))).isEqualTo(CodebookFormat.QUANTEDA);
        assertThat(CodebookFormat.of(CodebookFile.of("a.json", "{\"codebook\": \"x\", \"themes\": []}")))
                .isEqualTo(CodebookFormat.YAML);
        assertThat(CodebookFormat.of(CodebookFile.of("-", "id,path\n"))).isEqualTo(CodebookFormat.CSV);
        assertThat(CodebookFormat.of(CodebookFile.of("-", "id\tpath\n"))).isEqualTo(CodebookFormat.TSV);
        assertThat(CodebookFormat.of(CodebookFile.of("-", "# mine\nthemes:\n- name: x\n")))
                .isEqualTo(CodebookFormat.YAML);
        assertThat(CodebookFormat.of(CodebookFile.of("x.csv", "nothing"))).isEqualTo(CodebookFormat.CSV);
        assertThatThrownBy(() -> CodebookFormat.of(CodebookFile.of("x.abc", "nothing to see")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not a codebook in a known format");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        assertThat(CodebookFormat.named("Yaml")).isEqualTo(CodebookFormat.YAML);
        assertThatThrownBy(() -> CodebookFormat.named("quantedda"))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problems().get(0).remedy()).isEqualTo("did you mean \"quanteda\"?"));
    }

    @ParameterizedTest
    @CsvSource({
        "x-MacRoman,Müdigkeit für müde größere",
        "IBM866,Усталость и работа",
        "windows-1256,العمل صعب ولكني أحبه كثيرا",
        "ISO-2022-JP,疲れと元気",
        "windows-1252,Müdigkeit für müde größere",
    })
    void aFileInAnotherEncodingIsRefusedWithTheNameOfTheLikeliest(String charset, String name, @TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("codebook.yaml");
        Files.write(file, ("themes:\n  - name: " + name + "\n").getBytes(Charset.forName(charset)));
        assertThatThrownBy(() -> Codebooks.read(file.toString(), Optional.empty(), w -> {}))
                .isInstanceOfSatisfying(InputException.class, e -> {
                    assertThat(e.getMessage()).isEqualTo(file + ":2: not UTF-8");
                    assertThat(e.problems().get(0).remedy()).endsWith("--codebook-encoding " + charset);
                });
        assertThat(Codebooks.read(file.toString(), Optional.of(Charset.forName(charset)), w -> {})
                        .themes()
                        .get(0)
                        .name())
                .isEqualTo(name);
    }

    @Test
    void readsFilesInOtherEncodingsAndNamesMissingOnes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("codebook.yaml");
        String text = "themes:\r\n  - name: Müdigkeit\r\n";
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Codebooks.read(file.toString(), Optional.empty(), w -> {}))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ":2: not UTF-8");
        assertThat(Codebooks.read(file.toString(), Optional.of(StandardCharsets.ISO_8859_1), w -> {})
                        .themes()
                        .get(0)
                        .id())
                .isEqualTo("mudigkeit");
        Files.write(file, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        assertThat(Codebooks.read(file.toString(), Optional.empty(), w -> {}).themes())
                .hasSize(1);
        assertThatThrownBy(() -> Codebooks.read(folder.resolve("codebok.yaml").toString(), Optional.empty(), w -> {}))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problems().get(0).remedy()).contains("codebook.yaml"));
    }

    @Test
    void theDocumentationNamesEveryFormat() throws Exception {
        String docs = Files.readString(Path.of("docs/codebooks.md"));
        for (CodebookFormat format : CodebookFormat.values()) {
            assertThat(docs).contains("`" + format + "`");
        }
    }
}
