package org.themata.exchange;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.format.CodebookFormat;
import org.themata.codebook.format.Codebooks;
import org.themata.coding.Coding;
import org.themata.coding.Ledger;
import org.themata.exchange.ImportedStudy.Document;
import org.themata.exchange.ImportedStudy.Memo;
import org.themata.exchange.ImportedStudy.Person;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.write.OutputException;
import org.themata.table.write.OutputFolder;
import org.themata.table.write.RowStream;
import org.themata.table.write.TableFormat;

/** Writes a study that was brought in as a folder that runs: all files, or none. */
public final class StudyWriter {
    private static final String STUDY = "study.yaml";

    private final ImportedStudy study;
    private final List<String> written = new ArrayList<>();

    /** @param study what is written */
    public StudyWriter(ImportedStudy study) {
        this.study = study;
    }

    /**
     * Writes {@code study.yaml}, {@code codebook.yaml}, {@code participants.csv}, {@code codings.csv},
     * {@code memos.csv} (each where there is something in it) and {@code transcripts/*.txt}.
     *
     * @return the names of the files, in the order in which they were written
     * @throws OutputException if a study is there already, or it cannot be written
     */
    public List<String> write(Path folder) throws IOException {
        if (java.nio.file.Files.exists(folder.resolve(STUDY))) {
            throw new OutputException(folder, STUDY + " is there already", "nothing was written; name another folder");
        }
        try (OutputFolder out = OutputFolder.open(folder, STUDY)) {
            for (Document document : study.documents()) {
                // A text may begin with U+FEFF of its own; its reader takes one away.
                String mark = document.text().startsWith("\uFEFF") ? "\uFEFF" : "";
                text("transcripts/" + document.id() + ".txt", mark + document.text(), out);
            }
            if (!study.codebook().themes().isEmpty()) {
                ByteArrayOutputStream yaml = new ByteArrayOutputStream();
                Codebooks.write(study.codebook(), CodebookFormat.YAML, yaml);
                text("codebook.yaml", yaml.toString(StandardCharsets.UTF_8), out);
            }
            if (!study.people().isEmpty()) {
                people(out);
            }
            codings(out);
            if (!study.memos().isEmpty()) {
                memos(out);
            }
            text(STUDY, settings(), out);
            out.commit();
        }
        return List.copyOf(written);
    }

    private void text(String name, String text, OutputFolder out) throws IOException {
        try (OutputStream file = out.file(name)) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
        written.add(name);
    }

    private String settings() {
        StringBuilder yaml = new StringBuilder();
        if (!study.title().isBlank()) {
            yaml.append("study: ").append(quoted(study.title())).append('\n');
        }
        if (!study.codebook().themes().isEmpty()) {
            yaml.append("codebook: codebook.yaml\n");
        }
        if (!study.documents().isEmpty()) {
            yaml.append("transcripts: [transcripts/]\n");
        }
        if (!study.people().isEmpty()) {
            yaml.append("participants: participants.csv\n");
        }
        return yaml.toString();
    }

    /** A JSON string, which YAML reads too. */
    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    private void people(OutputFolder out) throws IOException {
        Map<String, String> attributes = attributes();
        List<Column> columns = new ArrayList<>(List.of(
                new Column("participant", Type.TEXT),
                new Column("document", Type.TEXT),
                new Column("speaker", Type.TEXT)));
        attributes.values().forEach(name -> columns.add(new Column(name, Type.TEXT)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Person person : study.people()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(person.participant());
            row.add(person.document());
            row.add(person.speaker());
            attributes.keySet().forEach(name -> row.add(person.attributes().getOrDefault(name, "")));
            rows.add(row);
        }
        table("participants.csv", columns, rows, out);
    }

    /** The names of attributes, and of their columns: none is empty, or twice, or one of ours. */
    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>(List.of("participant", "document", "speaker"));
        for (Person person : study.people()) {
            for (String name : person.attributes().keySet()) {
                if (!attributes.containsKey(name)) {
                    String clean = name.strip().replaceAll("\\s+", " ");
                    String base = clean.isEmpty() ? "attribute" : clean;
                    String free = base;
                    for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
                        free = base + " (" + n + ")";
                    }
                    attributes.put(name, free);
                }
            }
        }
        return attributes;
    }

    private void codings(OutputFolder out) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Coding coding : study.codings()) {
            rows.add(Ledger.row(coding));
        }
        table("codings.csv", Ledger.COLUMNS, rows, out);
    }

    private void memos(OutputFolder out) throws IOException {
        List<Column> columns = List.of(
                new Column("name", Type.TEXT),
                new Column("document", Type.TEXT),
                new Column("start", Type.COUNT),
                new Column("end", Type.COUNT),
                new Column("code", Type.TEXT),
                new Column("coder", Type.TEXT),
                new Column("text", Type.PROSE));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Memo memo : study.memos()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(memo.name());
            row.add(memo.document());
            row.add(memo.start() < 0 ? null : memo.start());
            row.add(memo.end() < 0 ? null : memo.end());
            row.add(memo.code());
            row.add(memo.coder());
            row.add(memo.text());
            rows.add(row);
        }
        table("memos.csv", columns, rows, out);
    }

    private void table(String name, List<Column> columns, List<List<@Nullable Object>> rows, OutputFolder out)
            throws IOException {
        try (OutputStream file = out.file(name)) {
            try (RowStream stream = TableFormat.CSV.open(columns, file)) {
                for (List<@Nullable Object> row : rows) {
                    stream.row(row);
                }
            }
        }
        written.add(name);
    }
}
