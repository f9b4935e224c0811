package org.themata.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Stands in for the command line until it is merged: prints the version, echoes arguments, or ends with a status. */
@Command(name = "themata")
public final class Main implements Runnable {

    @Parameters
    private String[] words = {};

    private Main() {}

    /** Starts the program. */
    public static void main(String[] args) throws java.io.IOException {
        if (args.length > 0 && args[0].equals("tokenise")) {
            System.in.readAllBytes();
        }
        int status =
                new CommandLine(new Main()).setUnmatchedArgumentsAllowed(true).execute(args);
        System.exit(args.length > 0 && args[0].startsWith("no-such") ? 2 : status);
    }

    @Override
    public void run() {
        System.out.println(
                words.length > 0 && words[0].equals("version") ? "themata 0.1.0 ü" : String.join("|", words));
    }
}
