package org.themata.corpus.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/** OpenDocument text (LibreOffice): paragraphs or tables, with speakers' labels. */
final class OdtReader implements TranscriptReader {
    private static final String MAIN = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String STYLES = "styles.xml";

    @Override
    public List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        String file = source.name();
        if (!ZipParts.zip(bytes)) {
            throw new InputException(
                    Place.of(file), "not an odt file", "save it as .odt, or name its format with --input-format");
        }
        Map<String, byte[]> parts =
                ZipParts.of(bytes, file, name -> name.equals(MAIN) || name.equals(MANIFEST) || name.equals(STYLES));
        byte[] main = parts.get(MAIN);
        if (main == null) {
            throw new InputException(
                    Place.of(file), "not an odt file: there is no " + MAIN + " in it", "save it as .odt");
        }
        if (text(parts, MANIFEST).contains("encryption-data")) {
            throw new InputException(Place.of(file), "it is locked by a password", "save it without one");
        }
        OdtText odt = OdtText.of(main, file);
        List<Problem> doubts = leftOut(odt, text(parts, STYLES), file);
        return List.of(LabelledText.transcript(source, odt.text(), odt::row, options, doubts));
    }

    private static String text(Map<String, byte[]> parts, String name) {
        byte[] part = parts.get(name);
        return part == null ? "" : new String(part, StandardCharsets.UTF_8);
    }

    private static List<Problem> leftOut(OdtText odt, String styles, String file) {
        List<String> out = new ArrayList<>();
        if (styles.contains("<style:header>") || styles.contains("<style:footer>")) {
            out.add("headers and footers");
        }
        if (odt.hasNotes()) {
            out.add("footnotes, endnotes and comments");
        }
        if (odt.hasTextBoxes()) {
            out.add("text boxes");
        }
        if (odt.hasContents()) {
            out.add("the table of contents");
        }
        List<Problem> doubts = new ArrayList<>();
        if (!out.isEmpty()) {
            doubts.add(Problem.warning(
                    Place.of(file), "not read: " + String.join("; ", out), "move what was said into the text"));
        }
        if (odt.hasRevisions()) {
            doubts.add(Problem.warning(
                    Place.of(file),
                    "it has tracked changes: insertions are read, deletions are not",
                    "accept or reject the changes"));
        }
        return doubts;
    }
}
