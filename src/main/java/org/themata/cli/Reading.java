package org.themata.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.themata.corpus.Corpus;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Source;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.text.Problem;

/**
 * The transcripts of one command: found, read on several threads, shown to the work one by one; with a progress bar,
 * and with what is doubtful said at the end.
 */
final class Reading {
    private final Corpus corpus;
    private final Connected command;
    private final Optional<Study> study;
    private final Map<Problem, Boolean> doubts = new ConcurrentHashMap<>();

    private Reading(Corpus corpus, Connected command, Optional<Study> study) {
        this.corpus = corpus;
        this.command = command;
        this.study = study;
    }

    static Reading open(Connected command, ReadingOptions inputs, Optional<Study> study) {
        CorpusOptions options = inputs.resolve(study);
        Corpus corpus = Corpus.open(options, command.terminal().in(), inputs.others);
        noteInputs(command.terminal().inputs(), corpus, inputs.others, options, study);
        return new Reading(corpus, command, study);
    }

    /** Loops without lambdas: this is on the way of every count. */
    private static void noteInputs(
            InputFiles noted, Corpus corpus, List<Path> others, CorpusOptions options, Optional<Study> study) {
        for (Source source : corpus.sources()) {
            if (source.path().isPresent()) {
                noted.add(source.path().get());
            }
        }
        for (Path other : others) {
            noted.add(other);
        }
        if (options.participants().isPresent()) {
            noted.add(options.participants().get());
        }
        if (study.isPresent()) {
            noted.add(study.get());
        }
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
        doubts.clear();
        ThreadLocal<Function<Transcript, R>> workers = ThreadLocal.withInitial(worker);
        try (ProgressBar bar = ProgressBar.of(command)) {
            corpus.process(
                    command.common.threads(),
                    transcript -> {
                        for (Problem doubt : transcript.doubts()) {
                            doubts.put(doubt, true);
                        }
                        return workers.get().apply(transcript);
                    },
                    inOrder,
                    bar);
        }
    }

    /** The exit status, after a note of how many things are doubtful. */
    int status() {
        List<Problem> all = new ArrayList<>(corpus.roster().doubts());
        if (!doubts.isEmpty()) {
            all.addAll(doubts.keySet());
        }
        int doubtful = all.isEmpty() ? 0 : new Accepted(study).leaveOut(all).size();
        if (doubtful > 0) {
            command.messages()
                    .note(doubtful + (doubtful == 1 ? " thing is" : " things are")
                            + " doubtful: see themata corpus check");
        }
        return statusWithoutDoubts();
    }

    /** The exit status of a reading that may have gone on without bad transcripts, after naming them. */
    int statusWithoutDoubts() {
        command.messages().problems(corpus.otherTables());
        command.messages().problems(corpus.leftOut());
        return corpus.leftOut().isEmpty() ? ExitStatus.DONE : ExitStatus.INPUT;
    }
}
