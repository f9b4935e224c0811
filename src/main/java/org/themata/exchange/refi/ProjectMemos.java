package org.themata.exchange.refi;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.themata.codebook.format.Guid;
import org.themata.codebook.format.XmlOut;
import org.themata.exchange.ExportedStudy;
import org.themata.exchange.ImportedStudy.Memo;

/** Writes memos as notes: each has its text in a file of its own, and what it is about refers to it. */
final class ProjectMemos {
    private final ExportedStudy study;
    private final Map<Memo, String> guids = new LinkedHashMap<>();

    ProjectMemos(ExportedStudy study) {
        this.study = study;
        for (Memo memo : study.memos()) {
            guids.computeIfAbsent(memo, one -> Guid.of(study.name(), "note", String.valueOf(guids.size())));
        }
    }

    /** Who wrote them. */
    List<String> writers() {
        return guids.keySet().stream()
                .map(Memo::coder)
                .filter(coder -> !coder.isEmpty())
                .distinct()
                .toList();
    }

    /** Memos about places in a document, each to be a selection. */
    List<Memo> places(String document) {
        return about(memo -> memo.document().equals(document) && memo.start() >= 0);
    }

    /** Refers to the memos of a document as a whole. */
    void ofDocument(String document, XmlOut xml) {
        refer(about(memo -> memo.document().equals(document) && memo.start() < 0), xml);
    }

    /** Refers to the memos of a code. */
    void ofCode(String code, XmlOut xml) {
        refer(about(memo -> memo.document().isEmpty() && memo.code().equals(code)), xml);
    }

    /** Refers to the memos of the study. */
    void ofStudy(XmlOut xml) {
        refer(about(memo -> memo.document().isEmpty() && memo.code().isEmpty()), xml);
    }

    private List<Memo> about(Predicate<Memo> which) {
        return guids.keySet().stream().filter(which).toList();
    }

    private void refer(List<Memo> memos, XmlOut xml) {
        memos.forEach(memo -> refer(memo, xml));
    }

    /** Refers to one memo. */
    void refer(Memo memo, XmlOut xml) {
        xml.empty("NoteRef", "targetGUID", guids.getOrDefault(memo, ""));
    }

    /** Writes the notes. */
    void write(XmlOut xml, String date) {
        if (guids.isEmpty()) {
            return;
        }
        xml.start("Notes");
        guids.forEach((memo, guid) -> {
            String user = memo.coder().isEmpty() ? "" : Guid.of(study.name(), "user", memo.coder());
            xml.empty(
                    "Note",
                    "guid",
                    guid,
                    "name",
                    memo.name(),
                    "plainTextPath",
                    "internal://" + guid + ".txt",
                    "creatingUser",
                    user,
                    "creationDateTime",
                    date,
                    "modifyingUser",
                    user,
                    "modifiedDateTime",
                    date);
        });
        xml.end();
    }

    /** The files with the texts, by name. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        guids.forEach((memo, guid) ->
                files.put("sources/" + guid + ".txt", memo.text().getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
