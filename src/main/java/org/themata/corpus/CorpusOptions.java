package org.themata.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the user says about the transcripts.
 *
 * @param transcripts files, directories, globs, or {@code -} for standard input, in order
 * @param participants the participants file
 * @param interviewer labels of interviewers, compared without case and with an optional number
 * @param includeInterviewer whether the interviewers' words are counted; reading does not depend on it
 * @param inputFormat name of the format of every input; empty = recognised
 * @param encoding name of the encoding of every input; empty = found
 * @param language BCP 47 tag; empty = the codebook's, the study's or {@code en}
 * @param columns of tabular input
 * @param speakersAreShared whether one label in two documents is one participant
 * @param keepGoing whether to go on without files that cannot be read
 */
public record CorpusOptions(
        List<String> transcripts,
        Optional<Path> participants,
        List<String> interviewer,
        boolean includeInterviewer,
        Optional<String> inputFormat,
        Optional<String> encoding,
        Optional<String> language,
        Columns columns,
        boolean speakersAreShared,
        boolean keepGoing) {

    /** The labels that mean an interviewer unless the user names others. */
    public static final List<String> INTERVIEWERS =
            List.of("I", "INT", "Interviewer", "Moderator", "Facilitator", "Researcher", "Q");

    /** Copies the lists. */
    public CorpusOptions {
        transcripts = List.copyOf(transcripts);
        interviewer = List.copyOf(interviewer);
    }

    /** Everything by default. */
    public static CorpusOptions of(String... transcripts) {
        return new CorpusOptions(
                List.of(transcripts),
                Optional.empty(),
                INTERVIEWERS,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Columns.UNNAMED,
                false,
                false);
    }
}
