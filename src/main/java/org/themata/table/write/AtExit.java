package org.themata.table.write;

import java.nio.file.Path;

/** What is to be done if the program is interrupted between {@link #start} and {@link #end}. */
final class AtExit {
    private final Thread hook;

    AtExit(Runnable cleaning) {
        this.hook = new Thread(cleaning, "themata-clean-up");
    }

    /**
     * From now on.
     *
     * @throws OutputException if the program is being stopped already
     */
    void start(Path target) throws OutputException {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw stopping(target);
        }
    }

    static OutputException stopping(Path target) {
        return new OutputException(target, "was not written, because the program is being stopped", "");
    }

    /** Not any more. */
    void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is being stopped: the hook runs, and finds nothing to do.
            return;
        }
    }
}
