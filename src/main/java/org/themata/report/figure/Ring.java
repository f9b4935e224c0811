package org.themata.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.themata.report.figure.Shape.Point;

/**
 * Nodes in a circle with their labels in a column at either side, none over another.
 *
 * @param nodes clockwise from the top
 * @param labels lines of each
 * @param labelY middle of each label
 * @param centre of the circle
 * @param radius of the circle
 * @param bottom below everything
 */
record Ring(List<Point> nodes, List<List<String>> labels, double[] labelY, Point centre, double radius, double bottom) {
    private static final double SMALLEST = 40;
    private static final double LABEL = 105;
    private static final double BETWEEN = 5;
    /** Space between groups, in places of a node. */
    private static final double GAP = 0.7;

    /**
     * @param names of the nodes
     * @param groups of the nodes: those of one stand together
     * @param top where it begins
     */
    static Ring of(List<String> names, List<Integer> groups, double top, double width) {
        int count = names.size();
        double room = width / 2 - NetworkChart.toLabel() - Canvas.MARGIN;
        double radius = Math.max(SMALLEST, Math.min(0.25 * width, room - LABEL));
        double labelRoom = room - radius;
        List<List<String>> labels = new ArrayList<>();
        names.forEach(name -> labels.add(TextLines.of(name, Canvas.TEXT, labelRoom)));
        double[] angles = angles(groups);
        double[] heights = new double[count];
        double right = 0;
        double left = 0;
        for (int i = 0; i < count; i++) {
            heights[i] = Canvas.height(labels.get(i).size(), Canvas.TEXT) + BETWEEN;
            right += isRight(angles[i]) ? heights[i] : 0;
            left += isRight(angles[i]) ? 0 : heights[i];
        }
        double half = Math.max(radius + 20, Math.max(right, left) / 2 + 4);
        Point centre = new Point(width / 2, top + half);
        List<Point> nodes = new ArrayList<>();
        double[] labelY = new double[count];
        for (int i = 0; i < count; i++) {
            nodes.add(new Point(
                    centre.x() + radius * StrictMath.sin(angles[i]), centre.y() - radius * StrictMath.cos(angles[i])));
            labelY[i] = centre.y() - (radius + 12) * StrictMath.cos(angles[i]);
        }
        List<Integer> atRight = new ArrayList<>();
        List<Integer> atLeft = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (isRight(angles[i])) {
                atRight.add(i);
            } else {
                atLeft.add(0, i);
            }
        }
        spread(atRight, labelY, heights, top, top + 2 * half);
        spread(atLeft, labelY, heights, top, top + 2 * half);
        return new Ring(nodes, labels, labelY, centre, radius, top + 2 * half);
    }

    private static double[] angles(List<Integer> groups) {
        double[] places = new double[groups.size()];
        double place = 0;
        for (int i = 0; i < places.length; i++) {
            place += i == 0 ? 0.5 : groups.get(i).equals(groups.get(i - 1)) ? 1 : 1 + GAP;
            places[i] = place;
        }
        double whole = place + 0.5 + (groups.stream().distinct().count() > 1 ? GAP : 0);
        for (int i = 0; i < places.length; i++) {
            places[i] = 2 * Math.PI * places[i] / whole;
        }
        return places;
    }

    private static boolean isRight(double angle) {
        return angle <= Math.PI;
    }

    /**
     * Moves labels, which come from the top down, as little as it takes: down from the top, then up from the bottom.
     */
    private static void spread(List<Integer> column, double[] middles, double[] heights, double top, double bottom) {
        double free = top;
        for (int i : column) {
            middles[i] = Math.max(middles[i], free + heights[i] / 2);
            free = middles[i] + heights[i] / 2;
        }
        free = bottom;
        for (int k = column.size() - 1; k >= 0; k--) {
            int i = column.get(k);
            middles[i] = Math.min(middles[i], free - heights[i] / 2);
            free = middles[i] - heights[i] / 2;
        }
    }

    boolean isRight(int node) {
        return nodes.get(node).x() >= centre.x();
    }

    /** The radius that nodes may have without touching. */
    double room() {
        return Math.PI * radius / (1.2 * Math.max(1, nodes.size()));
    }

    double labelX(boolean right) {
        return centre.x() + (right ? 1 : -1) * (radius + NetworkChart.toLabel());
    }
}
