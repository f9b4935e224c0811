package org.themata.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.text.InputException;
import org.themata.text.Span;

class RewritingTest {
    private static final ReviewRow MARY = Made.everywhere("Mary", IdentifierClass.NAME, "Robin");

    @TempDir
    Path folder;

    @Test
    void possessivesAndVariants() {
        assertThat(Made.rewritten("Mary's and MARY'S and mary, Maryland", MARY))
                .isEqualTo("Robin's and ROBIN'S and Robin, Maryland");
    }

    @Test
    void aPlaceThatWasRefusedStays() {
        assertThat(Made.rewritten("Mary met Mary", MARY, Made.at("one", 0, "Mary", "no", "")))
                .isEqualTo("Mary met Robin");
    }

    @Test
    void aListedTextOnlyWhereARowSaysSo() {
        assertThat(Made.rewritten("Will will. Will!", Made.at("one", 11, "Will", "yes", "Avery")))
                .isEqualTo("Will will. Avery!");
    }

    @Test
    void bracketsAreLeftOutOfLabels() {
        ReviewRow olu = Made.everywhere("Olu", IdentifierClass.NAME, "[Name 1]");
        assertThat(Made.rewritten("I: Hello Olu.\n\nOlu: Hello.\n\nI: Well?\n\nOlu: Well.\n", olu))
                .isEqualTo("I: Hello [Name 1].\n\nName 1: Hello.\n\nI: Well?\n\nName 1: Well.\n");
    }

    @Test
    void aReviewOfAnotherTextIsRefused() {
        assertThatThrownBy(() -> Made.rewritten("John met Mary", Made.at("one", 0, "Mary", "yes", "Robin")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("review.csv:2: the transcript has another text at this place");
        assertThatThrownBy(() -> Made.rewritten("Mary", Made.at("one", 90, "Mary", "yes", "Robin")))
                .isInstanceOf(InputException.class);
    }

    @Test
    void replacementsThatOverlapAreRefused() {
        assertThatThrownBy(() -> Made.rewritten(
                        "Mary Smith Ltd",
                        Made.at("one", 0, "Mary Smith", "yes", "Robin Vale"),
                        Made.at("one", 5, "Smith Ltd", "yes", "[firm]")))
                .hasMessageContaining("two replacements overlap");
        assertThat(Made.rewritten("Mary Smith", MARY, Made.at("one", 0, "Mary Smith", "yes", "Robin Vale")))
                .isEqualTo("Robin Vale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void allElseIsKeptByteForByteAndComesBack(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        byte[] bytes = (mark + "I: Caf\u00e9, Mary?\r\n\r\nP: Mary\r\nSmith, yes.\rEnd\n").getBytes(charset);
        NewDocument made = Made.rewritten(
                "one.txt", bytes, MARY, Made.everywhere("Mary Smith", IdentifierClass.NAME, "Robin Vale"));
        assertThat(made.bytes())
                .isEqualTo((mark + "I: Caf\u00e9, Robin?\r\n\r\nP: Robin Vale, yes.\rEnd\n").getBytes(charset));
        assertThat(restored(made)).isEqualTo(bytes);
    }

    /** The new bytes are those of the same edit made by hand, and the key leads back; 300 random texts. */
    @Test
    void randomTexts() throws IOException {
        Random random = new Random(8);
        String[] words = {
            "Mary", "MARY", "Ann", "\uD83D\uDE00", "caf\u00e9", "of", "Mary's", ".", "\r\n", "\n", "Annual", "mary"
        };
        for (int run = 0; run < 300; run++) {
            StringBuilder old = new StringBuilder();
            StringBuilder expected = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                String word = words[random.nextInt(words.length)];
                old.append(word).append(' ');
                expected.append(word.replace("Mary", "Robin")
                                .replace("MARY", "ROBIN")
                                .replace("mary", "Robin")
                                .replaceAll("^Ann$", "[Name 1]"))
                        .append(' ');
            }
            String text = "x " + old;
            NewDocument made = Made.rewritten(
                    "one.md",
                    text.getBytes(StandardCharsets.UTF_8),
                    MARY,
                    Made.everywhere("Ann", IdentifierClass.NAME, "[Name 1]"));
            assertThat(new String(made.bytes(), StandardCharsets.UTF_8)
                            .replace("Name 1", "[Name 1]")
                            .replace("[[", "[")
                            .replace("]]", "]"))
                    .isEqualTo("x " + expected);
            assertThat(restored(made)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private byte[] restored(NewDocument made) throws IOException {
        Files.write(folder.resolve(made.file()), made.bytes());
        Key key = new Key(List.of(new Key.File(made.id(), made.formerFile(), made.file(), made.charset())), made.key());
        return new Restoring(key, folder).files().get(made.formerFile());
    }

    @Test
    void aChangedFileIsNotRestored() throws IOException {
        NewDocument made = Made.rewritten("one.txt", "So Mary said".getBytes(StandardCharsets.UTF_8), MARY);
        Key key = new Key(List.of(new Key.File(made.id(), made.formerFile(), made.file(), made.charset())), made.key());
        Files.writeString(folder.resolve("one.txt"), "And so Robin said");
        assertThatThrownBy(() -> new Restoring(key, folder).files()).hasMessageContaining("was changed since");
        Files.delete(folder.resolve("one.txt"));
        assertThatThrownBy(() -> new Restoring(key, folder).files()).hasMessageContaining("cannot be read");
    }

    @Test
    void aKeyThatLeadsOutOfTheFolderIsRefused() {
        Key key = new Key(List.of(new Key.File("a", "../a.txt", "a.txt", "UTF-8")), List.of());
        assertThatThrownBy(() -> new Restoring(key, folder).files()).isInstanceOf(InputException.class);
    }

    @Test
    void aReplacementThatTheEncodingLacks() {
        ReviewRow row = Made.everywhere("Mary", IdentifierClass.NAME, "\u7530\u4E2D");
        byte[] latin = "Caf\u00e9 Mary".getBytes(Charset.forName("windows-1252"));
        assertThatThrownBy(() -> Made.rewritten("one.txt", latin, row))
                .hasMessageContaining("cannot be written in windows-1252");
    }

    @Test
    void otherFormatsBecomeTextWithLabelsAndTimes() {
        String json =
                "{\"segments\": [{\"start\": 0.0, \"end\": 1.0, \"text\": \"Hello Mary.\", \"speaker\": \"Mary\"},"
                        + "{\"start\": 65.5, \"end\": 67.0, \"text\": \"Yes.\", \"speaker\": \"Bob\"}]}";
        NewDocument made = Made.rewritten("one.json", json.getBytes(StandardCharsets.UTF_8), MARY);
        assertThat(made.file()).isEqualTo("one.txt");
        assertThat(new String(made.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("[00:00:00] Robin: Hello Robin.\n\n[00:01:05.500] Bob: Yes.\n");
        assertThat(Made.transcript("one.txt", made.bytes()).turns())
                .extracting(turn -> turn.speaker() + " " + turn.time())
                .containsExactly("Robin 00:00:00", "Bob 00:01:05.500");
    }

    @Test
    void namesOfFilesAreReplacedToo() {
        NewDocument made = Made.rewritten("interview_mary.txt", "Hello.".getBytes(StandardCharsets.UTF_8), MARY);
        assertThat(made.file()).isEqualTo("interview Robin.txt");
        assertThat(made.formerFile()).isEqualTo("interview_mary.txt");
    }

    @Test
    void whereStretchesMove() {
        NewText text = new NewText("aa Mary bb");
        text.copy(new Span(0, 10), List.of(new Replacement(new Span(3, 7), IdentifierClass.NAME, "R", true)));
        assertThat(text.text()).isEqualTo("aa R bb");
        assertThat(text.moved(new Span(0, 2))).isEqualTo(new NewText.Moved(new Span(0, 2), false));
        assertThat(text.moved(new Span(8, 10))).isEqualTo(new NewText.Moved(new Span(5, 7), false));
        assertThat(text.moved(new Span(0, 10))).isEqualTo(new NewText.Moved(new Span(0, 7), false));
        assertThat(text.moved(new Span(3, 7))).isEqualTo(new NewText.Moved(new Span(3, 4), true));
        assertThat(text.moved(new Span(0, 5))).isEqualTo(new NewText.Moved(new Span(0, 4), true));
        assertThat(text.moved(new Span(5, 10))).isEqualTo(new NewText.Moved(new Span(3, 7), true));
    }
}
