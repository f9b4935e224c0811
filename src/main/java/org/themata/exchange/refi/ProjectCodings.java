package org.themata.exchange.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.coding.Status;
import org.themata.exchange.ImportedStudy.Memo;

/** The codings of a project, and what was written about places. */
final class ProjectCodings {
    private final CodeTree codes;
    private final ProjectUsers users;
    private final Positions way;
    private final boolean ours;
    private final List<Coding> codings = new ArrayList<>();
    private final List<Memo> memos = new ArrayList<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Memo> places = new HashMap<>();
    private final Set<List<Object>> met = new HashSet<>();

    /** @param ours whether the project was written by this program, so that descriptions can be taken apart */
    ProjectCodings(CodeTree codes, ProjectUsers users, Positions way, boolean ours) {
        this.codes = codes;
        this.users = users;
        this.way = way;
        this.ours = ours;
    }

    void read(ProjectDocument document) {
        for (Selection selection : document.selections()) {
            int from = document.text().offset(selection.start(), way);
            int to = document.text().offset(selection.end(), way);
            if (from < 0 || to <= from) {
                selection.element().leaveOut("empty, or outside its text");
                continue;
            }
            int start = document.points().at(from);
            int end = document.points().at(to);
            read(document, selection.element(), from, to, start, end);
        }
    }

    private void read(ProjectDocument document, Element selection, int from, int to, int start, int end) {
        String description = selection.textOf("Description").strip();
        List<Element> found = selection.all("Coding");
        String writer = users.maker(selection, selection);
        Memo place = new Memo(selection.attribute("name"), document.id(), start, end, "", writer, description);
        places.put(selection.guid(), place);
        if (found.isEmpty() && !description.isEmpty()) {
            memos.add(place);
        }
        for (Element coding : found) {
            String target = coding.all("CodeRef").stream()
                    .findFirst()
                    .map(Element::target)
                    .orElse("");
            Optional<Code> code = codes.code(target);
            if (codes.isCase(target)) {
                members.computeIfAbsent(target, guid -> new HashSet<>()).add(document.id());
                coding.leaveOut("a coding of a case, which says who speaks");
            } else if (code.isEmpty()) {
                coding.leaveOut("its code is not in the project");
            } else {
                String coder = users.maker(coding, selection);
                if (!met.add(List.of(document.id(), start, end, code.get().id(), coder))) {
                    coding.leaveOut("the same coding by the same coder stands there twice");
                    continue;
                }
                String match = document.text().text().substring(from, to);
                int line = 1
                        + (int) document.text()
                                .text()
                                .substring(0, from)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                codings.add(coding(document.id(), code.get(), coder, match, line, start, end, description));
                places.put(coding.guid(), place);
            }
        }
    }

    private Coding coding(
            String document, Code code, String coder, String match, int line, int start, int end, String description) {
        boolean engine = coder.equals(Coding.ENGINE);
        Map<String, String> parts = ours ? CodingText.parts(description) : Map.of("memo", description);
        Status status = engine && ours ? Status.CODED : Status.ADDED;
        for (Status known : Status.values()) {
            if (known.toString().equals(parts.getOrDefault("status", "").toLowerCase(Locale.ROOT))) {
                status = known;
            }
        }
        return new Coding(
                Coding.id(document, start, end, code.id()),
                document,
                "",
                "",
                "",
                0,
                0,
                line,
                "",
                start,
                end,
                code.id(),
                code.path(),
                parts.getOrDefault("indicator", ""),
                0,
                match,
                parts.getOrDefault("negated", "").equals("true"),
                status,
                "",
                "",
                "",
                coder,
                parts.getOrDefault("memo", ""));
    }

    List<Coding> codings() {
        return codings;
    }

    /** What was written about places without coding them. */
    List<Memo> memos() {
        return memos;
    }

    /** The place of a selection or coding, for notes about it. */
    Optional<Memo> place(String guid) {
        return Optional.ofNullable(places.get(guid));
    }

    /** The documents in which something was coded with a code that is a case. */
    Set<String> documentsOf(String caseGuid) {
        return members.getOrDefault(caseGuid, Set.of());
    }
}
