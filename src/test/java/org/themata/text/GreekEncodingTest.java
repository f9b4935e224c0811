package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two encodings of Greek text, told apart by their capital alpha and their quotes. */
class GreekEncodingTest {
    private static final String TEXT =
            "P1: Ήταν δύσκολα στην αρχή. Άρχισα να δουλεύω το πρωί και η γυναίκα μου φρόντιζε "
                    + "τα παιδιά.\nI: Και μετά;\nP1: Άλλοι έφυγαν, εμείς μείναμε. Η δουλειά πήγαινε καλύτερα.\n";

    @ParameterizedTest
    @ValueSource(strings = {"windows-1253", "ISO-8859-7"})
    void capitalAlphaWithTonosIsReadInBoth(String name) {
        assertThat(guessed(TEXT, name)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1253", "ISO-8859-7"})
    void capitalsOnlyAreReadInBoth(String name) {
        String text = TEXT + "P1: ΆΛΛΟΙ ΜΆΛΛΟΝ ΌΧΙ.\n";
        assertThat(guessed(text, name)).isEqualTo(text);
    }

    @Test
    void quotesAndElidedWordsAreIso() {
        String text = TEXT.replace("Άρχισα", "Λοιπόν").replace("Άλλοι", "Πολλοί")
                + "P1: Μ’ αρέσει, σ’ αυτό το ‘σπίτι’ που θα ’ναι.\n";
        assertThat(guessed(text, "ISO-8859-7")).isEqualTo(text);
    }

    @Test
    void signsThatIsoLacksAreWindows() {
        String text = TEXT + "P1: Το “σπίτι” – ναι… Μ’ αρέσει.\n";
        assertThat(guessed(text, "windows-1253")).isEqualTo(text);
    }

    @Test
    void whatNothingTellsApartStaysAsItWas() {
        Charset iso = Charset.forName("ISO-8859-7");
        assertThat(GreekEncoding.of("Ναι, η ζωή.".getBytes(iso), iso)).isEqualTo(iso);
    }

    private static String guessed(String text, String name) {
        byte[] bytes = text.getBytes(Charset.forName(name));
        return new String(bytes, EncodingGuess.of(bytes).orElseThrow());
    }
}
