package org.themata.exchange.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.themata.exchange.ImportedStudy.Memo;
import org.themata.exchange.ImportedStudy.Person;

/**
 * Who takes part in a project: its cases, with their variables and sources; sources that have variables or stand in a
 * group without belonging to a case are participants named after the document.
 */
final class ProjectCases {
    private static final Set<String> OURS = Set.of("participant", "document", "speaker");

    private final ProjectSources sources;
    private final ProjectCodings codings;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> ofDocuments = new LinkedHashMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Memo> memos = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    ProjectCases(Element project, ProjectSources sources, ProjectCodings codings) {
        this.sources = sources;
        this.codings = codings;
        variables(project);
        groups(project);
        for (ProjectDocument document : sources.documents()) {
            Map<String, String> values = values(document.source());
            document.source().all("Representation").forEach(text -> values(text).forEach(values::putIfAbsent));
            ofDocuments.put(document.id(), values);
        }
        List<Element> cases = project.inside("Cases", "Case");
        Set<String> owned = new HashSet<>();
        cases.forEach(one -> read(one, owned));
        for (ProjectDocument document : sources.documents()) {
            Map<String, String> values = attributes(Map.of(), Set.of(document.id()));
            if (!owned.contains(document.id()) && !values.isEmpty()) {
                people.add(new Person(name(document.id()), document.id(), "", values));
            }
        }
    }

    /** The identifiers of all cases. */
    static Set<String> guids(Element project) {
        Set<String> guids = new HashSet<>();
        project.inside("Cases", "Case").forEach(one -> guids.add(one.guid()));
        guids.remove("");
        return guids;
    }

    private void variables(Element project) {
        Set<String> taken = new HashSet<>(OURS);
        for (Element variable : project.inside("Variables", "Variable")) {
            String name = variable.attribute("name").strip().replaceAll("\\s+", " ");
            String base = name.isEmpty() ? "variable" : name;
            String free = base;
            for (int n = 2; !taken.add(free.toLowerCase(java.util.Locale.ROOT)); n++) {
                free = base + " (" + n + ")";
            }
            variables.put(variable.guid(), free);
        }
    }

    private void groups(Element project) {
        for (Element set : project.inside("Sets", "Set")) {
            for (Element member : set.all("MemberSource")) {
                sources.id(member.target())
                        .ifPresentOrElse(
                                id -> groups.computeIfAbsent(id, one -> new TreeSet<>())
                                        .add(set.attribute("name").strip()),
                                () -> member.leaveOut("its source has no text"));
            }
        }
    }

    private Map<String, String> values(Element holder) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Element value : holder.all("VariableValue")) {
            String variable = value.all("VariableRef").stream()
                    .findFirst()
                    .map(Element::target)
                    .orElse("");
            String name = variables.get(variable);
            for (Element text : value.children()) {
                if (text.name().endsWith("Value") && name != null) {
                    values.put(name, text.take().text().strip());
                }
            }
        }
        return values;
    }

    private void read(Element one, Set<String> owned) {
        Set<String> documents = new LinkedHashSet<>();
        for (Element reference : one.all("SourceRef")) {
            sources.id(reference.target())
                    .ifPresentOrElse(documents::add, () -> reference.leaveOut("its source has no text"));
        }
        documents.addAll(new TreeSet<>(codings.documentsOf(one.guid())));
        Map<String, String> values = values(one);
        String given = one.attribute("name").strip().replaceAll("\\s+", " ");
        if (given.isEmpty() && documents.isEmpty()) {
            one.leaveOut("it has neither a name nor a source with a text");
            return;
        }
        String name = name(given.isEmpty() ? documents.iterator().next() : given);
        Map<String, String> attributes = attributes(values, documents);
        owned.addAll(documents);
        if (documents.isEmpty()) {
            people.add(new Person(name, "", "", attributes));
        }
        String description = one.textOf("Description").strip();
        boolean speaks = false;
        for (String document : documents) {
            List<String> labels = SpeakerText.labels(description, sources.name(document));
            speaks |= !labels.isEmpty();
            (labels.isEmpty() ? List.of("") : labels)
                    .forEach(label -> people.add(new Person(name, document, label, attributes)));
        }
        if (!description.isEmpty() && !speaks) {
            memos.add(new Memo(name, "", -1, -1, "", "", description));
        }
    }

    /** The values of a case; if it has one document, that document's too; and the groups of its documents. */
    private Map<String, String> attributes(Map<String, String> values, Set<String> documents) {
        Map<String, String> attributes = new LinkedHashMap<>(values);
        if (documents.size() == 1) {
            ofDocuments.getOrDefault(documents.iterator().next(), Map.of()).forEach(attributes::putIfAbsent);
        }
        Set<String> all = new TreeSet<>();
        documents.forEach(document -> all.addAll(groups.getOrDefault(document, Set.of())));
        if (!all.isEmpty()) {
            attributes.putIfAbsent("group", String.join("; ", all));
        }
        return attributes;
    }

    private String name(String wanted) {
        String free = wanted;
        for (int n = 2; !names.add(free); n++) {
            free = wanted + " (" + n + ")";
        }
        return free;
    }

    /** What was written about cases. */
    List<Memo> memos() {
        return memos;
    }

    List<Person> people() {
        return people;
    }
}
