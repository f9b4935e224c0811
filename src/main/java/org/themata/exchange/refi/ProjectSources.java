package org.themata.exchange.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themata.exchange.FileNames;
import org.themata.text.CodePoints;

/** The sources of a project that have a text, and the selections in them. */
final class ProjectSources {
    private static final String NO_TEXT = "the text is not in the project";
    private static final String OUTSIDE = "its path leads outside the project, where nothing is opened";

    private final ProjectFile file;
    private final FileNames names = new FileNames();
    private final Map<ProjectText, ProjectDocument> documents = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final List<String> withoutText = new ArrayList<>();

    ProjectSources(ProjectFile file, Element project) {
        this.file = file;
        for (Element sources : project.all("Sources")) {
            for (Element source : sources.children()) {
                read(source);
            }
        }
    }

    private void read(Element source) {
        switch (source.name()) {
            case "TextSource" -> text(source.take(), source);
            case "PDFSource" ->
                source.take().all("Representation").forEach(text -> {
                    text(text, source);
                    sameQuotations(source, text);
                });
            case "AudioSource", "VideoSource" -> source.take().all("Transcript").forEach(text -> text(text, source));
            default -> {}
        }
    }

    /** ATLAS.ti gives a quotation of a PDF twice, on the page and in the text, with one identifier. */
    private static void sameQuotations(Element pdf, Element text) {
        Set<String> inText = new HashSet<>();
        text.children().stream()
                .filter(child -> child.name().equals("PlainTextSelection"))
                .forEach(child -> inText.add(child.guid()));
        pdf.children().stream()
                .filter(child -> child.name().equals("PDFSelection") && inText.contains(child.guid()))
                .forEach(child -> child.leaveOut("the same quotation is read from the text of the PDF"));
    }

    private void text(Element holder, Element source) {
        String path = holder.attribute("plainTextPath");
        Optional<ProjectText> text = path.isEmpty() ? inline(holder) : file.text(path);
        if (text.isEmpty() || text.get().text().isEmpty()) {
            String why = text.isPresent() ? "the text is empty" : leadsOutside(path) ? OUTSIDE : NO_TEXT;
            String name = source.attribute("name").isEmpty() ? source.attribute("guid") : source.attribute("name");
            withoutText.add("source \"" + name + "\": " + why);
            holder.children().forEach(child -> child.leaveOut(why));
            holder.leaveOut(why);
            return;
        }
        ProjectDocument document = documents.computeIfAbsent(text.get(), one -> {
            String name = source.attribute("name").isEmpty() ? holder.attribute("name") : source.attribute("name");
            return new ProjectDocument(names.give(name), one, source, new ArrayList<>(), new CodePoints(one.text()));
        });
        ids.putIfAbsent(source.guid(), document.id());
        ids.putIfAbsent(holder.guid(), document.id());
        selections(holder, document);
    }

    private static boolean leadsOutside(String path) {
        String slashes = path.strip().replace('\\', '/');
        String rest = slashes.replaceFirst("^(?i)(internal|relative|absolute):/*", "");
        return !slashes.regionMatches(true, 0, "internal:", 0, 9) && slashes.matches("(?is)([a-z][a-z0-9+.-]*:|/).*")
                || rest.matches("(?is)[a-z]:.*")
                || List.of(rest.split("/")).contains("..");
    }

    private static Optional<ProjectText> inline(Element holder) {
        List<Element> contents = holder.all("PlainTextContent");
        return contents.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProjectText(contents.get(0).text()));
    }

    private static void selections(Element holder, ProjectDocument document) {
        Set<List<Object>> met = new HashSet<>();
        document.selections().forEach(one -> met.add(List.of(one.element().guid(), one.start(), one.end())));
        for (Element element : holder.all("PlainTextSelection")) {
            add(
                    element,
                    number(element.attribute("startPosition")),
                    number(element.attribute("endPosition")),
                    met,
                    document);
        }
        Map<String, Long> points = new HashMap<>();
        holder.all("SyncPoint").forEach(point -> points.put(point.guid(), number(point.attribute("position"))));
        for (Element element : holder.all("TranscriptSelection")) {
            long start = points.getOrDefault(Element.guid(element.attribute("fromSyncPoint")), -1L);
            long end = points.getOrDefault(Element.guid(element.attribute("toSyncPoint")), -1L);
            add(element, start, end, met, document);
        }
    }

    private static void add(Element element, long start, long end, Set<List<Object>> met, ProjectDocument document) {
        if (element.guid().isEmpty() || met.add(List.of(element.guid(), start, end))) {
            document.selections().add(new Selection(element, start, end));
        } else {
            element.leaveOut("the same selection stands there twice");
        }
    }

    private static long number(String written) {
        try {
            return Long.parseLong(written.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** In the order of the project. */
    List<ProjectDocument> documents() {
        return List.copyOf(documents.values());
    }

    /** The document that a source, or its text, became. */
    Optional<String> id(String guid) {
        return Optional.ofNullable(ids.get(guid));
    }

    /** What the project calls a document. */
    String name(String id) {
        return documents.values().stream()
                .filter(document -> document.id().equals(id))
                .map(document -> document.source().attribute("name"))
                .findFirst()
                .orElse(id);
    }

    /** Each source whose text is missing or empty, and why. */
    List<String> withoutText() {
        return List.copyOf(withoutText);
    }
}
