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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.themata.corpus.read.TranscriptFormat;
import org.themata.text.CodePoints;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;

/** Finds the files that the user's words stand for: files, directories, globs and standard input. */
final class SourceFiles {
    /** A file below a directory: where it is, its name from there, and by what it is known again under other names. */
    private record Candidate(Path path, String name, Object key) {}

    private static final Set<String> ABOUT =
            Set.of("readme", "license", "licence", "notice", "copying", "changelog", "contributing");

    private final boolean anyType;
    private final Set<Object> others = new HashSet<>();
    private final List<FoundFile> found = new ArrayList<>();
    /** The paths of the files found, by their keys: of two with one key the real paths tell whether they are one. */
    private final Map<Object, List<Path>> places = new HashMap<>();

    private final List<Problem> problems = new ArrayList<>();
    private int skipped;

    /**
     * @param anyType whether the user named the format, so that extensions do not matter
     * @param others files that are no transcripts, wherever they stand
     */
    SourceFiles(boolean anyType, List<Path> others) {
        this.anyType = anyType;
        for (Path other : others) {
            if (Files.exists(other)) {
                this.others.add(key(other));
            }
        }
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

    private void named(String argument, Path path) {
        String name = path.getFileName().toString();
        Object key = key(path);
        if (others.contains(key)) {
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
            add(name, argument, new Candidate(path, name, key), true);
        }
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static Object key(Path path) {
        try {
            return key(path, Files.readAttributes(path, BasicFileAttributes.class));
        } catch (IOException wrong) {
            return real(path);
        }
    }

    /** The number of the file, where files have one. */
    private static Object key(Path path, BasicFileAttributes attributes) {
        Object number = attributes.fileKey();
        return number == null ? real(path) : number;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException wrong) {
            return path.toAbsolutePath().normalize();
        }
    }

    private void directory(String argument, Path path) throws IOException {
        List<Candidate> files = walk(path);
        int before = skipped;
        List<Candidate> usable = usable(files);
        if (usable.isEmpty()) {
            String others = skipped == before ? "" : " (" + (skipped - before) + " other files in it)";
            problem(
                    argument,
                    "no transcripts in this directory" + others,
                    "themata formats lists what is known; name other files one by one, with --input-format");
        }
        String folder = argument.replaceAll("/+$", "") + "/";
        for (Candidate file : usable) {
            add(file.name, folder + file.name, file, false);
        }
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
        List<Candidate> matches = Files.isDirectory(base)
                ? walk(base).stream()
                        .filter(file -> matcher.matches(base.relativize(file.path)))
                        .toList()
                : List.of();
        List<Candidate> usable = usable(matches);
        if (usable.isEmpty()) {
            missing(argument, Path.of(argument.replaceAll("[*?\\[\\]{}]", "_")), "no transcript matches this pattern");
        }
        String prefix = argument.substring(0, slash + 1);
        for (Candidate file : usable) {
            add(file.name.substring(file.name.lastIndexOf('/') + 1), prefix + file.name, file, true);
        }
    }

    private List<Candidate> walk(Path base) throws IOException {
        List<Candidate> files = new ArrayList<>();
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
                Path path = base.toString().isEmpty() ? start.relativize(file) : file;
                files.add(new Candidate(path, slashes(base.relativize(path)), key(path, attributes)));
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

    /** Those that are transcripts, in the order of their names; the others are counted. */
    private List<Candidate> usable(List<Candidate> files) {
        List<Candidate> usable = new ArrayList<>();
        for (Candidate file : files) {
            if (usable(file)) {
                usable.add(file);
            }
        }
        skipped += files.size() - usable.size();
        usable.sort((a, b) -> CodePoints.compare(a.name, b.name));
        return usable;
    }

    private boolean usable(Candidate file) {
        return !others.contains(file.key)
                && !hidden(file.path)
                && !aboutTheFolder(file.path)
                && (anyType
                        || TranscriptFormat.byExtension(file.path.getFileName().toString())
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

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** A file that is named twice is one document; two names of a file that are no links to each other are two. */
    private void add(String name, String shown, Candidate file, boolean named) {
        List<Path> same = places.computeIfAbsent(file.key, key -> new ArrayList<>(1));
        for (Path other : same) {
            if (real(other).equals(real(file.path))) {
                return;
            }
        }
        same.add(file.path);
        found.add(new FoundFile(name, shown, file.path, named));
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
