package org.themata.corpus;

/** Hears how far the work is. Called from one thread at a time. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = (done, of) -> {};

    /**
     * @param done files done
     * @param of files in all
     */
    void at(int done, int of);
}
