package org.themata.cli;

/** Where the program starts. */
public final class Main {

    private Main() {}

    /** Runs one command and ends with its exit status. */
    public static void main(String[] args) {
        System.exit(new Themata(Terminal.ofProcess()).run(args));
    }
}
