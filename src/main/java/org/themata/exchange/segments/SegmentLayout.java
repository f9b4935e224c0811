package org.themata.exchange.segments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.corpus.Participant;
import org.themata.corpus.Transcript;
import org.themata.exchange.ExportedStudy;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

/** The tables of coded segments that other programs write, and people who know them can read. */
public enum SegmentLayout {
    /** MAXQDA's overview of coded segments. */
    MAXQDA,
    /** Taguette's highlights. */
    TAGUETTE,
    /** QualCoder's coding report. */
    QUALCODER;

    /** The name in options: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The codings of a study in this layout, one row each. */
    public Table table(ExportedStudy study) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Map<String, Code> codes =
                study.themes().stream().flatMap(Code::withAllBelow).collect(Collectors.toMap(Code::id, code -> code));
        Map<String, Places> places =
                study.transcripts().stream().collect(Collectors.toMap(Transcript::id, Places::new));
        int number = 0;
        for (Coding coding : study.codings()) {
            Code code = java.util.Objects.requireNonNull(codes.get(coding.code()));
            Places place = java.util.Objects.requireNonNull(places.get(coding.document()));
            String text = place.transcript().text().substring(place.offset(coding.start()), place.offset(coding.end()));
            number++;
            rows.add(
                    switch (this) {
                        case MAXQDA -> maxqda(coding, code, place, text);
                        case TAGUETTE -> List.of(number, coding.document(), code.path(), text);
                        case QUALCODER -> qualcoder(coding, code, text, number, study.participants());
                    });
        }
        return new Table("", columns(), rows, List.of());
    }

    private List<Column> columns() {
        return switch (this) {
            case MAXQDA ->
                columns(
                        List.of("Beginning", "End", "Area"),
                        "Color",
                        "Comment",
                        "Document group",
                        "Document name",
                        "Code",
                        "Beginning",
                        "End",
                        "Segment",
                        "Created by",
                        "Area");
            case TAGUETTE -> columns(List.of("id"), "id", "document", "tag", "content");
            case QUALCODER ->
                columns(List.of("Id"), "File", "Case", "Coder", "Coded", "Id", "Codename", "Coded_Memo", "Category");
        };
    }

    private static List<Column> columns(List<String> numbers, String... names) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(new Column(name, numbers.contains(name) ? Type.COUNT : Type.TEXT));
        }
        return columns;
    }

    private static List<@Nullable Object> maxqda(Coding coding, Code code, Places place, String text) {
        int from = place.offset(coding.start());
        int to = place.offset(coding.end());
        List<@Nullable Object> row = new ArrayList<>();
        row.add(code.color());
        row.add(coding.memo());
        row.add("");
        row.add(coding.document());
        row.add(code.path());
        row.add(place.paragraph(from));
        row.add(place.paragraph(Math.max(from, to - 1)));
        row.add(text);
        row.add(coding.coder());
        row.add(coding.end() - coding.start());
        return row;
    }

    private static List<@Nullable Object> qualcoder(
            Coding coding, Code code, String text, int number, List<Participant> participants) {
        String parent = code.path().length() > code.name().length()
                ? code.path().substring(0, code.path().length() - code.name().length() - Code.PATH_SEPARATOR.length())
                : "";
        List<@Nullable Object> row = new ArrayList<>();
        row.add(coding.document());
        row.add(
                participants.stream().anyMatch(one -> one.id().equals(coding.participant()))
                        ? coding.participant()
                        : "");
        row.add(coding.coder());
        row.add(text);
        row.add(number);
        row.add(code.name());
        row.add(coding.memo());
        row.add(parent);
        return row;
    }
}
