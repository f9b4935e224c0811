package org.themata.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.read.ParticipantsReader;
import org.themata.corpus.read.TranscriptFiles;
import org.themata.text.FileStamp;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * The transcripts that the user named. Opening finds the files; they are read only while {@link #process} or
 * {@link #read} runs. Not thread-safe.
 */
public final class Corpus {
    private final CorpusOptions options;
    private final List<Source> sources;
    private final int skipped;
    private final Optional<ParticipantsFile> participants;
    private final TranscriptFiles files;
    private final InputStream standardInput;
    private byte @Nullable [] standardBytes;
    private Roster roster;
    private List<Problem> leftOut = List.of();
    /** What was named and is not there, if the user wants to go on without. */
    private List<Problem> missing = List.of();

    private Corpus(
            CorpusOptions options,
            List<Source> sources,
            int skipped,
            Optional<ParticipantsFile> participants,
            TranscriptFiles files,
            InputStream standardInput) {
        this.options = options;
        this.sources = List.copyOf(sources);
        this.skipped = skipped;
        this.participants = participants;
        this.files = files;
        this.standardInput = standardInput;
        this.roster = new Roster(participants, options);
    }

    /**
     * Finds the files, and reads the participants file.
     *
     * @throws InputException with everything that cannot be found
     */
    public static Corpus open(CorpusOptions options) {
        return open(options, System.in, List.of());
    }

    /**
     * The same with another standard input; it is read when its turn comes, and not closed.
     *
     * @param others files that are no transcripts though they may stand among them, such as the codebook
     */
    public static Corpus open(CorpusOptions options, InputStream standardInput, List<Path> others) {
        List<Path> noTranscripts = new ArrayList<>(others);
        options.participants().ifPresent(noTranscripts::add);
        SourceFiles finder = new SourceFiles(options.inputFormat().isPresent(), noTranscripts);
        options.transcripts().forEach(finder::find);
        List<Problem> problems = new ArrayList<>(finder.problems());
        if (options.transcripts().isEmpty()) {
            problems.add(Problem.error(
                    Place.of(""), "no transcripts named", "name files or directories, or - for standard input"));
        }
        Optional<ParticipantsFile> participants =
                options.participants().flatMap(path -> collect(problems, () -> ParticipantsReader.read(path)));
        Optional<TranscriptFiles> files = collect(problems, () -> new TranscriptFiles(options, speakers(participants)));
        boolean onlyMissing =
                problems.equals(finder.problems()) && !finder.sources().isEmpty();
        if (!problems.isEmpty() && !(options.keepGoing() && onlyMissing)) {
            throw new InputException(problems);
        }
        Corpus corpus = new Corpus(
                options, finder.sources(), finder.skipped(), participants, files.orElseThrow(), standardInput);
        corpus.missing = problems;
        return corpus;
    }

    private static <T> Optional<T> collect(List<Problem> problems, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (InputException wrong) {
            problems.addAll(wrong.problems());
            return Optional.empty();
        }
    }

    /** Labels that the participants file names: its speakers, and participants for whom it names none. */
    private static Set<String> speakers(Optional<ParticipantsFile> file) {
        Set<String> speakers = new LinkedHashSet<>();
        for (ParticipantsFile.Entry entry : file.map(ParticipantsFile::entries).orElse(List.of())) {
            String label = entry.speaker().isEmpty() ? entry.participant() : entry.speaker();
            speakers.add(label.toLowerCase(Locale.ROOT));
        }
        return speakers;
    }

    /** The files, in the order in which their transcripts come. */
    public List<Source> sources() {
        return sources;
    }

    /** Number of files in directories that were left out: hidden ones and those of unknown types. */
    public int skipped() {
        return skipped;
    }

    /**
     * Reads every transcript, works on it and lets it go. Memory does not grow with the corpus.
     *
     * @param threads at least 1
     * @param work called on many threads at once
     * @param inOrder takes the results one by one, in the order of the input, on the calling thread; not called any
     *     more once a file was found that cannot be read, unless the user wants to go on without
     * @param progress hears of every file done
     * @throws InputException with the problems of all files that cannot be read, unless the user wants to go on without
     */
    public <R> void process(int threads, Function<Transcript, R> work, Consumer<? super R> inOrder, Progress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
        roster = new Roster(participants, options);
        Processing<R> processing = new Processing<>(this::load, roster, work, inOrder, options.keepGoing());
        processing.run(sources, threads, progress);
        leftOut = new ArrayList<>(missing);
        leftOut.addAll(processing.problems());
        if (leftOut.isEmpty() && !sources.isEmpty() && otherTables().size() == sources.size()) {
            throw new InputException(otherTables());
        }
        if (!leftOut.isEmpty() && !options.keepGoing()) {
            throw new InputException(leftOut);
        }
    }

    /** All transcripts at once. */
    public List<Transcript> read() {
        List<Transcript> all = new ArrayList<>();
        process(1, transcript -> transcript, all::add, Progress.NONE);
        return List.copyOf(all);
    }

    /** The participants. Complete after {@link #process} or {@link #read}. */
    public Roster roster() {
        return roster;
    }

    /** Errors of files that were left out because the user wants to go on, after processing. */
    public List<Problem> leftOut() {
        return leftOut;
    }

    private List<Transcript> load(Source source) {
        byte[] bytes;
        try {
            Path path = source.path().orElse(null);
            bytes = path == null ? standardInput() : FileStamp.bytes(path);
        } catch (IOException wrong) {
            throw new InputException(
                    Place.of(source.name()), "cannot be read", "check that it is a file and its permissions");
        } catch (OutOfMemoryError tooBig) {
            throw new InputException(Place.of(source.name()), "too big to read at once", "split it");
        }
        return files.read(source, bytes);
    }

    /**
     * Warnings of tables in directories that were left out because no column holds text; after processing.
     *
     * @see #process
     */
    public List<Problem> otherTables() {
        List<Problem> warnings = new ArrayList<>();
        for (Source source : sources) {
            Problem warning = files.otherTables().get(source.name());
            if (warning != null) {
                warnings.add(warning);
            }
        }
        return warnings;
    }

    private synchronized byte[] standardInput() throws IOException {
        byte[] bytes = standardBytes;
        if (bytes == null) {
            bytes = standardInput.readAllBytes();
            standardBytes = bytes;
        }
        return bytes;
    }
}
