package org.themata.corpus;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.themata.text.InputException;
import org.themata.text.Problem;

/**
 * The transcripts that the user named. Opening finds the files; they are read only while {@link #process} or {@link #read}
 * runs. Not thread-safe.
 */
public final class Corpus {
    private final Roster roster = new Roster();

    private Corpus() {}

    /**
     * Finds the files, and reads the participants file.
     *
     * @throws InputException with everything that cannot be found
     */
    public static Corpus open(CorpusOptions options) {
        return open(options, System.in);
    }

    /** The same with another standard input; it is read when its turn comes, and not closed. */
    public static Corpus open(CorpusOptions options, InputStream standardInput) {
        return new Corpus();
    }

    /** The files, in the order in which their transcripts come. */
    public List<Source> sources() {
        return List.of();
    }

    /** Number of files in directories that were left out: hidden ones and those of unknown types. */
    public int skipped() {
        return 0;
    }

    /**
     * Reads every transcript, works on it and lets it go. Memory does not grow with the corpus.
     *
     * @param threads at least 1
     * @param work called on many threads at once
     * @param inOrder takes the results one by one, in the order of the input, on the calling thread
     * @param progress hears of every file done
     * @throws InputException with the problems of all files that cannot be read, unless the user wants to go on without
     */
    public <R> void process(
            int threads, Function<Transcript, R> work, Consumer<? super R> inOrder, Progress progress) {}

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
        return List.of();
    }
}
