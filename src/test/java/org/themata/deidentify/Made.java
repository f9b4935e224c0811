package org.themata.deidentify;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.corpus.read.TextFile;
import org.themata.corpus.read.TranscriptFiles;
import org.themata.text.Models;

/** Transcripts, proposals and decisions for the tests. */
final class Made {

    private Made() {}

    static Transcript transcript(String file, byte[] bytes) {
        String id = file.substring(0, file.lastIndexOf('.'));
        TranscriptFiles files = new TranscriptFiles(CorpusOptions.of(), Set.of());
        return files.read(new Source(id, file, Optional.empty()), bytes).get(0);
    }

    static Transcript transcript(String file, String text) {
        return transcript(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<TextFile> file(String name, byte[] bytes) {
        return TextFile.of(new Source(name, name, Optional.empty()), bytes, CorpusOptions.of());
    }

    static List<ReviewRow> proposed(Transcript... transcripts) {
        return proposed(List.of(), transcripts);
    }

    static List<ReviewRow> proposed(List<ListedWord> list, Transcript... transcripts) {
        Proposals proposals = new Proposals("en", Models.builtIn(), true, list, Optional.empty());
        var signs = proposals.signs();
        for (Transcript one : transcripts) {
            proposals.add(signs.apply(one));
        }
        var finder = proposals.find();
        for (Transcript one : transcripts) {
            proposals.take(finder.apply(one));
        }
        return proposals.rows();
    }

    /** What is proposed for a text, as {@code class: text}. */
    static List<String> texts(String text) {
        return proposed(transcript("one.txt", text)).stream()
                .map(row -> row.kind() + ": " + row.text())
                .toList();
    }

    /** A row that a person added. */
    static ReviewRow everywhere(String text, IdentifierClass kind, String replacement) {
        return new ReviewRow("", -1, -1, 0, "", text, "", kind, "", "", true, "", "yes", replacement, 2);
    }

    static ReviewRow at(String document, int start, String text, String decision, String replacement) {
        int end = start + text.codePointCount(0, text.length());
        return new ReviewRow(
                document,
                start,
                end,
                1,
                "",
                text,
                "",
                IdentifierClass.NAME,
                "",
                "",
                false,
                "",
                decision,
                replacement,
                2);
    }

    static List<ReviewRow> allConfirmed(List<ReviewRow> rows) {
        List<ReviewRow> confirmed = new ArrayList<>();
        rows.forEach(row -> confirmed.add(row.decided("yes", "")));
        return confirmed;
    }

    static NewDocument rewritten(String file, byte[] bytes, ReviewRow... rows) {
        Rewriting rewriting = new Rewriting(new Replacing(new Decisions("review.csv", List.of(rows))));
        return rewriting.rewrite(transcript(file, bytes), file(file, bytes));
    }

    static String rewritten(String text, ReviewRow... rows) {
        NewDocument document = rewritten("one.txt", text.getBytes(StandardCharsets.UTF_8), rows);
        return new String(document.bytes(), Charset.forName(document.charset()));
    }
}
