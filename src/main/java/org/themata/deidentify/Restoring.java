package org.themata.deidentify;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themata.corpus.read.TextFile;
import org.themata.text.FileStamp;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Span;

/** Leads from the new files back to the old ones. */
public final class Restoring {
    private final Key key;
    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param key of these files
     * @param folder in which they are
     */
    public Restoring(Key key, Path folder) {
        this.key = key;
        this.folder = folder;
    }

    /**
     * The old files, by name.
     *
     * @throws InputException with every file that is missing, or is not as it was written
     */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (Key.File file : key.files()) {
            if (!isName(file.name()) || !isName(file.former()) || !names.add(file.former())) {
                problems.add(Problem.error(
                        Place.of(file.name()),
                        "the key has no name of a file here, or one twice",
                        "use the key as it was written"));
                continue;
            }
            restored(file).ifPresent(bytes -> files.put(file.former(), bytes));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return files;
    }

    private static boolean isName(String name) {
        return name.matches("[^./\\\\:\\p{Cntrl}][^/\\\\:\\p{Cntrl}]*");
    }

    private Optional<byte[]> restored(Key.File file) {
        Path path = folder.resolve(file.name());
        Optional<TextFile> read;
        try {
            read = TextFile.of(path.toString(), FileStamp.bytes(path), Charset.forName(file.encoding()));
        } catch (IOException | IllegalArgumentException e) {
            problems.add(Problem.error(
                    Place.of(path.toString()),
                    "cannot be read",
                    "name the folder that apply wrote, or its transcripts"));
            return Optional.empty();
        }
        List<Key.Row> rows = key.rows().stream()
                .filter(row -> row.document().equals(file.document()))
                .sorted(Comparator.comparingInt(Key.Row::start))
                .toList();
        return read.flatMap(now -> restored(now, rows)).or(() -> {
            problems.add(Problem.error(
                    Place.of(path.toString()),
                    "was changed since it was written: the key does not fit",
                    "use the files as apply wrote them"));
            return Optional.empty();
        });
    }

    private static Optional<byte[]> restored(TextFile now, List<Key.Row> rows) {
        String text = now.text();
        Units units = new Units(text);
        List<Span> places = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        int last = 0;
        for (Key.Row row : rows) {
            int start = row.start() < 0 ? -1 : units.at(row.start());
            int end = row.end() < row.start() || start < 0 ? -1 : units.at(row.end());
            if (end < 0 || start < last || !text.substring(start, end).equals(row.replacement())) {
                return Optional.empty();
            }
            places.add(new Span(start, end));
            texts.add(row.original());
            last = end;
        }
        return Optional.of(now.with(places, texts));
    }
}
