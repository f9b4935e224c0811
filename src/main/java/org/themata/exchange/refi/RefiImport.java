package org.themata.exchange.refi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.themata.exchange.ImportedStudy;
import org.themata.table.Table;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Reads a REFI-QDA project of any program. Elements are known by their local names; identifiers are compared without
 * case and braces; texts are looked for wherever they may be in the archive, and nowhere else; how positions are
 * counted is found out from the selections themselves.
 *
 * @param study what was read
 * @param elements what was read and what was left out: {@code element, found, read, left_out, why}
 * @param notes what the user should know: how positions are counted, and how sure that is
 */
public record RefiImport(ImportedStudy study, Table elements, List<String> notes) {

    /** Copies the list. */
    public RefiImport {
        notes = List.copyOf(notes);
    }

    /**
     * Reads a project.
     *
     * @param path a {@code .qdpx}, or a {@code .qde} out of one
     * @param positions how positions are counted; empty = find out
     * @throws org.themata.text.InputException if it is damaged, hostile or no project
     */
    public static RefiImport read(Path path, Optional<Positions> positions) {
        try (ProjectFile file = ProjectFile.open(path)) {
            return new Reading(path.toString(), file).read(positions);
        }
    }

    private static final class Reading {
        private final String name;
        private final ProjectFile file;
        private final List<Problem> doubts = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Reading(String name, ProjectFile file) {
            this.name = name;
            this.file = file;
        }

        RefiImport read(Optional<Positions> positions) {
            Element project = file.root().take();
            if (!project.name().equals("Project")) {
                throw new org.themata.text.InputException(
                        Place.of(name),
                        "its root is \"" + project.name() + "\", not Project",
                        "export a REFI-QDA project");
            }
            schema(project);
            ProjectUsers users = new ProjectUsers(project);
            CodeTree codes = new CodeTree(project, ProjectCases.guids(project));
            ProjectSources sources = new ProjectSources(file, project);
            Positions way = way(sources, project.attribute("origin"), positions);
            boolean ours = project.attribute("origin").startsWith("themata");
            ProjectCodings codings = new ProjectCodings(codes, users, way, ours);
            sources.documents().forEach(codings::read);
            ProjectCases cases = new ProjectCases(project, sources, codings);
            ProjectNotes written = new ProjectNotes(project, file, sources, codings, codes, users);
            if (codes.cases() > 0) {
                notes.add(codes.cases() + " codes are cases and not in the codebook");
            }
            withoutText(sources.withoutText());
            ImportedStudy study = new ImportedStudy(
                    project.attribute("name"),
                    sources.documents().stream()
                            .map(one -> new ImportedStudy.Document(
                                    one.id(), one.text().text()))
                            .toList(),
                    codes.codebook(),
                    cases.people(),
                    codings.codings(),
                    java.util.stream.Stream.concat(written.memos().stream(), cases.memos().stream())
                            .toList(),
                    doubts);
            return new RefiImport(study, ElementTable.of(project), notes);
        }

        private void schema(Element project) {
            String namespace = project.attribute("xmlns");
            if (!namespace.equals(RefiExport.NAMESPACE)) {
                doubt("the namespace is \"" + namespace + "\", not that of REFI-QDA 1.0; read all the same", "");
                return;
            }
            List<String> violations = RefiExport.SCHEMA.violations(file.xml());
            if (!violations.isEmpty()) {
                doubt(
                        "not valid by the standard's schema in " + violations.size() + " places; read all the same; "
                                + "the first: " + Violation.plain(violations.get(0)),
                        "");
            }
        }

        /** A {@code .qde} comes without texts; else each source is named. */
        private void withoutText(List<String> sources) {
            if (!sources.isEmpty() && !file.holdsTexts()) {
                doubt(sources.size() + " sources have no text: a .qde comes without them", "import the .qdpx");
                return;
            }
            sources.forEach(source -> doubt(source, "export it with its sources"));
        }

        private Positions way(ProjectSources sources, String origin, Optional<Positions> asked) {
            if (asked.isPresent()) {
                notes.add("positions: " + asked.get() + ", as asked for");
                return asked.get();
            }
            Positions expected = Positions.expected(origin);
            PositionFinder finder = new PositionFinder();
            sources.documents()
                    .forEach(document -> document.selections()
                            .forEach(one -> finder.add(
                                    document.text(), one.element().attribute("name"), one.start(), one.end())));
            PositionFinder.Finding found = finder.find(expected);
            if (!found.matters()) {
                notes.add("positions: every way of counting gives the same");
                return found.way();
            }
            notes.add("positions: " + found.way() + " (score " + found.score() + ", next best " + found.next() + ")");
            if (!found.clear()) {
                doubt("it is not clear how positions are counted", "look at some codings; --positions says how");
            } else if (!found.way().equals(expected)) {
                doubt("positions are counted in another way than its program is known for", "look at some codings");
            }
            return found.way();
        }

        private void doubt(String message, String remedy) {
            doubts.add(Problem.warning(Place.of(name), message, remedy));
        }
    }
}
