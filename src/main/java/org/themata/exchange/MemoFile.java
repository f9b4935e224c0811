package org.themata.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.themata.codebook.Code;
import org.themata.corpus.Transcript;
import org.themata.corpus.read.Row;
import org.themata.corpus.read.Rows;
import org.themata.exchange.ImportedStudy.Memo;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Problem;

/**
 * Reads {@code memos.csv}, as {@link StudyWriter} writes it: {@code name, document, start, end, code, coder, text}, of
 * which only {@code text} must be there.
 */
public final class MemoFile {
    private final String file;
    private final Rows rows;
    private final List<Problem> problems = new ArrayList<>();

    private MemoFile(String file, Rows rows) {
        this.file = file;
        this.rows = rows;
    }

    /**
     * Reads the memos of a study.
     *
     * @throws InputException with every row whose document or code the study does not have, or whose place is none
     */
    public static List<Memo> read(Path path, ExportedStudy study) {
        MemoFile memos = new MemoFile(path.toString(), Rows.read(path));
        List<Memo> read = memos.memos(study);
        if (!memos.problems.isEmpty()) {
            throw new InputException(memos.problems);
        }
        return read;
    }

    private List<Memo> memos(ExportedStudy study) {
        Map<String, Integer> lengths = study.transcripts().stream()
                .collect(Collectors.toMap(
                        Transcript::id,
                        one -> one.text().codePointCount(0, one.text().length())));
        Set<String> codes = study.themes().stream()
                .flatMap(Code::withAllBelow)
                .map(Code::id)
                .collect(Collectors.toSet());
        List<Memo> memos = new ArrayList<>();
        for (Row row : rows.rows()) {
            Memo memo = new Memo(
                    cell(row, "name"),
                    cell(row, "document"),
                    number(row, "start"),
                    number(row, "end"),
                    cell(row, "code"),
                    cell(row, "coder"),
                    cell(row, "text"));
            known(row, "document", memo.document(), lengths.keySet());
            known(row, "code", memo.code(), codes);
            boolean placed = memo.start() >= 0 || memo.end() >= 0;
            int length = lengths.getOrDefault(memo.document(), Integer.MAX_VALUE);
            if (placed && (memo.document().isEmpty() || memo.start() < 0 || memo.end() <= memo.start())
                    || memo.end() > length) {
                problem(row, "start and end are no place in a document", "start and end count code points from 0");
            }
            if (!memo.text().isBlank()) {
                memos.add(memo);
            }
        }
        return memos;
    }

    private void known(Row row, String column, String value, Set<String> all) {
        if (!value.isEmpty() && !all.contains(value)) {
            List<String> names = all.stream().sorted().limit(10).toList();
            problem(row, "there is no " + column + " \"" + value + "\"", Nearest.remedy(value, names));
        }
    }

    private String cell(Row row, String column) {
        int at = rows.head().indexOf(column);
        return at < 0 ? "" : row.cells().get(at);
    }

    private int number(Row row, String column) {
        String cell = cell(row, column).strip();
        if (cell.isEmpty()) {
            return -1;
        }
        try {
            return Integer.parseUnsignedInt(cell);
        } catch (NumberFormatException e) {
            problem(row, "\"" + column + "\" is not a whole number", "write it in digits");
            return -1;
        }
    }

    private void problem(Row row, String message, String remedy) {
        problems.add(Problem.error(row.place(file), message, remedy));
    }
}
