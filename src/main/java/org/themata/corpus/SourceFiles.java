package org.themata.corpus;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.themata.corpus.read.TranscriptFormat;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/** Finds the files that the user's words stand for: files, directories, globs and standard input. */
final class SourceFiles {
    private static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private static final Set<String> ABOUT =
            Set.of("readme", "license", "licence", "notice", "copying", "changelog", "contributing");

    private final boolean anyType;
    private final List<Path> others;
    private final List<FoundFile> found = new ArrayList<>();
    private final Set<Path> real = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private int skipped;

    /**
     * @param anyType whether the user named the format, so that extensions do not matter
     * @param others files that are no transcripts, wherever they stand
     */
    SourceFiles(boolean anyType, List<Path> others) {
        this.anyType = anyType;
        this.others = List.copyOf(others);
    }

    /** Finds what one argument stands for. */
    void find(String argument) {
        if (argument.equals("-")) {
            if (found.stream().anyMatch(file -> file.path() == null)) {
                problem(argument, "standard input is named twice", "name it once");
            } else {
                found.add(new FoundFile("stdin", "-", null, true));
            }
            return;
        }
        try {
            Path path = Path.of(argument);
            if (Files.isDirectory(path)) {
                directory(argument, path);
            } else if (Files.exists(path)) {
                named(argument, path);
            } else if (argument.matches(".*[*?\\[{].*")) {
                glob(argument);
            } else {
                missing(argument, path, "no such file or directory");
            }
        } catch (InvalidPathException | PatternSyntaxException wrong) {
            problem(argument, "not a valid path or pattern", "check the name");
        } catch (IOException wrong) {
            problem(argument, "cannot be read: " + wrong.getMessage(), "check its permissions");
        }
    }

    /** The files, with ids that differ. */
    List<Source> sources() {
        return DocumentNames.give(found);
    }

    /** Files of directories and patterns that were left out. */
    int skipped() {
        return skipped;
    }

    /** Arguments that stand for nothing. */
    List<Problem> problems() {
        return problems;
    }

    private void named(String argument, Path path) throws IOException {
        if (isOther(path)) {
            problem(
                    argument,
                    "is the codebook or the participants file, not a transcript",
                    "leave it out of the transcripts");
        } else if (!anyType && isYaml(argument.toLowerCase(Locale.ROOT))) {
            problem(
                    argument,
                    "YAML is not a format of transcripts",
                    "name a codebook with -c and a study with -s; to read it as text, add --input-format txt");
        } else {
            add(path.getFileName().toString(), argument, path, true);
        }
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private boolean isOther(Path path) throws IOException {
        for (Path other : others) {
            if (Files.exists(other) && Files.isSameFile(path, other)) {
                return true;
            }
        }
        return false;
    }

    private void directory(String argument, Path path) throws IOException {
        List<Path> files = walk(path);
        int before = skipped;
        List<Path> usable = files.stream().filter(this::usable).toList();
        skipped += files.size() - usable.size();
        if (usable.isEmpty()) {
            String others = skipped == before ? "" : " (" + (skipped - before) + " other files in it)";
            problem(
                    argument,
                    "no transcripts in this directory" + others,
                    "themata formats lists what is known; name other files one by one, with --input-format");
        }
        String folder = argument.replaceAll("/+$", "") + "/";
        sorted(path, usable).forEach(file -> {
            String name = slashes(path.relativize(file));
            add(name, folder + name, file, false);
        });
    }

    private void glob(String argument) throws IOException {
        int wild = argument.length();
        for (char c : new char[] {'*', '?', '[', '{'}) {
            int at = argument.indexOf(c);
            wild = at < 0 ? wild : Math.min(wild, at);
        }
        int slash = argument.lastIndexOf('/', wild);
        Path base = Path.of(slash < 0 ? "" : slash == 0 ? "/" : argument.substring(0, slash));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + argument.substring(slash + 1));
        List<Path> matches = Files.isDirectory(base)
                ? walk(base).stream()
                        .filter(file -> matcher.matches(base.relativize(file)))
                        .toList()
                : List.of();
        List<Path> usable = matches.stream().filter(this::usable).toList();
        skipped += matches.size() - usable.size();
        if (usable.isEmpty()) {
            missing(argument, Path.of(argument.replaceAll("[*?\\[\\]{}]", "_")), "no transcript matches this pattern");
        }
        String prefix = argument.substring(0, slash + 1);
        sorted(base, usable).forEach(file -> {
            String name = slashes(base.relativize(file));
            add(name.substring(name.lastIndexOf('/') + 1), prefix + name, file, true);
        });
    }

    private List<Path> walk(Path base) throws IOException {
        List<Path> files = new ArrayList<>();
        Path start = base.toString().isEmpty() ? Path.of(".") : base;
        Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 100, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                if (!directory.equals(start) && hidden(directory)) {
                    skipped++;
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(base.toString().isEmpty() ? start.relativize(file) : file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException wrong) {
                problem(file.toString(), "cannot be read", "check its permissions");
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private boolean usable(Path file) {
        try {
            if (isOther(file)) {
                return false;
            }
        } catch (IOException wrong) {
            problem(file.toString(), "cannot be read", "check its permissions");
            return false;
        }
        return !hidden(file)
                && !aboutTheFolder(file)
                && (anyType
                        || TranscriptFormat.byExtension(file.getFileName().toString())
                                .isPresent());
    }

    /** Whether a file tells about the folder it lies in, as a read-me or a licence does. */
    private static boolean aboutTheFolder(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        return ABOUT.contains(dot < 0 ? name : name.substring(0, dot));
    }

    private static boolean hidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private static Stream<Path> sorted(Path base, List<Path> files) {
        return files.stream().sorted(Comparator.comparing(file -> slashes(base.relativize(file)), BY_CODE_POINT));
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** A file that is named twice is one document. */
    private void add(String name, String shown, Path path, boolean named) {
        Path canonical;
        try {
            canonical = path.toRealPath();
        } catch (IOException wrong) {
            canonical = path.toAbsolutePath().normalize();
        }
        if (real.add(canonical)) {
            found.add(new FoundFile(name, shown, path, named));
        }
    }

    private void missing(String argument, Path path, String message) {
        List<String> siblings = new ArrayList<>();
        Path parent = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path.toAbsolutePath());
        try (Stream<Path> list = Files.list(parent)) {
            list.limit(10_000)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .forEach(siblings::add);
        } catch (IOException wrong) {
            problem(argument, message, "there is no directory " + path.getParent());
            return;
        }
        problem(
                argument,
                message,
                Nearest.to(path.getFileName().toString(), siblings)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("check the name"));
    }

    private void problem(String argument, String message, String remedy) {
        problems.add(Problem.error(Place.of(argument), message, remedy));
    }
}
