package org.themata.exchange.segments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.coding.Coding;
import org.themata.exchange.FileNames;
import org.themata.exchange.ImportedStudy;
import org.themata.exchange.ImportedStudy.Document;
import org.themata.exchange.ImportedStudy.Memo;
import org.themata.exchange.ImportedStudy.Person;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Span;

/** Reads a project of QualCoder: a folder {@code NAME.qda} with {@code data.qda} in it, or that file. */
public final class QualCoderProject {
    private final String file;
    private final Sqlite data;
    private final List<Problem> doubts = new ArrayList<>();
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, String> raw = new HashMap<>();
    private final Map<String, Passages> passages = new HashMap<>();
    private final List<Coding> codings = new ArrayList<>();
    private final List<Memo> memos = new ArrayList<>();

    private QualCoderProject(String file, Sqlite data) {
        this.file = file;
        this.data = data;
    }

    /**
     * Reads a project.
     *
     * @throws InputException if it is no such project
     */
    public static ImportedStudy read(Path path) {
        Path database = Files.isDirectory(path) ? path.resolve("data.qda") : path;
        try (Sqlite data = Sqlite.open(database)) {
            return new QualCoderProject(database.toString(), data).study(title(path));
        }
    }

    private static String title(Path path) {
        Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        Path name = folder == null ? null : folder.getFileName();
        return name == null ? "" : name.toString().replaceFirst("\\.qda$", "");
    }

    private ImportedStudy study(String title) {
        if (!data.has("code_text") || !data.has("source")) {
            throw new InputException(Place.of(file), "not a project of QualCoder", "name the folder that ends in .qda");
        }
        documents();
        QualCoderCodes codes = new QualCoderCodes(data, title);
        Codebook codebook = codes.codebook();
        Map<String, Code> byPath = codebook.codes().collect(Collectors.toMap(Code::path, code -> code));
        for (Map<String, String> row :
                data.rows("code_text", "cid", "fid", "seltext", "pos0", "pos1", "owner", "memo")) {
            Code code = byPath.get(codes.path(get(row, "cid")));
            if (code == null) {
                doubts.add(Problem.warning(
                        Place.of(file),
                        "a coding " + where(row) + " has the code number " + get(row, "cid")
                                + ", which the project does not have; left out",
                        "look at it in QualCoder"));
            } else if (raw.containsKey(get(row, "fid"))) {
                place(row).ifPresent(place -> passages(row).add(place, code, coder(row), get(row, "memo")));
            } else {
                doubts.add(Problem.warning(
                        Place.of(file), "a coding " + where(row) + " is of a source without text; left out", ""));
            }
        }
        memos();
        int moved = passages.values().stream().mapToInt(Passages::moved).sum();
        int lost = passages.values().stream().mapToInt(Passages::lost).sum();
        doubt(moved, "codings stand elsewhere than the project says and were found by their text");
        doubt(lost, "codings were not found and are left out");
        passages.forEach((id, here) -> here.unlike().forEach(span -> unlike(document(id), here.points(span))));
        doubt(data.rows("code_image", "cid").size(), "codings of pictures are left out");
        doubt(data.rows("code_av", "cid").size(), "codings of sound and film are left out");
        return new ImportedStudy(title, List.copyOf(documents.values()), codebook, people(), codings, memos, doubts);
    }

    private void unlike(String document, List<Integer> points) {
        doubts.add(Problem.warning(
                Place.of(file),
                "the coding of \"" + document + "\" at " + points.get(0) + ".." + points.get(1)
                        + " has another text in the project, which is nowhere in the document; its place is kept",
                "look at it"));
    }

    /** Where a row says it stands: in the positions of the project. */
    private String where(Map<String, String> row) {
        Document document = documents.get(get(row, "fid"));
        return "of " + (document == null ? "source number " + get(row, "fid") : "\"" + document.id() + "\"") + " at "
                + get(row, "pos0") + ".." + get(row, "pos1");
    }

    private void doubt(int count, String what) {
        if (count > 0) {
            doubts.add(Problem.warning(Place.of(file), count + " " + what, ""));
        }
    }

    private static String get(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static String coder(Map<String, String> row) {
        return get(row, "owner").isBlank() ? "unknown" : get(row, "owner").strip();
    }

    private void documents() {
        FileNames names = new FileNames();
        for (Map<String, String> row : data.rows("source", "id", "name", "fulltext", "memo")) {
            String text = get(row, "fulltext");
            String clean = (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
            if (clean.isEmpty()) {
                doubts.add(Problem.warning(
                        Place.of(file), "source \"" + get(row, "name") + "\" has no text and is left out", ""));
                continue;
            }
            Document document = new Document(names.give(get(row, "name")), clean);
            documents.put(get(row, "id"), document);
            raw.put(get(row, "id"), text);
            passages.put(get(row, "id"), new Passages(document.id(), clean, codings));
            if (!get(row, "memo").isBlank()) {
                memos.add(new Memo("", document.id(), -1, -1, "", "", get(row, "memo")));
            }
        }
    }

    private Passages passages(Map<String, String> row) {
        return java.util.Objects.requireNonNull(passages.get(get(row, "fid")));
    }

    /** Where a row points, in the clean text; empty if its source has none. */
    private Optional<Span> place(Map<String, String> row) {
        String text = raw.get(get(row, "fid"));
        return text == null
                ? Optional.empty()
                : passages(row)
                        .place(offset(text, get(row, "pos0")), offset(text, get(row, "pos1")), get(row, "seltext"));
    }

    /** Positions are code points of the text with everything that was cleaned away. */
    private static int offset(String text, String written) {
        if (!written.matches("\\d{1,9}") || Integer.parseInt(written) > text.codePointCount(0, text.length())) {
            return -1;
        }
        String before = text.substring(0, text.offsetByCodePoints(0, Integer.parseInt(written)));
        int mark = before.startsWith("\uFEFF") ? 1 : 0;
        return before.replace("\r\n", "\n").length() - mark;
    }

    private void memos() {
        for (Map<String, String> row : data.rows("annotation", "fid", "pos0", "pos1", "memo", "owner")) {
            place(row).ifPresent(place -> {
                List<Integer> points = passages(row).points(place);
                Document document = java.util.Objects.requireNonNull(documents.get(get(row, "fid")));
                memos.add(new Memo("", document.id(), points.get(0), points.get(1), "", coder(row), get(row, "memo")));
            });
        }
        for (Map<String, String> row : data.rows("journal", "name", "jentry", "owner")) {
            memos.add(new Memo(get(row, "name"), "", -1, -1, "", coder(row), get(row, "jentry")));
        }
        for (Map<String, String> row : data.rows("project", "memo")) {
            if (!get(row, "memo").isBlank()) {
                memos.add(new Memo("", "", -1, -1, "", "", get(row, "memo")));
            }
        }
    }

    private List<Person> people() {
        Map<String, Map<String, String>> ofCases = new HashMap<>();
        Map<String, Map<String, String>> ofFiles = new LinkedHashMap<>();
        for (Map<String, String> row : data.rows("attribute", "name", "attr_type", "value", "id")) {
            (get(row, "attr_type").equals("case") ? ofCases : ofFiles)
                    .computeIfAbsent(get(row, "id"), id -> new LinkedHashMap<>())
                    .put(get(row, "name"), get(row, "value"));
        }
        Map<String, Set<String>> files = new HashMap<>();
        for (Map<String, String> row : data.rows("case_text", "caseid", "fid")) {
            files.computeIfAbsent(get(row, "caseid"), id -> new LinkedHashSet<>())
                    .add(get(row, "fid"));
        }
        List<Person> people = new ArrayList<>();
        Set<String> owned = new LinkedHashSet<>();
        for (Map<String, String> row : data.rows("cases", "caseid", "name")) {
            Map<String, String> attributes = ofCases.getOrDefault(get(row, "caseid"), Map.of());
            Set<String> its = new LinkedHashSet<>(files.getOrDefault(get(row, "caseid"), Set.of()));
            its.retainAll(documents.keySet());
            owned.addAll(its);
            String name = get(row, "name").isBlank() ? "case " + get(row, "caseid") : get(row, "name");
            if (its.isEmpty()) {
                people.add(new Person(name, "", "", attributes));
            }
            its.forEach(id -> people.add(new Person(name, document(id), "", attributes)));
        }
        ofFiles.forEach((id, attributes) -> {
            if (documents.containsKey(id) && !owned.contains(id)) {
                people.add(new Person(document(id), document(id), "", attributes));
            }
        });
        return people;
    }

    private String document(String id) {
        return java.util.Objects.requireNonNull(documents.get(id)).id();
    }
}
