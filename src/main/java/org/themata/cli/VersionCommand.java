package org.themata.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import picocli.CommandLine.Command;

/** Versions of everything used. */
@Command(
        name = "version",
        description =
                "Prints the versions of themata, of Java and of the libraries, one a line: what to report with a bug.",
        footer = {"", "Example:", "  themata version"})
final class VersionCommand extends Connected {
    private static final String LIBRARY = "library.";

    @Override
    public Integer call() throws IOException {
        Properties properties = Version.properties();
        StringBuilder text = new StringBuilder("themata " + Version.number() + "\n");
        text.append("Java ")
                .append(Runtime.version())
                .append(" (")
                .append(System.getProperty("java.vendor", ""))
                .append(")\n");
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (name.startsWith(LIBRARY)) {
                text.append(name.substring(LIBRARY.length())).append(' ');
                text.append(properties.getProperty(name)).append('\n');
            }
        }
        terminal().out().write(text.toString().getBytes(StandardCharsets.UTF_8));
        return ExitStatus.DONE;
    }
}
