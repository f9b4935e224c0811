package org.themata.deidentify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.corpus.read.TranscriptFiles;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/** Reads a new file as the program will, and says if it does not find the same turns in it. */
final class ReadBack {
    private final CorpusOptions options;
    private final Replacing replacing;

    ReadBack(CorpusOptions options, Replacing replacing) {
        this.options = options;
        this.replacing = replacing;
    }

    List<Problem> doubts(NewDocument document, boolean sameFormat) {
        List<String> wanted = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        boolean labels = sameFormat || isLabelled(document.old());
        for (Turn turn : document.old().turns()) {
            String label = replacing.words(turn.speaker(), true);
            wanted.add(label);
            known.add(label.toLowerCase(Locale.ROOT));
        }
        Source source = new Source(document.id(), document.file(), Optional.empty());
        CorpusOptions same = new CorpusOptions(
                options.transcripts(),
                options.participants(),
                options.interviewer(),
                options.includeInterviewer(),
                sameFormat ? options.inputFormat() : Optional.of("txt"),
                Optional.of(document.charset()),
                options.language(),
                options.columns(),
                options.speakersAreShared(),
                false);
        try {
            TranscriptFiles files =
                    new TranscriptFiles(same, options.participants().isPresent() ? known : Set.of());
            Transcript read = files.read(source, document.bytes()).get(0);
            List<String> got = read.turns().stream().map(Turn::speaker).toList();
            boolean textIsSame = read.text().equals(document.text().text());
            if (textIsSame && (!labels || got.equals(wanted))) {
                return List.of();
            }
        } catch (InputException e) {
            // Said below.
        }
        return List.of(Problem.warning(
                Place.of(document.file()),
                "is read with other turns than the old transcript has",
                "see themata corpus --by speaker of both, and choose replacements that can be labels"));
    }

    /** Whether the new text has labels: one answer alone gets none. */
    private static boolean isLabelled(Transcript old) {
        return old.turns().size() > 1
                && old.turns().stream().anyMatch(turn -> !turn.speaker().isEmpty());
    }
}
