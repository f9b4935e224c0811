package org.themata.cli;

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
    private me.tongfei.progressbar.@Nullable ProgressBar bar;

    private ProgressBar(boolean wanted, Terminal terminal) {
        this.wanted = wanted;
        this.terminal = terminal;
    }

    static ProgressBar of(Connected command) {
        boolean wanted = command.terminal().errIsTerminal() && !command.common.noProgress && !command.common.quiet;
        return new ProgressBar(wanted, command.terminal());
    }

    @Override
    public void at(int done, int of) {
        if (bar == null && wanted && done < of && System.nanoTime() - begin > PATIENCE.toNanos()) {
            bar = new ProgressBarBuilder()
                    .setTaskName("themata")
                    .setInitialMax(of)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new me.tongfei.progressbar.ConsoleProgressBarConsumer(
                            terminal.err(), terminal.width()))
                    .build();
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
    }
}
