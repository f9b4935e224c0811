package org.themata.exchange.segments;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.coding.Coding;
import org.themata.exchange.CodebookMaker;
import org.themata.exchange.FileNames;
import org.themata.exchange.ImportedStudy;
import org.themata.exchange.ImportedStudy.Document;
import org.themata.exchange.ImportedStudy.Memo;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Span;

/** Reads a project of Taguette ({@code .sqlite3}): documents, tags, highlights, and who made them. */
public final class TaguetteProject {
    private final String file;
    private final Sqlite data;
    private final List<Problem> doubts = new ArrayList<>();
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, HtmlText> texts = new HashMap<>();
    private final Map<String, Passages> passages = new HashMap<>();
    private final List<Coding> codings = new ArrayList<>();
    private final List<Memo> memos = new ArrayList<>();

    private TaguetteProject(String file, Sqlite data) {
        this.file = file;
        this.data = data;
    }

    /**
     * Reads a project.
     *
     * @param name which, if there are several in the file
     * @throws InputException if the file is no such database, or it is not clear which project is meant
     */
    public static ImportedStudy read(Path path, Optional<String> name) {
        try (Sqlite data = Sqlite.open(path)) {
            return new TaguetteProject(path.toString(), data).study(name);
        }
    }

    private ImportedStudy study(Optional<String> wanted) {
        if (!data.has("highlights") || !data.has("tags")) {
            throw new InputException(Place.of(file), "not a project of Taguette", "export it there as SQLite database");
        }
        Map<String, String> project = project(wanted);
        String id = project.getOrDefault("id", "");
        if (!project.getOrDefault("description", "").isBlank()) {
            memos.add(new Memo(
                    project.getOrDefault("name", ""), "", -1, -1, "", "", project.getOrDefault("description", "")));
        }
        documents(id);
        Map<String, String> paths = new HashMap<>();
        Codebook codebook = codebook(id, project.getOrDefault("name", ""), paths);
        Map<String, Code> codes = codebook.codes().collect(Collectors.toMap(Code::path, code -> code));
        highlights(paths, codes, coders(id));
        int moved = passages.values().stream().mapToInt(Passages::moved).sum();
        int lost = passages.values().stream().mapToInt(Passages::lost).sum();
        doubt(moved, "highlights stand elsewhere than the project says and were found by their text");
        doubt(lost, "highlights were not found and are left out");
        return new ImportedStudy(
                project.getOrDefault("name", ""),
                List.copyOf(documents.values()),
                codebook,
                List.of(),
                codings,
                memos,
                doubts);
    }

    private void doubt(int count, String what) {
        if (count > 0) {
            doubts.add(Problem.warning(Place.of(file), count + " " + what, "look at them"));
        }
    }

    private Map<String, String> project(Optional<String> wanted) {
        List<Map<String, String>> projects = data.rows("projects", "id", "name", "description");
        List<String> names =
                projects.stream().map(one -> one.getOrDefault("name", "")).toList();
        List<Map<String, String>> meant = projects.stream()
                .filter(one -> wanted.isEmpty() || wanted.get().equals(one.get("name")))
                .toList();
        if (meant.size() != 1) {
            throw new InputException(
                    Place.of(file),
                    wanted.isPresent()
                            ? "there is not one project \"" + wanted.get() + "\""
                            : "there are " + meant.size() + " projects in it",
                    wanted.map(one -> Nearest.remedy(one, names))
                            .orElse("name one with --project: " + String.join(", ", names)));
        }
        return meant.get(0);
    }

    private void documents(String project) {
        FileNames names = new FileNames();
        for (Map<String, String> row : data.rows("documents", "id", "name", "description", "project_id", "contents")) {
            if (!row.getOrDefault("project_id", "").equals(project)) {
                continue;
            }
            HtmlText text = new HtmlText(row.getOrDefault("contents", ""));
            if (text.text().isBlank()) {
                doubts.add(Problem.warning(
                        Place.of(file), "document \"" + row.get("name") + "\" is empty and left out", ""));
                continue;
            }
            String id = row.getOrDefault("id", "");
            Document document = new Document(names.give(row.getOrDefault("name", "")), text.text());
            documents.put(id, document);
            texts.put(id, text);
            passages.put(id, new Passages(document.id(), document.text(), codings));
            if (!row.getOrDefault("description", "").isBlank()) {
                memos.add(new Memo("", document.id(), -1, -1, "", "", row.getOrDefault("description", "")));
            }
        }
    }

    private Codebook codebook(String project, String title, Map<String, String> paths) {
        CodebookMaker maker = new CodebookMaker();
        for (Map<String, String> tag : data.rows("tags", "id", "project_id", "path", "description")) {
            if (tag.getOrDefault("project_id", "").equals(project)) {
                String path = maker.add(
                        "", tag.getOrDefault("path", ""), Map.of("definition", tag.getOrDefault("description", "")));
                paths.put(tag.getOrDefault("id", ""), path);
            }
        }
        return maker.make(title);
    }

    /** Who made a highlight, by its number: Taguette keeps a log. */
    private Map<String, String> coders(String project) {
        Map<String, String> coders = new HashMap<>();
        for (Map<String, String> command : data.rows("commands", "user_login", "project_id", "payload")) {
            if (command.getOrDefault("project_id", "").equals(project)) {
                highlight(command.getOrDefault("payload", ""))
                        .ifPresent(id -> coders.putIfAbsent(id, command.getOrDefault("user_login", "")));
            }
        }
        return coders;
    }

    private static Optional<String> highlight(String payload) {
        if (!payload.contains("highlight_add")) {
            return Optional.empty();
        }
        try (JsonParser json = new JsonFactory().createParser(payload)) {
            for (@Nullable JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                String name = json.currentName();
                if (token.isScalarValue() && ("highlight_id".equals(name) || "id".equals(name))) {
                    return Optional.of(json.getText());
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private void highlights(Map<String, String> paths, Map<String, Code> codes, Map<String, String> coders) {
        Map<String, List<String>> tags = new HashMap<>();
        for (Map<String, String> row : data.rows("highlight_tags", "highlight_id", "tag_id")) {
            tags.computeIfAbsent(row.getOrDefault("highlight_id", ""), id -> new ArrayList<>())
                    .add(row.getOrDefault("tag_id", ""));
        }
        int untagged = 0;
        for (Map<String, String> row :
                data.rows("highlights", "id", "document_id", "start_offset", "end_offset", "snippet")) {
            String document = row.getOrDefault("document_id", "");
            HtmlText text = texts.get(document);
            Passages here = passages.get(document);
            if (text == null || here == null) {
                continue;
            }
            String id = row.getOrDefault("id", "");
            untagged += tags.containsKey(id) ? 0 : 1;
            Optional<Span> place = here.place(
                    text.offset(number(row.getOrDefault("start_offset", ""))),
                    text.endOffset(number(row.getOrDefault("end_offset", ""))),
                    new HtmlText(row.getOrDefault("snippet", "")).text());
            for (String tag : place.isPresent() ? tags.getOrDefault(id, List.of()) : List.<String>of()) {
                Code code = codes.get(paths.getOrDefault(tag, ""));
                if (code != null) {
                    here.add(place.get(), code, coders.getOrDefault(id, "unknown"), "");
                }
            }
        }
        doubt(untagged, "highlights have no tag and are left out");
    }

    private static int number(String written) {
        return written.matches("\\d{1,9}") ? Integer.parseInt(written) : -1;
    }
}
