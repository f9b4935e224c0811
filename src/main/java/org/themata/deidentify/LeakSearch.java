package org.themata.deidentify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.corpus.read.TranscriptFiles;
import org.themata.exchange.Archive;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Searches files for anything that a key leads back to: as whole words, in any letter case, through the escapes and
 * tags of HTML, XML, SVG and JSON, in the parts of zipped documents (docx, xlsx, odt, qdpx), in the text of PDFs, and
 * in the names of files. A finding names the file, the line and the replacement, never the original. Not thread-safe.
 */
public final class LeakSearch {
    private static final long MOST_BYTES = 512L << 20;
    private static final int SHORTEST_NUMBER = 4;

    private final Finder finder;
    private final Map<String, String> replacements = new LinkedHashMap<>();
    private final List<Problem> found = new ArrayList<>();
    private final List<Problem> unsearched = new ArrayList<>();
    private final int sought;
    private final int tooCommon;
    private int files;

    /** @param key whose originals are sought */
    public LeakSearch(Key key) {
        Map<String, Sought> all = new LinkedHashMap<>();
        Set<String> common = new java.util.TreeSet<>();
        for (Key.Row row : key.rows()) {
            String text = row.original().replaceAll("\\s+", " ").strip();
            if (isTooCommon(text)) {
                common.add(text);
            } else {
                all.merge(
                        Decisions.key(text),
                        new Sought(text, row.kind(), Evidence.LIST, !row.everywhere()),
                        (a, b) -> a.exact() ? b : a);
                replacements.putIfAbsent(Decisions.key(text), row.replacement());
            }
        }
        for (Key.File file : key.files()) {
            String former = stem(file.former()).replace('_', ' ');
            if (!former.equals(stem(file.name()).replace('_', ' '))) {
                all.putIfAbsent(Decisions.key(former), new Sought(former, IdentifierClass.OTHER, Evidence.FILE, false));
                replacements.putIfAbsent(Decisions.key(former), stem(file.name()));
            }
        }
        this.finder = new Finder(all.values());
        this.sought = all.size();
        this.tooCommon = common.size();
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** A short number, or a single letter, stands everywhere and tells nobody anything. */
    private static boolean isTooCommon(String text) {
        return text.codePointCount(0, text.length()) < 2 && !Words.isUnspaced(text.codePointAt(0))
                || text.length() < SHORTEST_NUMBER && text.chars().allMatch(Character::isDigit);
    }

    /**
     * Searches a file, or a folder with all below it, hidden files too.
     *
     * @param keyFile the key itself: that it lies there is a finding of its own
     */
    public void search(Path place, Path keyFile) {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(place)) {
            all = walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new InputException(
                    Place.of(place.toString()), "cannot be read", "check the name and its permissions");
        }
        for (Path file : all) {
            String shown = file.toString();
            try {
                if (Files.isRegularFile(file)) {
                    files++;
                    if (Files.exists(keyFile) && Files.isSameFile(file, keyFile)) {
                        found.add(
                                Problem.error(Place.of(shown), "this is the key", "keep it apart from what you share"));
                    } else {
                        name(place, file);
                        file(file, shown);
                    }
                }
            } catch (IOException e) {
                unsearched(shown, "cannot be read");
            }
        }
    }

    private void name(Path place, Path file) {
        Path name = Files.isDirectory(place) ? place.relativize(file) : file.getFileName();
        String words = name.toString().replace('_', ' ');
        for (Sought one : leaks(words).keySet()) {
            report(file.toString(), 0, one, "stands in the name of the file");
        }
    }

    private void file(Path file, String shown) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            unsearched(shown, "is too big");
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4) {
            archive(file, shown);
        } else if (bytes.length > 3 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F') {
            pdf(shown, bytes);
        } else {
            text(shown, Views.decoded(bytes));
            if (isBinary(bytes)) {
                unsearched(shown, "is no text: only what stands in it as plain words was searched");
            }
        }
    }

    private static boolean isBinary(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE;
        for (int i = 0; i < Math.min(bytes.length, 8192) && !wide; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private void archive(Path file, String shown) {
        try (Archive archive = Archive.open(file)) {
            StringBuilder names = new StringBuilder();
            for (String name : archive.names()) {
                names.append(name.replace('_', ' ')).append('\n');
                text(shown, Views.decoded(archive.bytes(name)));
            }
            text(shown, names.toString());
        } catch (InputException e) {
            unsearched(shown, "cannot be unpacked");
        }
    }

    private void pdf(String shown, byte[] bytes) {
        try {
            TranscriptFiles reader = new TranscriptFiles(CorpusOptions.of(), Set.of());
            for (Transcript read : reader.read(new Source("pdf", shown, Optional.empty()), bytes)) {
                text(shown, read.text());
            }
        } catch (InputException e) {
            unsearched(shown, "is a PDF whose text cannot be read");
        }
    }

    private void text(String shown, String text) {
        Set<Sought> reported = new java.util.HashSet<>();
        boolean whole = true;
        for (String view : Views.of(text)) {
            for (Map.Entry<Sought, List<Integer>> leak : leaks(view).entrySet()) {
                if (reported.add(leak.getKey())) {
                    int places = leak.getValue().size();
                    int line = whole ? line(view, leak.getValue().get(0)) : 0;
                    report(
                            shown,
                            line,
                            leak.getKey(),
                            "stands here"
                                    + (places > 1
                                            ? " and at " + (places - 1)
                                                    + (places == 2 ? " other place" : " other places")
                                            : ""));
                }
            }
            whole = false;
        }
    }

    private Map<Sought, List<Integer>> leaks(String text) {
        Map<Sought, List<Integer>> leaks = new LinkedHashMap<>();
        for (Finder.Found one : finder.find(text)) {
            int start = one.span().start();
            if (!one.sought().exact() || !isOrdinary(text, start, one.span().end())) {
                leaks.computeIfAbsent(one.sought(), sought -> new ArrayList<>()).add(start);
            }
        }
        return leaks;
    }

    /** Whether a name that is also a word begins a sentence here that goes on in small letters. */
    private static boolean isOrdinary(String text, int start, int end) {
        return Capital.begins(text, start)
                && end + 1 < text.length()
                && text.charAt(end) == ' '
                && Character.isLowerCase(text.charAt(end + 1));
    }

    private void report(String file, int line, Sought one, String where) {
        String doubt = one.exact() ? "; it may be an ordinary word here" : "";
        found.add(Problem.error(
                new Place(file, line, 0),
                "what is now \"" + replacements.getOrDefault(Decisions.key(one.text()), "") + "\" (" + one.kind() + ") "
                        + where + doubt,
                "look it up in the key, and replace it here or make this file anew"));
    }

    private void unsearched(String file, String why) {
        unsearched.add(Problem.warning(Place.of(file), why, "look at it yourself"));
    }

    private static int line(String text, int offset) {
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
            line++;
        }
        return line;
    }

    /** What was found, in the order of the files. */
    public List<Problem> found() {
        return List.copyOf(found);
    }

    /** Files that could not be searched, or not all of them, as warnings. */
    public List<Problem> unsearched() {
        return List.copyOf(unsearched);
    }

    /** What was done, in a sentence. */
    public String summary() {
        return files + (files == 1 ? " file" : " files") + " searched for " + sought
                + (sought == 1 ? " original" : " originals") + " of the key"
                + (tooCommon == 0 ? "" : "; not for " + tooCommon + " that are single letters or short numbers");
    }
}
