package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every command line of {@code README.md} and {@code docs/}. Where a page shows output it is compared byte for
 * byte; {@code mvn test -Dtest=DocsTest -Dthemata.golden=write} writes the outputs into the pages anew.
 *
 * <p>{@code ./themata} runs in a copy of the project, anything else in the folder of the example study there, or where
 * a {@code cd} of the page went.
 */
class DocsTest {
    /** What needs the sources, the network or another machine. */
    private static final List<String> NOT_RUN = List.of("mvn ", "git ", "source ", "export ");

    private static final String SHELL_CHARACTERS = "|<>;&$`*?(){}~";

    @TempDir
    Path temporary;

    static List<Path> pages() {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCommandOfThePage() {
        return pages().stream()
                .filter(page -> !DocsPage.read(page).examples().isEmpty())
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> run(page)));
    }

    private void run(Path file) throws IOException {
        Path root = Files.createDirectories(temporary.resolve(file.toString().replace('/', '-')));
        copyProject(root);
        DocsPage page = DocsPage.read(file);
        boolean write = "write".equals(System.getProperty("themata.golden"));
        SoftAssertions checks = new SoftAssertions();
        try (Place place = new Place(root)) {
            List<String> rewritten = page.rewritten(example -> {
                DocsShell.Answer answer = place.run(example);
                String where = file + ":" + example.at() + ": " + example.line();
                checks.assertThat(answer.status())
                        .as(where + "\n" + answer.text())
                        .isEqualTo(example.exit());
                List<String> output = DocsPage.abridged(answer.text().lines().toList(), example.shown());
                if (!example.console()
                        || example.varies()
                        || answer.text().isEmpty() && example.shown().isEmpty()) {
                    return example.shown();
                }
                if (!write) {
                    checks.assertThat(String.join("\n", output))
                            .as(where)
                            .isEqualTo(String.join("\n", example.shown()));
                }
                return output;
            });
            if (write && !rewritten.equals(page.lines())) {
                Files.writeString(file, String.join("\n", rewritten) + "\n");
            }
        }
        checks.assertAll();
    }

    private static void copyProject(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("examples"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/results/"))
                    .toList()) {
                Path copy = root.resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path launcher = root.resolve("themata");
        List<String> java = DocsShell.java("org.themata.cli.Main").stream()
                .map(word -> "'" + word + "'")
                .toList();
        Files.writeString(launcher, "#!/bin/sh\nexec " + String.join(" ", java) + " \"$@\"\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }

    /** The copy of the project in which a page is run. */
    private static final class Place implements AutoCloseable {
        private final Path root;
        private final Map<Path, DocsShell> shells = new HashMap<>();
        private Path here;

        Place(Path root) {
            this.root = root;
            this.here = root.resolve("examples/involving-people");
        }

        DocsShell.Answer run(DocsPage.Example example) {
            String line = example.line();
            if (NOT_RUN.stream().anyMatch(line::startsWith)) {
                return new DocsShell.Answer(example.exit(), String.join("\n", example.shown()));
            }
            try {
                if (line.startsWith("cd ")) {
                    Path beside = here.resolve(line.substring(3));
                    here = Files.isDirectory(beside) ? beside : root.resolve(line.substring(3));
                    return new DocsShell.Answer(Files.isDirectory(here) ? 0 : 1, "");
                }
                Path folder = line.contains("./themata") ? root : here;
                boolean simple = line.startsWith("themata ") || line.startsWith("./themata ");
                return simple && needsNoShell(line) ? inside(folder, words(line)) : shell(folder, line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean needsNoShell(String line) {
            String unquoted = line.replaceAll("'[^']*'|\"[^\"$`]*\"", "");
            return unquoted.chars().noneMatch(c -> SHELL_CHARACTERS.indexOf(c) >= 0);
        }

        private DocsShell.Answer inside(Path folder, List<String> words) throws IOException {
            DocsShell shell = shells.get(folder);
            if (shell == null) {
                shell = new DocsShell(folder);
                shells.put(folder, shell);
            }
            return shell.run(words.subList(1, words.size()));
        }

        private DocsShell.Answer shell(Path folder, String line) throws IOException {
            ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            builder.environment().put("PATH", root + ":" + System.getenv("PATH"));
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            try {
                return new DocsShell.Answer(process.waitFor(), text);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        /** Cuts a command line into words as a shell does; a comment ends it. */
        private static List<String> words(String line) {
            List<String> words = new ArrayList<>();
            StringBuilder word = new StringBuilder();
            char quote = 0;
            boolean begun = false;
            for (char c : (line + " ").toCharArray()) {
                if (quote == 0 && c == '#' && !begun) {
                    break;
                } else if (quote == 0 && (c == '"' || c == '\'')) {
                    quote = c;
                    begun = true;
                } else if (c == quote) {
                    quote = 0;
                } else if (quote == 0 && c == ' ') {
                    if (begun) {
                        words.add(word.toString());
                    }
                    word.setLength(0);
                    begun = false;
                } else {
                    word.append(c);
                    begun = true;
                }
            }
            return words;
        }

        @Override
        public void close() throws IOException {
            for (DocsShell shell : shells.values()) {
                shell.close();
            }
        }
    }
}
