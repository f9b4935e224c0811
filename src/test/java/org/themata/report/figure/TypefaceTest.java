package org.themata.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TypefaceTest {

    /** Widths of Adobe's Helvetica metrics, in thousandths. */
    @Test
    void isAsWideAsHelvetica() {
        assertThat(1000 * Typeface.sans().width("A", 1)).isEqualTo(667, within(1.0));
        assertThat(1000 * Typeface.sans().width("i", 1)).isEqualTo(222, within(1.0));
        assertThat(1000 * Typeface.sans().width("m", 1)).isEqualTo(833, within(1.0));
        assertThat(1000 * Typeface.sans().width("5", 1)).isEqualTo(556, within(1.0));
        assertThat(Typeface.sans().width("5 (100)", 12)).isEqualTo(12 * 2.890 + 12 * 0.278, within(0.05));
    }

    @Test
    void lettersThatAreNotThereHaveRoom() {
        assertThat(Typeface.sans().has('\u4E2D')).isFalse();
        assertThat(Typeface.sans().width("\u4E2D\u6587", 10)).isEqualTo(20);
        assertThat(Typeface.sans().width("e\u0301", 10))
                .isLessThan(Typeface.sans().width("ee", 10));
    }

    /** Another file would make other pictures: it must not come unnoticed with another PDFBox. */
    @Test
    void theFileIsKnown() throws Exception {
        try (InputStream in = Objects.requireNonNull(
                getClass().getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            assertThat(HexFormat.of().formatHex(hash))
                    .isEqualTo("76d04c18ea243f426b7de1f3ad208e927008f961dc5945e5aad352d0dfde8ee8");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void linesKeepEveryWordAndHaveRoom() {
        String text = "Donaudampfschifffahrtsgesellschaftskapitän and/or co-production   of\tservices";
        for (double width : List.of(40.0, 90.0, 300.0)) {
            List<String> lines = TextLines.of(text, 12, width);
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replaceAll("\\s", ""));
            assertThat(lines)
                    .allSatisfy(
                            line -> assertThat(Typeface.sans().room(line, 12)).isLessThanOrEqualTo(width));
        }
        assertThat(TextLines.of("co-production of services", 12, 90)).containsExactly("co-production", "of services");
        assertThat(TextLines.of("", 12, 90)).containsExactly("");
    }
}
