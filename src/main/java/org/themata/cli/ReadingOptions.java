package org.themata.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.coding.Compat;
import org.themata.coding.Matcher;
import org.themata.coding.MatchingRules;
import org.themata.coding.Negated;
import org.themata.coding.Overlap;
import org.themata.corpus.Columns;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Study;
import org.themata.text.InputException;
import org.themata.text.Models;
import org.themata.text.Place;
import picocli.CommandLine.Option;

/** How transcripts are read: the options of every command that reads them, wherever it takes their names from. */
abstract class ReadingOptions {
    @Option(names = "--participants", paramLabel = "FILE", description = "Table of participants and their attributes.")
    @Nullable
    String participants;

    @Option(
            names = "--interviewer",
            paramLabel = "LABEL",
            split = ",",
            description =
                    "Labels of interviewers (default: I, INT, Interviewer, Moderator, Facilitator, Researcher, Q).")
    List<String> interviewer = new ArrayList<>();

    @Option(names = "--include-interviewer", description = "Count the interviewers' words too.")
    boolean includeInterviewer;

    @Option(names = "--speakers-are-shared", description = "One label in two documents is one participant.")
    boolean speakersAreShared;

    @Option(names = "--input-format", paramLabel = "F", description = "Format of the transcripts.")
    @Nullable
    String inputFormat;

    @Option(names = "--encoding", paramLabel = "CS", description = "Encoding of the transcripts.")
    @Nullable
    String encoding;

    @Option(names = "--language", paramLabel = "TAG", description = "Language (default: codebook's, study's, else en).")
    @Nullable
    String language;

    @Option(
            names = "--text-column",
            paramLabel = "COL",
            description = "Tables: the column of answers; several may be named.")
    List<String> textColumn = new ArrayList<>();

    @Option(names = "--document-column", paramLabel = "COL", description = "Tables: the column of documents.")
    @Nullable
    String documentColumn;

    @Option(names = "--participant-column", paramLabel = "COL", description = "Tables: the column of participants.")
    @Nullable
    String participantColumn;

    @Option(names = "--speaker-column", paramLabel = "COL", description = "Tables: the column of speakers.")
    @Nullable
    String speakerColumn;

    @Option(names = "--tokenizer", paramLabel = "T", description = "words, opennlp or whitespace (default: words).")
    @Nullable
    String tokenizer;

    @Option(names = "--compat", paramLabel = "C", description = "none, quanteda or liwc (default: none).")
    @Nullable
    String compat;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "OpenNLP's language models; the built-in ones for what it lacks.")
    @Nullable
    String models;

    /** Files that are no transcripts, wherever they stand. */
    final List<Path> others = new ArrayList<>();

    @Option(names = "--keep-going", description = "Go on without transcripts that cannot be read.")
    boolean keepGoing;

    /** The transcripts that were named. */
    abstract List<String> named();

    /** What was said, with the study's values where nothing was. */
    CorpusOptions resolve(Optional<Study> study) {
        List<String> paths = named().isEmpty() ? study.map(Study::transcripts).orElse(List.of()) : named();
        if (paths.isEmpty()) {
            throw new UsageException(
                    "no transcripts were named", "name files or directories, or a study with -s study.yaml");
        }
        Optional<Study.Reading> reading = study.map(Study::reading);
        List<String> labels =
                firstNonEmpty(interviewer, study.map(Study::interviewer).orElse(List.of()), CorpusOptions.INTERVIEWERS);
        List<String> texts = firstNonEmpty(
                textColumn,
                reading.flatMap(Study.Reading::textColumn).map(List::of).orElse(List.of()),
                List.of());
        return new CorpusOptions(
                paths,
                or(participants, study.flatMap(Study::participants)).map(Path::of),
                labels,
                includeInterviewer(study),
                or(inputFormat, reading.flatMap(Study.Reading::inputFormat)),
                or(encoding, reading.flatMap(Study.Reading::encoding)),
                or(language, study.flatMap(Study::language)),
                new Columns(
                        texts,
                        or(documentColumn, reading.flatMap(Study.Reading::documentColumn)),
                        or(participantColumn, reading.flatMap(Study.Reading::participantColumn)),
                        or(speakerColumn, reading.flatMap(Study.Reading::speakerColumn))),
                speakersAreShared || study.map(Study::speakersAreShared).orElse(false),
                keepGoing);
    }

    boolean includeInterviewer(Optional<Study> study) {
        return includeInterviewer || study.map(Study::includeInterviewer).orElse(false);
    }

    String tokenizer(Optional<Study> study) {
        return Choice.of(
                "--tokenizer",
                or(tokenizer, study.map(Study::reading).flatMap(Study.Reading::tokenizer))
                        .orElse("words"),
                "words",
                "opennlp",
                "whitespace");
    }

    String compat(Optional<Study> study) {
        return or(compat, study.map(Study::reading).flatMap(Study.Reading::compat))
                .orElse("none");
    }

    /** The language: what was said, else the study's, else English. */
    String language(Optional<Study> study) {
        return or(language, study.flatMap(Study::language)).orElse("en");
    }

    /** A matcher that only tokenises. */
    Matcher withoutCodebook(Optional<Study> study) {
        return Matcher.withoutCodebook(new MatchingRules(
                Overlap.CODE,
                Negated.INCLUDE,
                Choice.of("--compat", compat(study), Compat.class),
                tokenizer(study),
                language(study),
                false,
                models()));
    }

    /**
     * The language models.
     *
     * @throws InputException if the directory that was named is none
     */
    Models models() {
        if (models == null) {
            return Models.builtIn();
        }
        try {
            Path directory = Path.of(models);
            if (Files.isDirectory(directory)) {
                return Models.in(directory);
            }
        } catch (InvalidPathException e) {
            throw noModels(models);
        }
        throw noModels(models);
    }

    private static InputException noModels(String directory) {
        return new InputException(
                Place.of(directory),
                "there is no such directory of models",
                "name one with OpenNLP's files in it, or leave --models out for the built-in ones");
    }

    static Optional<String> or(@Nullable String flag, Optional<String> study) {
        return flag == null ? study : Optional.of(flag);
    }

    private static List<String> firstNonEmpty(List<String> flag, List<String> study, List<String> usual) {
        return !flag.isEmpty() ? flag : !study.isEmpty() ? study : usual;
    }
}
