package org.themata.corpus.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/** Word documents: paragraphs or tables, with speakers' labels. */
final class DocxReader implements TranscriptReader {
    private static final String MAIN = "word/document.xml";
    private static final String STYLES = "word/styles.xml";

    @Override
    public List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        String file = source.name();
        if (!ZipParts.zip(bytes)) {
            throw new InputException(
                    Place.of(file), "not a docx file", "save it as .docx, or name its format with --input-format");
        }
        Map<String, byte[]> parts = ZipParts.of(bytes, file, DocxReader::wanted);
        byte[] main = parts.get(MAIN);
        if (main == null) {
            throw new InputException(
                    Place.of(file), "not a docx file: there is no " + MAIN + " in it", "save it as .docx");
        }
        byte[] styles = parts.get(STYLES);
        DocxText docx = DocxText.of(main, styles == null ? Set.of() : HiddenStyles.of(styles), file);
        String text = Decoding.lines(docx.text());
        SpeakerLabels labels = new SpeakerLabels(text, options, file);
        List<Turn> turns = labels.turns(0, docx::row, false);
        List<Problem> doubts = leftOut(docx, parts, file);
        doubts.addAll(labels.doubts());
        if (turns.isEmpty()) {
            doubts.add(Problem.warning(Place.of(file), "no words in it", "remove it if it is not a transcript"));
        }
        return List.of(new Transcript(source.id(), file, text, turns, Map.of(), doubts));
    }

    private static boolean wanted(String name) {
        return name.equals(MAIN) || name.equals(STYLES) || name.matches("word/(?:header|footer)\\d*\\.xml");
    }

    private static List<Problem> leftOut(DocxText docx, Map<String, byte[]> parts, String file) {
        List<String> out = new ArrayList<>();
        boolean margins = parts.entrySet().stream()
                .filter(part -> !part.getKey().equals(MAIN) && !part.getKey().equals(STYLES))
                .map(part -> new String(part.getValue(), StandardCharsets.UTF_8))
                .anyMatch(xml -> xml.contains("<w:t>") || xml.contains("<w:t "));
        if (margins) {
            out.add("headers and footers");
        }
        if (docx.hasNotes()) {
            out.add("footnotes, endnotes and comments");
        }
        if (docx.hasTextBoxes()) {
            out.add("text boxes");
        }
        if (docx.hasHidden()) {
            out.add("hidden words");
        }
        List<Problem> doubts = new ArrayList<>();
        if (!out.isEmpty()) {
            doubts.add(Problem.warning(
                    Place.of(file), String.join("; ", out) + " are not read", "move what was said into the text"));
        }
        if (docx.hasRevisions()) {
            doubts.add(Problem.warning(
                    Place.of(file),
                    "it has tracked changes: insertions are read, deletions are not",
                    "accept or reject the changes"));
        }
        return doubts;
    }
}
