package org.themata.corpus.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of a PDF with where they stand; what stands outside the page, where nobody sees it, is out. */
final class PdfLines extends PDFTextStripper {
    private final List<PdfLine> lines = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<TextPosition> firsts = new ArrayList<>();
    private final List<TextPosition> lasts = new ArrayList<>();

    private PdfLines() {
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    /** All lines, page by page, from the top down. */
    static List<PdfLine> of(PDDocument document) throws IOException {
        PdfLines stripper = new PdfLines();
        stripper.getText(document);
        stripper.line();
        return stripper.lines;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (!text.isBlank() && !positions.isEmpty()) {
            words.add(text.replaceAll("[\\s\\u00A0]+", " ").strip());
            firsts.add(positions.get(0));
            lasts.add(positions.get(positions.size() - 1));
        }
    }

    @Override
    protected void writeLineSeparator() {
        line();
    }

    @Override
    protected void writePageEnd() {
        line();
    }

    private void line() {
        if (words.isEmpty()) {
            return;
        }
        TextPosition first = firsts.get(0);
        float size = first.getFontSizeInPt();
        boolean number = words.get(0).matches("\\d{1,5}")
                && (words.size() == 1 || firsts.get(1).getXDirAdj() - end(lasts.get(0)) > 0.8 * size);
        int from = number ? 1 : 0;
        TextPosition begin = firsts.get(Math.min(from, firsts.size() - 1));
        boolean outside = begin.getYDirAdj() < 0 || begin.getYDirAdj() > begin.getPageHeight() + 1;
        if (!outside) {
            add(first, begin, number, from);
        }
        words.clear();
        firsts.clear();
        lasts.clear();
    }

    private void add(TextPosition first, TextPosition begin, boolean number, int from) {
        lines.add(new PdfLine(
                getCurrentPageNo(),
                number ? words.get(0) : "",
                first.getXDirAdj(),
                begin.getXDirAdj(),
                end(lasts.get(lasts.size() - 1)),
                begin.getYDirAdj(),
                begin.getFontSizeInPt(),
                begin.getPageHeight(),
                String.join(" ", words.subList(from, words.size()))));
    }

    private static float end(TextPosition position) {
        return position.getXDirAdj() + position.getWidthDirAdj();
    }
}
