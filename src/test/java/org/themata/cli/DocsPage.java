package org.themata.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A page of the documentation: its fenced {@code sh} and {@code console} blocks hold command lines that a test runs.
 *
 * <p>In {@code console} a command begins with {@code "$ "}, and what follows is its output; {@code …} alone on a line
 * stands for lines that are left out. After the word {@code console} may stand {@code exit=N}, the exit status, and
 * {@code varies}, if the output is another on each machine. In {@code sh} each line is a command.
 */
record DocsPage(Path file, List<String> lines) {
    private static final String LEFT_OUT = "…";

    /**
     * A command line of the page.
     *
     * @param line what is run, continued lines joined
     * @param at line number in the page
     * @param console whether its output follows
     * @param exit the exit status that the page states
     * @param varies whether the output is not compared
     * @param shown the output on the page
     */
    record Example(String line, int at, boolean console, int exit, boolean varies, List<String> shown) {}

    static DocsPage read(Path file) {
        try {
            return new DocsPage(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        rewritten(example -> {
            examples.add(example);
            return example.shown();
        });
        return examples;
    }

    /** The page with the output of each example replaced. */
    List<String> rewritten(Function<Example, List<String>> output) {
        List<String> page = new ArrayList<>();
        String info = "";
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i);
            boolean fence = line.startsWith("```");
            if (fence) {
                info = info.isEmpty() ? line.substring(3) + " " : "";
            }
            boolean console = info.startsWith("console ");
            boolean command = !fence && (console ? line.startsWith("$ ") : info.startsWith("sh ") && isCommand(line));
            page.add(line);
            i++;
            if (!command) {
                continue;
            }
            int at = i;
            StringBuilder whole = new StringBuilder(console ? line.substring(2) : line);
            while (continues(whole) && i < lines.size()) {
                if (whole.charAt(whole.length() - 1) == '\\') {
                    whole.setLength(whole.length() - 1);
                }
                String next = lines.get(i++);
                page.add(next);
                whole.append(' ').append(next.startsWith("> ") ? next.substring(2) : next.strip());
            }
            List<String> shown = new ArrayList<>();
            while (console
                    && i < lines.size()
                    && !lines.get(i).startsWith("$ ")
                    && !lines.get(i).startsWith("```")) {
                shown.add(lines.get(i++));
            }
            int exit = info.contains("exit=") ? Integer.parseInt(info.replaceAll(".*exit=(\\d+).*", "$1")) : 0;
            page.addAll(output.apply(new Example(
                    whole.toString().strip(), at, console, exit, info.contains("varies"), List.copyOf(shown))));
        }
        return page;
    }

    private static boolean isCommand(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static boolean continues(CharSequence line) {
        return line.length() > 0 && (line.charAt(line.length() - 1) == '\\' || line.charAt(line.length() - 1) == '|');
    }

    /** The output as the page shows it: where lines are left out, as many of them stay as there were. */
    static List<String> abridged(List<String> output, List<String> shown) {
        int cut = shown.indexOf(LEFT_OUT);
        int tail = shown.size() - cut - 1;
        if (cut < 0 || output.size() <= cut + tail) {
            return output;
        }
        List<String> kept = new ArrayList<>(output.subList(0, cut));
        kept.add(LEFT_OUT);
        kept.addAll(output.subList(output.size() - tail, output.size()));
        return kept;
    }
}
