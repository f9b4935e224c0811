package org.themata.cli;

import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.Function;
import org.themata.corpus.Corpus;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Progress;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;

/**
 * The transcripts of one command: found, read on several threads, shown to the work one by one; with a progress bar, and
 * with what is doubtful said at the end.
 */
final class Reading {
    private final Corpus corpus;
    private final Connected command;

    private Reading(Corpus corpus, Connected command) {
        this.corpus = corpus;
        this.command = command;
    }

    static Reading open(Connected command, CorpusInputs inputs, Optional<Study> study) {
        CorpusOptions options = inputs.resolve(study);
        return new Reading(Corpus.open(options, command.terminal().in()), command);
    }

    Corpus corpus() {
        return corpus;
    }

    /**
     * Works on every transcript.
     *
     * @param worker makes a worker; called once a thread
     * @param inOrder takes the results in the order of the input
     */
    <R> void process(Supplier<Function<Transcript, R>> worker, Consumer<R> inOrder) {
        ThreadLocal<Function<Transcript, R>> workers = ThreadLocal.withInitial(worker);
        try (ProgressBar bar = ProgressBar.of(command)) {
            corpus.process(
                    command.common.threads(),
                    transcript -> workers.get().apply(transcript),
                    inOrder,
                    bar);
        }
    }

    /** The exit status of a reading that may have gone on without bad transcripts, after naming them. */
    int status() {
        command.messages().problems(corpus.leftOut());
        return corpus.leftOut().isEmpty() ? ExitStatus.DONE : ExitStatus.INPUT;
    }
}
