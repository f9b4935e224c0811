package org.themata.corpus.read;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.themata.corpus.Columns;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Interviewers;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;

/** Short ways to read a text in a test. */
final class ReadOptionsFixture {
    private ReadOptionsFixture() {}

    static ReadOptions plain(String... interviewers) {
        List<String> labels = interviewers.length == 0 ? CorpusOptions.INTERVIEWERS : List.of(interviewers);
        return new ReadOptions(Optional.empty(), new Interviewers(labels), Set.of(), Columns.UNNAMED);
    }

    static Source source(String name) {
        return new Source(name.replaceAll("\\.\\w+$", ""), name, Optional.of(Path.of(name)));
    }

    static Transcript read(TranscriptFormat format, String text, String... interviewers) {
        Source source = source("t." + format.name().toLowerCase(java.util.Locale.ROOT));
        List<Transcript> all = format.read(source, text.getBytes(StandardCharsets.UTF_8), plain(interviewers));
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " transcripts");
        }
        return all.get(0);
    }

    /** {@code Speaker=words|more words} for every turn; the pieces of speech are separated by a bar. */
    static List<String> turns(Transcript transcript) {
        return transcript.turns().stream()
                .map(turn -> turn.speaker() + "=" + speech(transcript, turn))
                .toList();
    }

    static String speech(Transcript transcript, Turn turn) {
        return turn.speech().stream().map(piece -> piece.of(transcript.text())).collect(Collectors.joining("|"));
    }

    static List<String> doubts(Transcript transcript) {
        return transcript.doubts().stream()
                .map(doubt -> doubt.place().line() + ": " + doubt.message())
                .toList();
    }

    static Path shared(String path) {
        Path file = Path.of(System.getProperty("themata.shared", "../shared")).resolve(path);
        assumeTrue(Files.exists(file), "skipped: there is no " + file + " (set -Dthemata.shared)");
        return file;
    }
}
