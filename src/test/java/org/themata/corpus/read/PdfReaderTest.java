package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.themata.corpus.read.ReadOptionsFixture.doubts;
import static org.themata.corpus.read.ReadOptionsFixture.plain;
import static org.themata.corpus.read.ReadOptionsFixture.source;
import static org.themata.corpus.read.ReadOptionsFixture.turns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;

class PdfReaderTest {

    /** Pages of lines {@code x,y,text}; y from the top. */
    private static byte[] pdf(boolean locked, String[]... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (String[] lines : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    for (String line : lines) {
                        String[] parts = line.split(",", 3);
                        out.beginText();
                        out.setFont(font, 10);
                        out.newLineAtOffset(
                                Float.parseFloat(parts[0]), PDRectangle.A4.getHeight() - Float.parseFloat(parts[1]));
                        out.showText(parts[2]);
                        out.endText();
                    }
                }
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static Transcript read(String[]... pages) throws IOException {
        return TranscriptFormat.PDF
                .read(source("t.pdf"), pdf(false, pages), plain())
                .get(0);
    }

    @Test
    void paragraphsRunOverLinesAndPagesAndWhatStandsAroundThemIsOut() throws IOException {
        Transcript t = read(
                new String[] {
                    "50,30,Interview 7 of the study",
                    "50,100,P1: We talked about the com-",
                    "50,112,munity and its non-profit parts, which is a long line that fills",
                    "50,124,the page from the left to the right and then it goes on and on to",
                    "300,820,1"
                },
                new String[] {
                    "50,30,Interview 7 of the study",
                    "50,100,the next page, where it ends.",
                    "50,124,I: And non-",
                    "50,136,profit work?",
                    "50,160,P1: Yes.",
                    "300,820,2"
                });
        assertThat(turns(t))
                .containsExactly(
                        "P1=We talked about the community and its non-profit parts, which is a long line that fills the page from the left"
                                + " to the right and then it goes on and on to the next page, where it ends.",
                        "I=And non-profit work?",
                        "P1=Yes.");
        assertThat(doubts(t))
                .containsExactly(
                        "0: left out: 4 lines of page headers, footers and page numbers",
                        "0: 1 words divided at the end of a line were joined");
    }

    @Test
    void numbersInTheMarginAreOut() throws IOException {
        Transcript t = read(new String[] {
            "20,100,1",
            "50,100,P1: One line",
            "50,112,and its end",
            "20,136,2",
            "50,136,I: In 2020",
            "50,148,1999 was over.",
            "20,172,3",
            "50,172,P1: So"
        });
        assertThat(turns(t)).containsExactly("P1=One line and its end", "I=In 2020 1999 was over.", "P1=So");
        assertThat(doubts(t)).containsExactly("0: left out: 3 numbers in the left margin");
    }

    @Test
    void scansLockedAndDamagedFilesAreRefused() throws IOException {
        assertThatThrownBy(() -> read(new String[0]))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no text");
        byte[] locked = pdf(true, new String[] {"50,100,x"});
        assertThatThrownBy(() -> TranscriptFormat.PDF.read(source("t.pdf"), locked, plain()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("password");
        assertThatThrownBy(() -> TranscriptFormat.PDF.read(
                        source("t.pdf"), "%PDF-1.4 nonsense".getBytes(StandardCharsets.ISO_8859_1), plain()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("damaged");
    }
}
