package org.themata.corpus.read;

import java.util.List;
import org.themata.text.Place;

/**
 * A row of a tabular file.
 *
 * @param line on which it starts, 1-based
 * @param cells one a column
 */
public record Row(int line, List<String> cells) {

    /** Where it is. */
    public Place place(String file) {
        return new Place(file, line, 0);
    }
}
