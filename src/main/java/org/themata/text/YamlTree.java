package org.themata.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Builds the nodes from the parser's events, without recursion, so that hostile depth cannot exhaust the stack. */
final class YamlTree {
    private static final int MOST_DEPTH = 200;
    private static final long MOST_NODES = 2_000_000;

    private final Place whole;
    private final Function<Mark, Place> places;
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private @Nullable YamlNode top;
    private int documents;
    private long nodes;

    YamlTree(Place whole, Function<Mark, Place> places) {
        this.whole = whole;
        this.places = places;
    }

    List<Problem> problems() {
        return problems;
    }

    Optional<YamlNode> top() {
        return Optional.ofNullable(top);
    }

    void take(Event event) {
        Place place = event.getStartMark().map(places).orElse(whole);
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            stop(place, "a second document starts here", "keep one; delete the line ---");
        } else if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), place);
            count(1, place);
            put(new YamlNode.Text(scalar.getValue(), place), scalar, 1);
        } else if (event instanceof AliasEvent alias) {
            follow(alias.getAlias(), place);
        } else if (event instanceof CollectionStartEvent start) {
            refuseTag(start.getTag(), place);
            count(1, place);
            open.push(new Open(start, event.getEventId() == Event.ID.MappingStart, place, nodes));
            if (open.size() > MOST_DEPTH) {
                stop(place, "lists and mappings are nested more than " + MOST_DEPTH + " deep", "nest less deeply");
            }
        } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
            Open closed = open.pop();
            put(closed.node(), closed.start, nodes - closed.nodesBefore + 1);
        }
    }

    private void follow(Anchor name, Place place) {
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            problems.add(Problem.error(
                    place,
                    "*" + name.getValue() + " without quotes is a reference to something that is not in the file",
                    "a text that starts with * needs quotes: \"*" + name.getValue() + "\""));
            put(new YamlNode.Text("*" + name.getValue(), place), null, 1);
            return;
        }
        count(anchored.nodes, place);
        put(anchored.node, null, anchored.nodes);
    }

    private void count(long more, Place place) {
        nodes += more;
        if (nodes > MOST_NODES) {
            stop(place, "the file has more than " + MOST_NODES + " entries", "split it, and write aliases (*name) out");
        }
    }

    private void refuseTag(Optional<String> tag, Place place) {
        tag.ifPresent(name -> problems.add(Problem.error(
                place,
                "the tag " + name.replace("tag:yaml.org,2002:", "!!") + " is not allowed",
                "delete it; a text that starts with ! needs quotes")));
    }

    private void put(YamlNode node, @Nullable NodeEvent event, long size) {
        if (event != null) {
            event.getAnchor().ifPresent(name -> anchors.put(name, new Anchored(node, size)));
        }
        Open parent = open.peek();
        if (parent == null) {
            top = node;
        } else {
            parent.put(node, problems);
        }
    }

    private void stop(Place place, String message, String remedy) {
        problems.add(Problem.error(place, message, remedy));
        throw new InputException(problems);
    }

    private record Anchored(YamlNode node, long nodes) {}

    /** A list or mapping whose end has not been seen. */
    private static final class Open {
        final CollectionStartEvent start;
        final long nodesBefore;
        private final boolean mapping;
        private final Place place;
        private final List<YamlNode> items = new ArrayList<>();
        private final Map<String, YamlNode.Field> fields = new java.util.LinkedHashMap<>();
        private @Nullable YamlNode key;

        Open(CollectionStartEvent start, boolean mapping, Place place, long nodesBefore) {
            this.start = start;
            this.mapping = mapping;
            this.place = place;
            this.nodesBefore = nodesBefore;
        }

        void put(YamlNode node, List<Problem> problems) {
            if (!mapping) {
                items.add(node);
            } else if (key == null) {
                key = node;
            } else {
                field(key, node, problems);
                key = null;
            }
        }

        private void field(YamlNode name, YamlNode value, List<Problem> problems) {
            if (!(name instanceof YamlNode.Text text)) {
                problems.add(
                        Problem.error(name.place(), "a key must be a text, not " + name.kind(), "put it in quotes"));
                return;
            }
            YamlNode.Field earlier = fields.get(text.text());
            if (earlier != null) {
                problems.add(Problem.error(
                        name.place(),
                        "the key \"" + text.text() + "\" stands twice; first in line "
                                + earlier.place().line(),
                        "keep one of them"));
                return;
            }
            fields.put(text.text(), new YamlNode.Field(text.text(), name.place(), value));
        }

        YamlNode node() {
            return mapping
                    ? new YamlNode.Fields(List.copyOf(fields.values()), place)
                    : new YamlNode.Items(items, place);
        }
    }
}
