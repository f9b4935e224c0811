package org.themata.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.themata.analysis.Cell;
import org.themata.analysis.CodeCount;
import org.themata.analysis.TranscriptTally;
import org.themata.corpus.Transcript;

/**
 * Adds up what one task counts, so that it sends on few rows: one a group, participant and code at most, however often
 * a participant speaks. For one thread.
 */
final class PartialCounts {
    /** The code of the row that holds what belongs to no code: words, and who is there. */
    static final int TOTAL = -1;

    /** Added to the position of groups that nobody is in: they come last. */
    private static final long LATE = 1L << 62;

    private record Key(List<String> group, String who, int code) {}

    private final List<String> by;
    private final boolean people;
    private final boolean alone;
    private final Map<Key, Counted> counts = new HashMap<>();

    PartialCounts(Plan plan) {
        this.by = plan.options().by();
        this.people = plan.groupsPeople();
        this.alone = plan.participantsAreDocuments();
    }

    /** Number of rows that {@link #drain} would give. */
    int size() {
        return counts.size();
    }

    /** Adds a document. */
    void add(Document document, TranscriptTally tally) {
        Set<Key> documents = new HashSet<>();
        int number = 0;
        if (people && document.silent().isPresent()) {
            String who = document.silent().get();
            at(group(document.transcript(), who, ""), who, TOTAL).meet(document.position(), number, who, 0);
            return;
        }
        for (Cell cell : tally.cells()) {
            String who = cell.participant();
            List<String> group = group(document.transcript(), who, cell.speaker());
            long position = people && who.isEmpty() ? document.position() + LATE : document.position();
            Counted total = at(group, who, TOTAL);
            total.words += cell.words();
            total.meet(position, number, who, 0);
            for (Map.Entry<Integer, CodeCount> found : cell.counts().entrySet()) {
                CodeCount count = found.getValue();
                Counted code = at(group, who, found.getKey());
                code.mentions += count.mentions();
                code.segments += count.segments();
                code.covered += count.covered();
                code.documents += documents.add(new Key(group, "", found.getKey())) ? 1 : 0;
                code.meet(document.position(), number, who, count.mentions());
            }
            number++;
        }
    }

    private Counted at(List<String> group, String who, int code) {
        return counts.computeIfAbsent(new Key(group, alone ? "" : who, code), key -> new Counted());
    }

    private List<String> group(Transcript transcript, String who, String speaker) {
        if (by.isEmpty()) {
            return List.of();
        }
        List<String> group = new ArrayList<>(by.size());
        for (String column : by) {
            group.add(
                    switch (column) {
                        case "participant" -> who;
                        case "document" -> transcript.id();
                        case "speaker" -> speaker;
                        default -> who.isEmpty() ? "" : transcript.attributes().getOrDefault(column, "");
                    });
        }
        return group;
    }

    /** Hands over all rows, see {@link Counts#PARTIAL}, and forgets them. */
    void drain(Consumer<Row> rows) {
        counts.forEach((key, counted) -> rows.accept(RowFactory.create(
                key.group.toArray(),
                key.who,
                key.code,
                RowFactory.create(counted.position, counted.cell),
                counted.words,
                counted.mentions,
                counted.segments,
                counted.covered,
                counted.documents,
                counted.persons,
                counted.top.isEmpty()
                        ? null
                        : RowFactory.create(
                                counted.topMentions, -counted.topPosition, -counted.topCell, counted.top.get()),
                null)));
        counts.clear();
    }

    /** What was counted for a key. */
    private static final class Counted {
        private long position = Long.MAX_VALUE;
        private int cell;
        private long words;
        private long mentions;
        private long segments;
        private long covered;
        private long documents;
        private long persons;
        private Optional<String> top = Optional.empty();
        private long topMentions;
        private long topPosition;
        private int topCell;

        /** Notes that somebody is there, and who has most mentions: of several the first. */
        void meet(long where, int number, String who, int mentionsOfWho) {
            if (where < position || where == position && number < cell) {
                position = where;
                cell = number;
            }
            if (who.isEmpty()) {
                return;
            }
            persons++;
            boolean first = where < topPosition || where == topPosition && number < topCell;
            if (top.isEmpty() || mentionsOfWho > topMentions || mentionsOfWho == topMentions && first) {
                top = Optional.of(who);
                topMentions = mentionsOfWho;
                topPosition = where;
                topCell = number;
            }
        }
    }
}
