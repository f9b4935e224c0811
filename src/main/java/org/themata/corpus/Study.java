package org.themata.corpus;

import java.util.List;
import java.util.Optional;

/**
 * What {@code study.yaml} says. Files are given as paths that can be opened from the current directory (those in the
 * study file are relative to its folder). Words with a fixed set of values are lower case and valid.
 *
 * @param file the study file, as the user named it
 * @param title {@code study}; empty if not given
 * @param codebook the codebook's file
 * @param transcripts files, folders and globs
 * @param participants the participants file
 * @param recruited people asked, for the response rate
 * @param language BCP 47 tag
 * @param interviewer labels that replace the built-in list; empty list = the built-in one
 * @param includeInterviewer whether the interviewer's words are counted
 * @param speakersAreShared whether a label in two transcripts is one participant
 * @param overlap {@code code}, {@code codebook} or {@code specific}
 * @param negated {@code include}, {@code exclude} or {@code only}
 * @param unit {@code turn}, {@code sentence} or {@code paragraph}
 * @param compare attributes by which groups are compared
 * @param minimumCell cells of tables below it are suppressed; 0 = none
 * @param quotes how quotations are shown
 * @param output folder for results
 * @param approach the analytic approach, in the researcher's words
 * @param reading how transcripts are read
 * @param accepted findings of {@code corpus check} that the researcher looked at and accepts
 * @param seed for everything random
 */
public record Study(
        String file,
        String title,
        Optional<String> codebook,
        List<String> transcripts,
        Optional<String> participants,
        Optional<Integer> recruited,
        Optional<String> language,
        List<String> interviewer,
        boolean includeInterviewer,
        boolean speakersAreShared,
        Optional<String> overlap,
        Optional<String> negated,
        Optional<String> unit,
        List<String> compare,
        int minimumCell,
        Quotes quotes,
        Optional<String> output,
        Optional<String> approach,
        Reading reading,
        List<String> accepted,
        Optional<Integer> seed) {

    /** Copies the lists. */
    public Study {
        transcripts = List.copyOf(transcripts);
        interviewer = List.copyOf(interviewer);
        compare = List.copyOf(compare);
        accepted = List.copyOf(accepted);
    }

    /**
     * How quotations are shown.
     *
     * @param participantNames whether participants are named under their quotations
     * @param maxWords words of a quotation, 1 or more
     */
    public record Quotes(boolean participantNames, int maxWords) {}

    /**
     * How transcripts are read; the same names as the options of the command line.
     *
     * @param inputFormat a transcript format's name
     * @param encoding a character set's name, known to Java
     * @param textColumn for tabular input, as the three below
     * @param documentColumn names the document
     * @param participantColumn names the participant
     * @param speakerColumn names the speaker
     * @param tokenizer {@code words}, {@code opennlp} or {@code whitespace}
     * @param compat {@code none}, {@code quanteda} or {@code liwc}
     */
    public record Reading(
            Optional<String> inputFormat,
            Optional<String> encoding,
            Optional<String> textColumn,
            Optional<String> documentColumn,
            Optional<String> participantColumn,
            Optional<String> speakerColumn,
            Optional<String> tokenizer,
            Optional<String> compat) {}
}
