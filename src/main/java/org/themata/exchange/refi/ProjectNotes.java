package org.themata.exchange.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themata.exchange.ImportedStudy.Memo;

/**
 * What was written down in a project: notes, with what they are about, and descriptions of the project and its sources.
 */
final class ProjectNotes {
    private final ProjectFile file;
    private final ProjectSources sources;
    private final ProjectCodings codings;
    private final CodeTree codes;
    private final Map<String, String> targets = new HashMap<>();
    private final List<Memo> memos = new ArrayList<>();

    ProjectNotes(
            Element project,
            ProjectFile file,
            ProjectSources sources,
            ProjectCodings codings,
            CodeTree codes,
            ProjectUsers users) {
        this.file = file;
        this.sources = sources;
        this.codings = codings;
        this.codes = codes;
        description("", project, project.attribute("name"), users);
        for (ProjectDocument document : sources.documents()) {
            description(document.id(), document.source(), document.source().attribute("name"), users);
        }
        references(project);
        Map<String, Element> notes = new LinkedHashMap<>();
        project.inside("Notes", "Note").forEach(note -> notes.put(note.guid(), note));
        links(project, notes);
        notes.values().forEach(note -> note(note, users));
        memos.addAll(codings.memos());
    }

    private void description(String document, Element holder, String name, ProjectUsers users) {
        String text = holder.textOf("Description").strip();
        if (!text.isEmpty()) {
            memos.add(new Memo(name, document, -1, -1, "", users.maker(holder, holder), text));
        }
    }

    /** What a note is about stands where it is referred to. */
    private void references(Element holder) {
        for (Element child : holder.children()) {
            if (child.name().equals("NoteRef")
                    && (holder.isRead() || holder.name().equals("Project"))) {
                targets.putIfAbsent(child.take().target(), holder.guid());
            }
            references(child);
        }
    }

    /** NVivo ties notes to places by links. */
    private void links(Element project, Map<String, Element> notes) {
        project.all("Links");
        for (Element links : project.children()) {
            for (Element link : links.name().equals("Links") ? links.children() : List.<Element>of()) {
                String origin = Element.guid(link.attribute("originGUID"));
                String target = Element.guid(link.attribute("targetGUID"));
                boolean forth = notes.containsKey(origin);
                if (forth || notes.containsKey(target)) {
                    targets.putIfAbsent(forth ? origin : target, forth ? target : origin);
                    link.take();
                }
            }
        }
    }

    private void note(Element note, ProjectUsers users) {
        String path = note.attribute("plainTextPath");
        String text = path.isEmpty()
                ? note.textOf("PlainTextContent")
                : file.text(path).map(ProjectText::text).orElse("");
        String description = note.textOf("Description");
        String all = (text.strip() + "\n\n" + description.strip()).strip();
        if (all.isEmpty()) {
            note.leaveOut("its text is not in the project, or empty");
            return;
        }
        String about = targets.getOrDefault(note.guid(), "");
        String name = note.attribute("name").strip();
        String writer = users.maker(note, note);
        Optional<Memo> place = codings.place(about);
        memos.add(place.map(at -> new Memo(name, at.document(), at.start(), at.end(), "", writer, all))
                .orElseGet(() -> new Memo(
                        name,
                        sources.id(about).orElse(""),
                        -1,
                        -1,
                        codes.code(about).map(org.themata.codebook.Code::id).orElse(""),
                        writer,
                        all)));
    }

    List<Memo> memos() {
        return memos;
    }
}
