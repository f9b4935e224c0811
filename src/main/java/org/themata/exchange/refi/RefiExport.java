package org.themata.exchange.refi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.themata.codebook.Code;
import org.themata.codebook.format.CodeMemo;
import org.themata.codebook.format.Guid;
import org.themata.codebook.format.RefiSchema;
import org.themata.codebook.format.XmlOut;
import org.themata.coding.Coding;
import org.themata.corpus.Participant;
import org.themata.corpus.Transcript;
import org.themata.exchange.ExportedStudy;
import org.themata.exchange.ImportedStudy.Memo;

/**
 * Writes a study as a REFI-QDA project ({@code .qdpx}), valid against the schema of the standard. Texts are UTF-8
 * without byte-order mark and with LF; positions count code points, end exclusive; every coding is a selection of its
 * own, with its coder on both. Identifiers are made from names and dates are fixed: the same study gives the same
 * bytes.
 */
public final class RefiExport {
    /** The namespace of the standard. */
    static final String NAMESPACE = "urn:QDA-XML:project:1.0";

    /** The standard's schema for projects. */
    static final RefiSchema SCHEMA = new RefiSchema(RefiExport.class, "Project-mrt2019.xsd");

    /** The date on everything: a study does not say when it was coded. */
    private static final String DATE = "2000-01-01T00:00:00Z";
    /** 1 January 1980 in the zip's own way of counting, which begins there. */
    /** Not the first of January, at which {@link ZipEntry} begins to write the time zone too. */
    private static final java.time.LocalDateTime ZIP_DATE = java.time.LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ExportedStudy study;
    private final String origin;
    private final CodeNames names;
    private final boolean unique;
    private final Variables variables;
    private final Map<String, String> codeGuids = new HashMap<>();
    private final Map<String, List<Coding>> codings = new LinkedHashMap<>();
    private final Set<String> coders = new LinkedHashSet<>();
    private final XmlOut xml = new XmlOut();
    private final ProjectMemos memos;
    private final int labelled;
    private int repeated;

    /**
     * @param study what is written
     * @param origin name and version of this program
     * @param unique whether codes of the same name are told apart, as QualCoder wants it
     */
    public RefiExport(ExportedStudy study, String origin, boolean unique) {
        this.study = WrittenLabels.in(study);
        this.labelled = (int) study.transcripts().stream()
                .filter(transcript -> !this.study.transcripts().contains(transcript))
                .count();
        this.memos = new ProjectMemos(this.study);
        this.origin = origin;
        this.unique = unique;
        this.names = new CodeNames(study.themes(), unique);
        this.variables = new Variables(this.study);
        identifyCodes();
        sortCodings();
    }

    private void identifyCodes() {
        Set<String> paths = new LinkedHashSet<>();
        study.themes().stream().flatMap(Code::withAllBelow).forEach(code -> {
            String path = paths.add(code.path()) ? code.path() : code.path() + "/" + code.id();
            codeGuids.put(code.id(), Guid.of(study.name(), "code", path));
        });
    }

    /** By document and place; a coding that stands there twice by the same coder is one. */
    private void sortCodings() {
        Set<List<Object>> met = new LinkedHashSet<>();
        for (Coding coding : study.codings()) {
            String coder = coder(coding);
            if (met.add(List.of(coding.document(), coding.start(), coding.end(), coding.code(), coder))) {
                codings.computeIfAbsent(coding.document(), document -> new ArrayList<>())
                        .add(coding);
                coders.add(coder);
            } else {
                repeated++;
            }
        }
        codings.values()
                .forEach(list -> list.sort(
                        java.util.Comparator.comparingInt(Coding::start).thenComparingInt(Coding::end)));
        coders.addAll(memos.writers());
        if (coders.isEmpty()) {
            coders.add(Coding.ENGINE);
        }
    }

    private static String coder(Coding coding) {
        return coding.coder().isEmpty() ? "unknown" : coding.coder();
    }

    /**
     * Writes the project.
     *
     * @param out is not closed
     * @throws IllegalStateException if it is not valid, which is a bug of ours
     */
    public void write(OutputStream out) throws IOException {
        byte[] project = project().getBytes(StandardCharsets.UTF_8);
        List<String> violations = SCHEMA.violations(project);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("the project is not valid REFI-QDA: " + violations.get(0));
        }
        ZipOutputStream zip = new ZipOutputStream(out);
        entry(zip, "project.qde", project);
        for (Transcript transcript : study.transcripts()) {
            entry(zip, "sources/" + textFile(transcript), transcript.text().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, byte[]> file : memos.files().entrySet()) {
            entry(zip, file.getKey(), file.getValue());
        }
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ZIP_DATE);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private String project() {
        String first = coders.iterator().next();
        xml.start(
                "Project",
                "xmlns",
                NAMESPACE,
                "name",
                study.name(),
                "origin",
                origin,
                "creatingUserGUID",
                user(first),
                "creationDateTime",
                DATE,
                "modifyingUserGUID",
                user(first),
                "modifiedDateTime",
                DATE);
        xml.start("Users");
        for (String coder : coders) {
            String id = coder.equals(Coding.ENGINE) && !study.codebookHash().isEmpty()
                    ? "rules@" + study.codebookHash()
                    : "";
            xml.empty("User", "guid", user(coder), "name", coder, "id", id);
        }
        xml.end();
        codebook();
        variables.declare(xml);
        cases();
        sources();
        memos.write(xml, DATE);
        memos.ofStudy(xml);
        return xml.end().toString();
    }

    private void codebook() {
        if (study.themes().isEmpty()) {
            return;
        }
        Set<String> used = new LinkedHashSet<>();
        study.codings().forEach(coding -> used.add(coding.code()));
        xml.start("CodeBook").start("Codes");
        study.themes().forEach(theme -> code(theme, used));
        xml.end().end();
    }

    private void code(Code code, Set<String> used) {
        boolean codable = !code.isTheme() || !code.indicators().isEmpty() || used.contains(code.id());
        xml.start(
                "Code",
                "guid",
                codeGuids.getOrDefault(code.id(), ""),
                "name",
                names.of(code.id()),
                "isCodable",
                String.valueOf(codable),
                "color",
                code.color());
        xml.text("Description", CodeMemo.of(code, true));
        memos.ofCode(code.id(), xml);
        code.codes().forEach(below -> code(below, used));
        xml.end();
    }

    private void cases() {
        if (study.participants().isEmpty()) {
            return;
        }
        xml.start("Cases");
        for (Participant participant : study.participants()) {
            xml.start("Case", "guid", Guid.of(study.name(), "case", participant.id()), "name", participant.id());
            xml.text("Description", SpeakerText.of(participant.id(), study.transcripts()));
            variables.values(participant.attributes(), xml);
            for (Transcript transcript : study.transcripts()) {
                if (Variables.speakers(transcript).contains(participant.id())) {
                    xml.empty("SourceRef", "targetGUID", source(transcript));
                }
            }
            xml.end();
        }
        xml.end();
    }

    private void sources() {
        if (study.transcripts().isEmpty()) {
            return;
        }
        xml.start("Sources");
        String first = user(coders.iterator().next());
        for (Transcript transcript : study.transcripts()) {
            xml.start(
                    "TextSource",
                    "guid",
                    source(transcript),
                    "name",
                    transcript.id(),
                    "plainTextPath",
                    "internal://" + textFile(transcript),
                    "creatingUser",
                    first,
                    "creationDateTime",
                    DATE,
                    "modifyingUser",
                    first,
                    "modifiedDateTime",
                    DATE);
            for (Coding coding : codings.getOrDefault(transcript.id(), List.of())) {
                selection(transcript, coding);
            }
            for (Memo memo : memos.places(transcript.id())) {
                selection(transcript, memo);
            }
            memos.ofDocument(transcript.id(), xml);
            variables.values(attributes(transcript), xml);
            xml.end();
        }
        xml.end();
    }

    /** Those of the document, and of its participant if it has only one. */
    private Map<String, String> attributes(Transcript transcript) {
        Map<String, String> attributes = new LinkedHashMap<>(transcript.attributes());
        Set<String> speakers = Variables.speakers(transcript);
        if (speakers.size() == 1) {
            study.participants().stream()
                    .filter(participant -> speakers.contains(participant.id()))
                    .forEach(participant -> participant.attributes().forEach(attributes::putIfAbsent));
        }
        return attributes;
    }

    private void selection(Transcript transcript, Coding coding) {
        String user = user(coder(coding));
        String place = coding.document() + "/" + coding.start() + "/" + coding.end() + "/" + coding.code() + "/"
                + coder(coding);
        select(transcript, place, coding.start(), coding.end(), user);
        xml.text("Description", CodingText.of(coding));
        xml.start(
                "Coding",
                "guid",
                Guid.of(study.name(), "coding", place),
                "creatingUser",
                user,
                "creationDateTime",
                DATE);
        xml.empty("CodeRef", "targetGUID", codeGuids.getOrDefault(coding.code(), ""));
        xml.end().end();
    }

    /** A place that a memo is about. */
    private void selection(Transcript transcript, Memo memo) {
        String user = memo.coder().isEmpty() ? "" : user(memo.coder());
        String place = memo.document() + "/" + memo.start() + "/" + memo.end() + "/memo/" + memo.name() + "/"
                + memo.coder() + "/" + memo.text();
        select(transcript, place, memo.start(), memo.end(), user);
        memos.refer(memo, xml);
        xml.end();
    }

    /** Begins a selection. */
    private void select(Transcript transcript, String place, int start, int end, String user) {
        xml.start(
                "PlainTextSelection",
                "guid",
                Guid.of(study.name(), "selection", place),
                "name",
                SelectionName.of(transcript.text(), start, end),
                "startPosition",
                String.valueOf(start),
                "endPosition",
                String.valueOf(end),
                "creatingUser",
                user,
                "creationDateTime",
                DATE,
                "modifyingUser",
                user,
                "modifiedDateTime",
                DATE);
    }

    private String user(String coder) {
        return Guid.of(study.name(), "user", coder);
    }

    private String source(Transcript transcript) {
        return Guid.of(study.name(), "source", transcript.id());
    }

    private String textFile(Transcript transcript) {
        return Guid.of(study.name(), "text", transcript.id()) + ".txt";
    }

    /** What other programs will not see, or will see differently, one sentence each. */
    public List<String> losses() {
        return new RefiLosses(study, names, unique, repeated, labelled).sentences();
    }
}
