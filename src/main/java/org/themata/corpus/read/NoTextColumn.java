package org.themata.corpus.read;

import java.util.List;
import org.themata.text.ColumnNames;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/** A table in which no column is called as those with text are, and none was named: probably no transcript at all. */
final class NoTextColumn extends InputException {
    private static final long serialVersionUID = 1L;

    NoTextColumn(String file, List<String> columns) {
        super(List.of(Problem.error(
                new Place(file, 1, 0),
                "no column named text",
                "name it with --text-column; columns are: " + String.join(", ", ColumnNames.shown(columns)))));
    }
}
