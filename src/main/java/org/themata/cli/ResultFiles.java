package org.themata.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.themata.analysis.Asked;
import org.themata.analysis.CountTable;
import org.themata.analysis.Estimates;
import org.themata.analysis.Grouping;
import org.themata.analysis.Measure;
import org.themata.analysis.SmallCells;
import org.themata.table.Apa;
import org.themata.table.Table;
import org.themata.table.write.TableFormat;
import org.themata.table.write.TableLook;
import org.themata.table.write.TableWorkbook;

/** Writes what a study comes to, file by file, and remembers the fingerprint of each. */
final class ResultFiles {
    /** Pixels an inch of figures that are no vectors: what journals ask for. */
    private static final int DPI = 300;

    /** As {@code table} writes them: a number that Word, or a person, puts right in the paper. */
    private static final TableLook LOOK = TableLook.PLAIN.withNumber(1);

    private final Connected command;
    private final Place place;
    private final List<Manifest.Entry> written = new ArrayList<>();

    /** Where files of results go. */
    interface Place {
        /** Opens a file; its name is relative, with {@code /} between folders. */
        OutputStream file(String name) throws IOException;
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** @param command whose page it is */
    ResultFiles(Connected command, Place place) {
        this.command = command;
        this.place = place;
    }

    /** What was written, in order. */
    List<Manifest.Entry> written() {
        return List.copyOf(written);
    }

    /** Writes parts of a study. */
    void write(CodedStudy coded, Set<StudyPart> parts) throws IOException {
        StudyTables tables = new StudyTables(coded);
        for (StudyPart part : StudyPart.values()) {
            if (parts.contains(part)) {
                write(coded, tables, part);
            }
        }
    }

    private void write(CodedStudy coded, StudyTables tables, StudyPart part) throws IOException {
        switch (part) {
            case LEDGER -> file("codings.csv", coded.ledger()::writeTo);
            case COUNTS -> {
                table("counts.csv", counts(coded, Grouping.none()).longForm(), TableFormat.CSV, LOOK);
                Grouping byParticipant = new Grouping(List.of("participant"));
                table(
                        "counts-by-participant.csv",
                        counts(coded, byParticipant).wideForm(Measure.MENTIONS),
                        TableFormat.CSV,
                        LOOK);
            }
            case TABLES -> tables(tables.all());
            case FIGURES -> figures(new StudyFigures(coded, tables));
            case REPORT -> file("report.html", out -> StudyPage.write(command, coded, out));
        }
    }

    private void tables(List<Supplier<StudyTable>> tables) throws IOException {
        TableWorkbook sheets = new TableWorkbook();
        List<String> unprinted = new ArrayList<>();
        for (Supplier<StudyTable> next : tables) {
            StudyTable table = next.get();
            String name = "tables/" + table.name() + ".";
            TableLook look = LOOK.withDigits(table.digits());
            Table forPrograms = table.forPrograms();
            table(name + "csv", forPrograms, TableFormat.CSV, look);
            if (StudyTable.fitsSheet(forPrograms)) {
                sheets.add(table.name(), forPrograms);
            }
            if (!printed(name, table.forPeople(), look)) {
                unprinted.add(table.name());
            }
        }
        file("tables/tables.xlsx", sheets::writeTo);
        if (!unprinted.isEmpty()) {
            command.messages()
                    .note(
                            "too large to be read in a paper, so as CSV and, where a sheet holds them, in tables.xlsx only: "
                                    + String.join(", ", unprinted));
        }
    }

    /** Writes a table as papers print it; false if it is too large for them. */
    private boolean printed(String name, Table forPeople, TableLook look) throws IOException {
        if (!StudyTable.isRead(forPeople)) {
            return false;
        }
        table(name + "md", forPeople, TableFormat.MD, look);
        table(name + "html", forPeople, TableFormat.HTML, look);
        table(name + "tex", forPeople, TableFormat.LATEX, look);
        table(name + "docx", forPeople, TableFormat.DOCX, look);
        return true;
    }

    private void figures(StudyFigures figures) throws IOException {
        for (StudyFigures.Named named : figures.all()) {
            String name = "figures/" + named.name() + ".";
            file(name + "svg", out -> out.write(named.figure().svg().getBytes(StandardCharsets.UTF_8)));
            String missing = named.figure().withoutPicture();
            if (missing.isEmpty()) {
                file(name + "png", out -> named.figure().png(out, DPI));
            } else {
                command.messages()
                        .note(name + "png is not written, as a PNG cannot show these letters: " + missing + "; take "
                                + name + "svg");
            }
        }
        List<String> left = figures.tooMany();
        if (!left.isEmpty()) {
            command.messages()
                    .note("not drawn, with more than " + Apa.count(StudyTable.MOST_READ)
                            + " participants or transcripts: " + String.join(", ", left) + "; plot draws them");
        }
    }

    private static CountTable counts(CodedStudy coded, Grouping grouping) {
        Estimates estimates = new Estimates(
                InferenceOption.usual(coded.request().study()).shares(),
                Optional.empty(),
                Asked.of(coded.roster(), coded.tally().codes()));
        return new CountTable(
                        coded.tally(),
                        grouping,
                        grouping.groups(coded.tally(), coded.roster()),
                        code -> true,
                        coded.notes(),
                        estimates)
                .hiding(new SmallCells(coded.request().study().minimumCell()), coded.roster());
    }

    private void table(String name, Table table, TableFormat format, TableLook look) throws IOException {
        file(name, out -> format.write(table, out, look));
    }

    private void file(String name, Content content) throws IOException {
        try (Fingerprint.Recorder out = new Fingerprint.Recorder(place.file(name))) {
            content.write(out);
            written.add(out.entry(name));
        }
    }
}
