package org.themata.cli;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.Progress;

/** A bar on standard error: only on a terminal, and only for work that lasts over a second. */
final class ProgressBar implements Progress, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final boolean wanted;
    private final Terminal terminal;
    private final long begin = System.nanoTime();
    private @Nullable Thread lineEnd;
    private me.tongfei.progressbar.@Nullable ProgressBar bar;

    private ProgressBar(boolean wanted, Terminal terminal) {
        this.wanted = wanted;
        this.terminal = terminal;
    }

    static ProgressBar of(Connected command) {
        boolean wanted = command.terminal().errIsTerminal() && !command.common.noProgress && !command.common.quiet;
        return new ProgressBar(wanted, command.terminal());
    }

    /** An interrupted program must not leave the prompt behind its bar. */
    record LineEnd(PrintStream err) implements Runnable {
        @Override
        public void run() {
            err.println();
            err.flush();
        }
    }

    @Override
    public void at(int done, int of) {
        if (bar == null && wanted && done < of && System.nanoTime() - begin > PATIENCE.toNanos()) {
            bar = new ProgressBarBuilder()
                    .setTaskName("themata")
                    .setInitialMax(of)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(
                            new me.tongfei.progressbar.ConsoleProgressBarConsumer(terminal.err(), terminal.width()))
                    .build();
            Thread hook = new Thread(new LineEnd(terminal.err()));
            Runtime.getRuntime().addShutdownHook(hook);
            lineEnd = hook;
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
        if (lineEnd != null) {
            forget(lineEnd);
            lineEnd = null;
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program ends just now: the hook is running.
        }
    }
}
