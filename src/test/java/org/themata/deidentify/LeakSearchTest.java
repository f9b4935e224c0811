package org.themata.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.text.Problem;

class LeakSearchTest {
    private static final Key KEY = new Key(
            List.of(new Key.File("Robin", "zoe.txt", "Robin.txt", "UTF-8")),
            List.of(
                    row("Zo\u00eb O'Neil", "Robin", true),
                    row("Will", "Avery", false),
                    row("Smith & Sons", "[firm]", true),
                    row("92", "[age]", false)));

    @TempDir
    Path folder;

    private static Key.Row row(String original, String replacement, boolean everywhere) {
        return new Key.Row("Robin", 0, 1, IdentifierClass.NAME, original, replacement, everywhere);
    }

    private List<Problem> found() {
        LeakSearch search = new LeakSearch(KEY);
        search.search(folder, folder.resolveSibling("no-key.csv"));
        return search.found();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.txt|so ZO\u00cb O\u2019NEIL said",
                "a.csv|1,\"Zo\u00eb O'Neil's\",2",
                "a.html|<p>Zo&euml; O'Neil</p> Zo&#235; O&apos;Neil",
                "a.html|<b>Zo\u00eb</b> <i>O'Neil</i>",
                "a.svg|<text>Zo<tspan>\u00eb</tspan> O'Neil</text>",
                "a.json|{\"name\": \"Zo\\u00eb O'Neil\"}",
                "a.md|[x](mailto:Zo%C3%AB%20O%27Neil)",
                "a.html|Smith &amp; Sons",
                "a.xml|&lt;Smith &#38; Sons",
                "Smith & Sons.txt|nothing",
                "zoe.csv|nothing",
                ".hidden|Zo\u00eb O'Neil",
                "a.csv|P1,Will,3",
                "a.txt|so said Will.",
            })
    void isFound(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        assertThat(found()).as(file).isNotEmpty();
        assertThat(found().toString()).doesNotContain("Neil").doesNotContain("Sons (");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I will. Will you come? 92 people", "Neil Smith and Zoey O'Neill", "Willow"})
    void isNotFound(String text) throws IOException {
        Files.writeString(folder.resolve("a.txt"), text);
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "xl/sharedStrings.xml", "content.xml"})
    void insideZippedDocuments(String part) throws IOException {
        String xml = "<?xml version=\"1.0\"?><w:t>Zo\u00eb </w:t></w:r><w:r><w:t>O'Neil</w:t>";
        Files.write(folder.resolve("a.docx"), zip(part, xml));
        assertThat(found()).hasSize(1);
    }

    private static byte[] zip(String part, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void theKeyItselfMustNotLieThere() throws IOException {
        Path key = Files.writeString(folder.resolve("key.csv"), "x");
        LeakSearch search = new LeakSearch(KEY);
        search.search(folder, key);
        assertThat(search.found()).extracting(Problem::message).containsExactly("this is the key");
    }

    @Test
    void theLineIsNamedAndWhatWasNotSearchedIsSaid() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "x\n\nSmith  &\nSons");
        Files.write(folder.resolve("b.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        Files.write(folder.resolve("c.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        LeakSearch search = new LeakSearch(KEY);
        search.search(folder, folder.resolveSibling("no-key.csv"));
        assertThat(search.found()).extracting(one -> one.place().line()).containsExactly(3);
        assertThat(search.unsearched())
                .extracting(one -> Path.of(one.place().file()).getFileName().toString())
                .containsExactly("b.png", "c.zip");
        assertThat(search.summary())
                .isEqualTo(
                        "3 files searched for 4 originals of the key; not for 1 that are single letters or short numbers");
    }
}
