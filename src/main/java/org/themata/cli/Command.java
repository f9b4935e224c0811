package org.themata.cli;

import java.util.concurrent.Callable;

/** A subcommand: runs and says its exit status. */
interface Command extends Callable<Integer> {

    /** The options that every command has. */
    CommonOptions common();

    /** Tells the command what it talks to, before it runs. */
    void connect(Terminal terminal);
}
