package org.themata.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;
import org.themata.table.write.HumanCells;
import org.themata.table.write.TableFormat;
import org.themata.text.Problem;

/** What a check found: for people one line each, {@code FILE:LINE: MESSAGE}, and under it what to do; else a table. */
record Findings(List<Problem> problems) {

    Findings {
        problems = List.copyOf(problems);
    }

    /** Writes them and says the exit status of the check. */
    int write(OutputOptions output, Terminal terminal) throws IOException {
        TableFormat format = output.format(terminal);
        if (format == TableFormat.TEXT) {
            output.write(text(), terminal);
        } else {
            output.write(table(), format, terminal);
        }
        return status();
    }

    int status() {
        return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.CHECK_FAILED;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(HumanCells.shown(problem.toString())).append('\n');
            if (!problem.remedy().isEmpty()) {
                text.append("  ").append(HumanCells.shown(problem.remedy())).append('\n');
            }
        }
        return text.toString();
    }

    private Table table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Problem problem : problems) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(problem.place().file());
            row.add(known(problem.place().line()));
            row.add(known(problem.place().column()));
            row.add(problem.message());
            row.add(problem.remedy());
            rows.add(row);
        }
        return new Table(
                "Findings",
                List.of(
                        new Column("file", "File", Type.TEXT),
                        new Column("line", "Line", Type.COUNT),
                        new Column("column", "Column", Type.COUNT),
                        new Column("finding", "Finding", Type.PROSE),
                        new Column("remedy", "Remedy", Type.PROSE)),
                rows,
                List.of());
    }

    static @Nullable Integer known(int number) {
        return number == 0 ? null : number;
    }
}
