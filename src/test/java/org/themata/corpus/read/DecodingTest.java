package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.text.InputException;
import org.themata.text.Problem;

class DecodingTest {
    private static final String TEXT = "P1: na\u00EFve caf\u00E9 \uD83D\uDE00\r\nP2: oui\rI: non\n";
    private static final String READ = "P1: na\u00EFve caf\u00E9 \uD83D\uDE00\nP2: oui\nI: non\n";

    private final List<Problem> doubts = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void byteOrderMarks(String charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("\uFEFF".getBytes(Charset.forName(charset)));
        bytes.write(TEXT.getBytes(Charset.forName(charset)));
        assertThat(decode(bytes.toByteArray())).isEqualTo(READ);
        assertThat(doubts).isEmpty();
    }

    @Test
    void plainUtf8() {
        assertThat(decode(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(READ);
        assertThat(decode("a \uFFFD b".getBytes(StandardCharsets.UTF_8))).isEqualTo("a \uFFFD b");
        assertThat(doubts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16WithoutMarkIsFoundAndReported(String charset) {
        assertThat(decode(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(READ);
        assertThat(doubts).singleElement().asString().contains("read as " + charset);
    }

    @Test
    void aDamagedByteInUtf8DoesNotChangeTheOthers() {
        byte[] bytes = "P1: caf\u00E9\nP1: \u201Cgood\u201D and # then".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xFF;
        assertThat(decode(bytes)).isEqualTo("P1: caf\u00E9\nP1: \u201Cgood\u201D and \uFFFD then");
        assertThat(doubts)
                .singleElement()
                .asString()
                .isEqualTo("f.txt:2: bytes that are not UTF-8 were replaced by U+FFFD");
    }

    @Test
    void windows1252IsAssumedAndReportedWithItsLine() {
        byte[] bytes = "P1: one\nP2: caf\u00E9 \u2013 \u2019s".getBytes(Charset.forName("windows-1252"));
        assertThat(decode(bytes)).isEqualTo("P1: one\nP2: caf\u00E9 \u2013 \u2019s");
        assertThat(doubts).singleElement().asString().isEqualTo("f.txt:2: not UTF-8: read as windows-1252");
    }

    @Test
    void japaneseIsDetected() {
        String text =
                "\u30A4\u30F3\u30BF\u30D3\u30E5\u30FC\u306F\u697D\u3057\u304B\u3063\u305F\u3067\u3059\u3002".repeat(20);
        assertThat(decode(text.getBytes(Charset.forName("Shift_JIS")))).isEqualTo(text);
        assertThat(doubts).singleElement().asString().contains("Shift_JIS");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251,Интервьюер: Расскажите о вашей работе.",
        "KOI8-R,Интервьюер: Расскажите о вашей работе.",
        "windows-1253,Ερευνητής: Πείτε μου για τη δουλειά «σας» στο νοσοκομείο – Άννα",
        "windows-1250,Prowadzący: Proszę opowiedzieć o swojej pracy w szpitalu. Często się śmieję i źle śpię.",
        "ISO-8859-2,Prowadzący: Proszę opowiedzieć o swojej pracy w szpitalu. Często się śmieję i źle śpię.",
        "windows-1252,Interviewer: Wie geht’s? Möchten Sie größere Räume für Jürgen?",
        "windows-1252,I: Comment ça va? – Très bien l’équipe était là où ça marche."
    })
    void lettersOfOtherLanguagesAreDetected(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        assertThat(Decoding.decode(bytes, Optional.empty(), "f.txt", doubts)).isEqualTo(text);
        assertThat(doubts).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "x-MacRoman,I: Wie geht es? P1: Schön für mich. Die Straße ist größer.",
        "x-MacRoman,P1: un café.",
        "x-MacRoman,I: What’s it like? P1: I don’t “do” that — we’re here…",
        "x-MacRoman,I: ¿Cómo está? P1: Mañana será difícil señor.",
        "IBM850,I: Wie geht es? P1: Schön für mich. Die Straße ist größer.",
        "IBM866,Интервьюер: Расскажите о вашей работе.",
        "x-MacCyrillic,Интервьюер: Расскажите о вашей работе.",
        "KOI8-U,Інтерв'юер: Розкажіть про вашу роботу. Вона дуже важка її зміст.",
        "windows-1256,I: حدثني عن عملك في المستشفى P1: العمل صعب، ولكني أحبه كثيرا.",
        "windows-1255,מראיין: ספר לי על העבודה שלך בבית החולים. משתתף: זה מאוד קשה.",
        "ISO-2022-JP,I: お元気ですか。P1: はい、元気です。",
    })
    void encodingsThatTheDetectorDoesNotKnowAreFound(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        assertThat(decode(bytes)).isEqualTo(text);
        assertThat(doubts).singleElement().asString().isEqualTo("f.txt:1: not UTF-8: read as " + charset);
    }

    @Test
    void whatIsNoWordsInAnyEncodingIsRefused() {
        byte[] bytes = new byte[400];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 3 == 0 ? 'a' : 0x80 + i * 37 % 128);
        }
        assertThatThrownBy(() -> decode(bytes)).isInstanceOfSatisfying(InputException.class, wrong -> {
            assertThat(wrong.problems().get(0).toString())
                    .isEqualTo("f.txt:1: not UTF-8, and read in no other encoding it is words");
            assertThat(wrong.problems().get(0).remedy()).contains("--encoding");
        });
    }

    @Test
    void escapesOfATerminalAreNotJapanese() {
        assertThat(decode("P1: \u001B[1mbold\u001B[0m $B \u001B$".getBytes(StandardCharsets.UTF_8)))
                .contains("bold");
        assertThat(doubts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1: I work in\u0000silos now.\n", "\u0000P1: silo", "P1: silo\u0000s"})
    void aStrayNulIsNoUtf16(String text) {
        assertThatThrownBy(() -> decode(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("it contains NUL bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE,P1: hi",
        "UTF-16BE,I: Расскажите о вашей работе. P1: Да.",
        "UTF-16LE,受访者：我们在孤岛里工作。这个系统不说话。P1: 是。",
    })
    void utf16OfAnyScriptWithoutMarkIsFound(String charset, String text) {
        assertThat(decode(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
        assertThat(doubts).singleElement().asString().contains("read as " + charset);
    }

    @Test
    void namedEncodingWins() {
        byte[] bytes = "caf\u00E9 \u20AC".getBytes(Charset.forName("ISO-8859-15"));
        assertThat(Decoding.decode(bytes, Optional.of(Decoding.named("iso-8859-15")), "f.txt", doubts))
                .isEqualTo("caf\u00E9 \u20AC");
        assertThat(doubts).isEmpty();
    }

    @Test
    void unknownEncodingNamesTheNearest() {
        assertThatThrownBy(() -> Decoding.named("utf9"))
                .isInstanceOfSatisfying(
                        InputException.class,
                        wrong -> assertThat(wrong.problems().get(0).remedy()).isEqualTo("did you mean \"UTF8\"?"));
    }

    @Test
    void binaryIsAnError() {
        byte[] bytes = {'E', 'L', 'F', 0, 0, 0, 1, 2, 3, 0, 5, 6, 0};
        assertThatThrownBy(() -> decode(bytes))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not a text file");
    }

    private String decode(byte[] bytes) {
        return Decoding.decode(bytes, Optional.empty(), "f.txt", doubts);
    }
}
