package org.themata.report.figure;

import java.util.List;

/**
 * A picture on white.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param shapes the lowest first
 */
record Drawing(int width, int height, List<Shape> shapes) {

    /** Copies the list. */
    Drawing {
        shapes = List.copyOf(shapes);
    }
}
