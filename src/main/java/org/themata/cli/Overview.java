package org.themata.cli;

/** What {@code themata} says of itself. */
final class Overview {

    private Overview() {}

    static String text() {
        StringBuilder text = new StringBuilder();
        text.append("Usage: themata COMMAND [OPTIONS] [TRANSCRIPTS…]\n\n");
        text.append("Thematic analysis on the command line: reads interview transcripts, applies your\n");
        text.append("codebook, and counts themes across participants.\n\nCommands:\n");
        for (CommandName command : CommandName.values()) {
            text.append("  ").append(command.label());
            text.append(" ".repeat(12 - command.label().length()));
            text.append(command.summary()).append('\n');
        }
        text.append("\nthemata COMMAND --help explains a command with an example.\n\n");
        text.append("Example: a study that runs, and its results:\n");
        text.append("  themata init my-study --example\n");
        text.append("  themata run my-study\n");
        return text.toString();
    }
}
