package org.themata.exchange.segments;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themata.text.ColumnNames;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;

/** Which columns of a table of coded segments hold what. */
final class SegmentColumns {

    /** What a column may hold, and the names under which programs and people write it. */
    enum Meaning {
        DOCUMENT(
                "document",
                "document name",
                "dokumentname",
                "nazwa dokumentu",
                "nombre del documento",
                "nom du document",
                "filename",
                "file name",
                "file",
                "source",
                "dokument",
                "documento",
                "interview",
                "entrevista",
                "transcript",
                "document_name",
                "fichier",
                "datei",
                "plik"),
        TEXT(
                "segment",
                "coded segment",
                "coded segments",
                "content",
                "text",
                "fragment",
                "quote",
                "quotation",
                "quotation content",
                "coded",
                "coded text",
                "coded_text",
                "seltext",
                "segmento",
                "zitat",
                "textstelle",
                "extract",
                "excerpt",
                "highlight",
                "words",
                "texto",
                "texte",
                "cita",
                "match"),
        CODE(
                "code",
                "codes",
                "kod",
                "tag",
                "tags",
                "codename",
                "code name",
                "code_name",
                "node",
                "theme",
                "código",
                "codigo",
                "codesystem",
                "code path",
                "code_path",
                "path"),
        CODER(
                "coder",
                "created by",
                "erstellt von",
                "autor",
                "author",
                "owner",
                "coder name",
                "codierer",
                "kodierer",
                "created_by",
                "user",
                "creado por",
                "créé par",
                "codificador"),
        MEMO(
                "comment",
                "kommentar",
                "komentarz",
                "memo",
                "coded_memo",
                "coded memo",
                "comentario",
                "commentaire",
                "note"),
        PARAGRAPH("beginning", "anfang", "początek", "first_paragraph", "paragraph", "comienzo", "début"),
        START("start", "start_offset", "startposition", "pos0"),
        END("end", "end_offset", "endposition", "pos1"),
        OCCURRENCE("occurrence");

        private final List<String> names;

        Meaning(String... names) {
            this.names = List.of(names);
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Meaning, List<Integer>> columns = new EnumMap<>(Meaning.class);

    /**
     * Finds the columns.
     *
     * @param map meanings to names, as the user gave them; these win
     * @throws InputException if a named column is missing, or text or code cannot be found
     */
    SegmentColumns(String file, List<String> head, Map<String, String> map) {
        Place place = new Place(file, 1, 0);
        List<String> lower =
                head.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        Set<String> labels = Stream.of(Meaning.values()).map(Meaning::label).collect(Collectors.toSet());
        map.forEach((meaning, name) -> {
            if (!labels.contains(meaning)) {
                throw new InputException(
                        Place.of("--map"),
                        "there is no \"" + meaning + "\" to map",
                        Nearest.remedy(meaning, labels.stream().sorted().toList()));
            }
            int at = lower.indexOf(name.toLowerCase(Locale.ROOT));
            if (at < 0) {
                throw new InputException(
                        place, "no column \"" + name + "\"", Nearest.remedy(name, ColumnNames.shown(head)));
            }
            columns.put(Meaning.valueOf(meaning.toUpperCase(Locale.ROOT)), List.of(at));
        });
        for (Meaning meaning : Meaning.values()) {
            columns.computeIfAbsent(meaning, one -> find(one, lower));
        }
        boolean places = has(Meaning.START) && has(Meaning.END);
        if (!has(Meaning.CODE) || !has(Meaning.TEXT) && !places) {
            String missing = has(Meaning.CODE) ? "the quoted text" : "the code";
            throw new InputException(
                    place,
                    "no column for " + missing + " is known by its name",
                    "name it: --map text=COLUMN,code=COLUMN; columns are: "
                            + String.join(", ", ColumnNames.shown(head)));
        }
    }

    private List<Integer> find(Meaning meaning, List<String> head) {
        for (String name : meaning.names) {
            int at = head.indexOf(name);
            if (at >= 0 && columns.values().stream().noneMatch(used -> used.contains(at))) {
                return List.of(at);
            }
        }
        List<Integer> numbered = new ArrayList<>();
        for (int at = 0; meaning == Meaning.CODE && at < head.size(); at++) {
            if (head.get(at).matches("code ?\\d{1,2}")) {
                numbered.add(at);
            }
        }
        return numbered;
    }

    boolean has(Meaning meaning) {
        return !columns.getOrDefault(meaning, List.of()).isEmpty();
    }

    /** The cell of a row; empty if there is none. */
    String cell(SegmentTable.Row row, Meaning meaning) {
        List<Integer> at = columns.getOrDefault(meaning, List.of());
        return at.isEmpty() ? "" : row.cell(at.get(0)).strip();
    }

    /** The codes of a row: of several columns, or of the lines of one cell. */
    List<String> codes(SegmentTable.Row row) {
        return columns.getOrDefault(Meaning.CODE, List.of()).stream()
                .flatMap(at -> row.cell(at).lines())
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    /** A whole number such as {@code 12} or {@code 12.0}; -1 if there is none. */
    int number(SegmentTable.Row row, Meaning meaning) {
        String cell = cell(row, meaning).replaceFirst("\\.0+$", "");
        return cell.matches("\\d{1,9}") ? Integer.parseInt(cell) : -1;
    }
}
