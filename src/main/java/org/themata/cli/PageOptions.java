package org.themata.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.Study;
import org.themata.report.Disclosure;
import picocli.CommandLine.Option;

/** What a page shows. */
final class PageOptions {
    private static final int USUAL_WORDS = 60;

    @Option(
            names = "--no-quotes",
            description = "Nobody's words: no quotations, no transcripts, no examples of the codebook.")
    boolean noQuotes;

    @Option(names = "--no-transcripts", description = "Quotations, but not the transcripts around them.")
    boolean noTranscripts;

    @Option(
            names = "--no-names",
            description = "Do not tell who says what: attributes only, no transcripts, nothing by participant.")
    boolean noNames;

    @Option(
            names = "--max-words",
            paramLabel = "N",
            description = "Words of a quotation (default: the study's, else 60).")
    @Nullable
    Integer maxWords;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title (default: the study's, else the codebook's).")
    @Nullable
    String title;

    @Option(names = "--unit", paramLabel = "U", description = "Segment: turn, sentence or paragraph (default: turn).")
    @Nullable
    String unit;

    Disclosure disclosure(Optional<Study> study) {
        boolean names =
                !noNames && study.map(one -> one.quotes().participantNames()).orElse(true);
        int least = study.map(Study::minimumCell).orElse(0);
        return new Disclosure(!noQuotes, !noTranscripts, names, least);
    }

    int maxWords(Optional<Study> study) {
        int words = maxWords != null
                ? maxWords
                : study.map(one -> one.quotes().maxWords()).orElse(USUAL_WORDS);
        if (words < 1) {
            throw new UsageException("--max-words must be 1 or more, not " + words, "leave it out for the default");
        }
        return words;
    }
}
