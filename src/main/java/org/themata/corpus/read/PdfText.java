package org.themata.corpus.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * The running text of a PDF.
 *
 * @param text one line a paragraph
 * @param doubts what was left out and joined, as warnings
 */
record PdfText(String text, List<Problem> doubts) {
    private static final int MOST_PAGES = 5_000;

    static {
        FontMappers.set(new PlainFonts());
    }

    /** @throws InputException if it is locked, damaged, or has no text (a scan) */
    static PdfText of(byte[] bytes, String file) {
        List<PdfLine> lines;
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new InputException(
                        Place.of(file), "refused: more than " + MOST_PAGES + " pages", "divide the file");
            }
            lines = PdfLines.of(document);
        } catch (InvalidPasswordException locked) {
            throw new InputException(Place.of(file), "it is locked by a password", "save it without one");
        } catch (InputException refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError wrong) {
            throw new InputException(
                    Place.of(file),
                    "not a readable PDF: it is damaged or cut off",
                    "print it to PDF anew, or save it as .txt or .docx");
        }
        if (lines.isEmpty()) {
            throw new InputException(
                    Place.of(file),
                    "there is no text in this PDF: it is a scan or a picture",
                    "run it through character recognition (OCR) and save it as .txt or .docx");
        }
        PdfMargins margins = new PdfMargins(lines);
        PdfParagraphs paragraphs = new PdfParagraphs(margins);
        String text = paragraphs.text();
        return new PdfText(text, doubts(margins, paragraphs, file));
    }

    private static List<Problem> doubts(PdfMargins margins, PdfParagraphs paragraphs, String file) {
        List<String> out = new ArrayList<>();
        if (margins.edges() > 0) {
            out.add(margins.edges() + " lines of page headers, footers and page numbers");
        }
        if (margins.numbers() > 0) {
            out.add(margins.numbers() + " numbers in the left margin");
        }
        if (margins.repeats() > 0) {
            out.add(margins.repeats() + " lines that a page repeats from the one before");
        }
        List<Problem> doubts = new ArrayList<>();
        if (!out.isEmpty()) {
            doubts.add(Problem.warning(Place.of(file), "left out: " + String.join("; ", out), ""));
        }
        if (paragraphs.joined() > 0) {
            doubts.add(Problem.warning(
                    Place.of(file), paragraphs.joined() + " words divided at the end of a line were joined", ""));
        }
        return doubts;
    }
}
