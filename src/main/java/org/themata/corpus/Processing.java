package org.themata.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * One pass over the files: reading and working in parallel, handing over in order. At most a few files a thread are in
 * memory; the transcripts of a tabular file are worked on in batches.
 */
final class Processing<R> {
    private static final int AHEAD = 3;
    private static final int BATCH = 64;
    private static final long SMALL = 1 << 16;

    /** A transcript with its participants, and what became of it. */
    private record Done<R>(Transcript transcript, R result) {}

    private final Function<Source, List<Transcript>> load;
    private final Roster roster;
    private final Function<Transcript, R> work;
    private final Consumer<? super R> inOrder;
    private final boolean keepGoing;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> documents = new HashMap<>();

    Processing(
            Function<Source, List<Transcript>> load,
            Roster roster,
            Function<Transcript, R> work,
            Consumer<? super R> inOrder,
            boolean keepGoing) {
        this.load = load;
        this.roster = roster;
        this.work = work;
        this.inOrder = inOrder;
        this.keepGoing = keepGoing;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void run(List<Source> sources, int threads, Progress progress) {
        if (threads == 1 || small(sources)) {
            for (int i = 0; i < sources.size(); i++) {
                try {
                    for (Transcript transcript : load.apply(sources.get(i))) {
                        take(List.of(work(transcript)));
                    }
                } catch (InputException wrong) {
                    problems.addAll(wrong.problems());
                } catch (OutOfMemoryError tooBig) {
                    throw tooBig(sources.get(i));
                }
                progress.at(i + 1, sources.size());
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "themata-worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            parallel(sources, threads, pool, progress);
        } finally {
            pool.shutdownNow();
        }
    }

    private void parallel(List<Source> sources, int threads, ExecutorService pool, Progress progress) {
        Deque<Future<List<Supplier<List<Done<R>>>>>> reading = new ArrayDeque<>();
        int next = 0;
        for (int done = 0; done < sources.size(); done++) {
            while (next < sources.size() && reading.size() < threads * AHEAD) {
                Source source = sources.get(next++);
                reading.add(pool.submit(() -> batches(load.apply(source))));
            }
            try {
                hand(await(reading.remove()), threads, pool);
            } catch (InputException wrong) {
                problems.addAll(wrong.problems());
            } catch (OutOfMemoryError tooBig) {
                throw tooBig(sources.get(done));
            }
            progress.at(done + 1, sources.size());
        }
    }

    private static InputException tooBig(Source source) {
        return new InputException(
                Place.of(source.name()), "there is not enough memory for it", "set THEMATA_OPTS=-Xmx4g, or more");
    }

    /** What is left to do for a file: nothing but handing over if it is one batch, which is worked on at once. */
    private List<Supplier<List<Done<R>>>> batches(List<Transcript> transcripts) {
        if (transcripts.size() <= BATCH) {
            List<Done<R>> done = batch(transcripts);
            return List.of(() -> done);
        }
        List<Supplier<List<Done<R>>>> batches = new ArrayList<>();
        for (int from = 0; from < transcripts.size(); from += BATCH) {
            List<Transcript> part = transcripts.subList(from, Math.min(from + BATCH, transcripts.size()));
            batches.add(() -> batch(part));
        }
        return batches;
    }

    private List<Done<R>> batch(List<Transcript> transcripts) {
        List<Done<R>> done = new ArrayList<>(transcripts.size());
        for (Transcript transcript : transcripts) {
            done.add(work(transcript));
        }
        return done;
    }

    private void hand(List<Supplier<List<Done<R>>>> batches, int threads, ExecutorService pool) {
        if (batches.size() == 1) {
            take(batches.get(0).get());
            return;
        }
        Deque<Future<List<Done<R>>>> working = new ArrayDeque<>();
        int next = 0;
        for (int done = 0; done < batches.size(); done++) {
            while (next < batches.size() && working.size() < threads * AHEAD) {
                Supplier<List<Done<R>>> batch = batches.get(next++);
                working.add(pool.submit(batch::get));
            }
            take(await(working.remove()));
        }
    }

    private Done<R> work(Transcript transcript) {
        Transcript assigned = roster.assign(transcript);
        return new Done<>(assigned, work.apply(assigned));
    }

    private void take(List<Done<R>> results) {
        for (Done<R> done : results) {
            Transcript transcript = done.transcript();
            String other = documents.putIfAbsent(transcript.id(), transcript.file());
            if (other != null) {
                problems.add(Problem.error(
                        Place.of(transcript.file()),
                        "document \"" + transcript.id() + "\" is also in " + other,
                        "give the documents different names"));
                continue;
            }
            if (keepGoing || problems.isEmpty()) {
                roster.add(transcript);
                inOrder.accept(done.result());
            }
        }
    }

    /** Whether they are read sooner than threads are started. */
    private static boolean small(List<Source> sources) {
        long bytes = 0;
        for (int i = 0; i < sources.size() && bytes < SMALL; i++) {
            bytes += sources.get(i).path().map(path -> path.toFile().length()).orElse(SMALL);
        }
        return bytes < SMALL;
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof RuntimeException wrong) {
                throw wrong;
            }
            if (cause instanceof Error wrong) {
                throw wrong;
            }
            throw new IllegalStateException(cause);
        }
    }
}
