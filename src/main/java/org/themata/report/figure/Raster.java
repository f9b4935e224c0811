package org.themata.report.figure;

import java.util.Arrays;

/**
 * Rows of pixels, white at first, into which outlines are filled. How much of a pixel an outline covers is its exact
 * area (each edge adds the signed area at its right, summed along the row: Levien 2016, font-rs), so that nothing
 * depends on the graphics of the JDK. Where outlines of one shape overlap, they must turn the same way.
 */
final class Raster {
    /** Fewer shades at edges than the eye sees, for a smaller file. */
    private static final double LEVELS = 16;

    private final int width;
    private final int height;
    private final int top;
    private final byte[] pixels;
    private final double[] area;
    private int firstRow;
    private int endRow;

    /** @param top the row of the picture that is the first of these */
    Raster(int width, int height, int top) {
        this.width = width;
        this.height = height;
        this.top = top;
        this.pixels = new byte[3 * width * height];
        this.area = new double[(width + 2) * height];
        Arrays.fill(pixels, (byte) 0xFF);
        begin();
    }

    int height() {
        return height;
    }

    byte[] row(int y) {
        return Arrays.copyOfRange(pixels, 3 * width * y, 3 * width * (y + 1));
    }

    private void begin() {
        firstRow = height;
        endRow = 0;
    }

    /** Whether anything between two heights of the picture would be seen. */
    boolean meets(double from, double to) {
        return to > top && from < top + height;
    }

    /** Adds an edge of an outline, in pixels of the picture. */
    void edge(double fromX, double fromY, double toX, double toY) {
        double turn = fromY < toY ? 1 : -1;
        double upperX = clamped(turn > 0 ? fromX : toX);
        double lowerX = clamped(turn > 0 ? toX : fromX);
        double upperY = Math.min(fromY, toY) - top;
        double lowerY = Math.max(fromY, toY) - top;
        if (upperY >= height || lowerY <= 0 || upperY == lowerY) {
            return;
        }
        double slope = (lowerX - upperX) / (lowerY - upperY);
        double x = upperY < 0 ? upperX - upperY * slope : upperX;
        int first = (int) Math.max(0, Math.floor(upperY));
        int end = (int) Math.min(height, Math.ceil(lowerY));
        firstRow = Math.min(firstRow, first);
        endRow = Math.max(endRow, end);
        for (int y = first; y < end; y++) {
            double tall = Math.min(y + 1, lowerY) - Math.max(y, upperY);
            double next = clamped(x + slope * tall);
            addRow((width + 2) * y, Math.min(x, next), Math.max(x, next), turn * tall);
            x = next;
        }
    }

    private double clamped(double x) {
        return Math.max(0, Math.min(width, x));
    }

    /** The edge from {@code left} to {@code right} in one row, {@code tall} high, with its sign. */
    private void addRow(int row, double left, double right, double tall) {
        int first = (int) left;
        int end = (int) Math.ceil(right);
        if (end <= first + 1) {
            double part = (left + right) / 2 - first;
            area[row + first] += tall * (1 - part);
            area[row + first + 1] += tall * part;
            return;
        }
        double each = tall / (right - left);
        for (int x = first; x < end; x++) {
            double from = Math.max(left, x);
            double to = Math.min(right, x + 1);
            double here = each * (to - from);
            double part = here * (x + 1 - (from + to) / 2);
            area[row + x] += part;
            area[row + x + 1] += here - part;
        }
    }

    /** Fills what the edges enclose, and forgets them. */
    void fill(int rgb) {
        for (int y = firstRow; y < endRow; y++) {
            int row = (width + 2) * y;
            double sum = 0;
            for (int x = 0; x < width; x++) {
                sum += area[row + x];
                double cover = Math.rint(LEVELS * Math.min(1, Math.abs(sum))) / LEVELS;
                if (cover > 0) {
                    int at = 3 * (width * y + x);
                    blend(at, rgb >> 16, cover);
                    blend(at + 1, rgb >> 8, cover);
                    blend(at + 2, rgb, cover);
                }
            }
            Arrays.fill(area, row, row + width + 2, 0);
        }
        begin();
    }

    private void blend(int at, int channel, double cover) {
        int old = pixels[at] & 0xFF;
        pixels[at] = (byte) Math.round(old + ((channel & 0xFF) - old) * cover);
    }
}
