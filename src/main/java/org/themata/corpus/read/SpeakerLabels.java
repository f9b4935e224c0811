package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.themata.corpus.Role;
import org.themata.corpus.Turn;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Text;

/** Divides running text into turns by the speakers' labels at the starts of lines. */
final class SpeakerLabels {
    private final Text text;
    private final int length;
    private final LineIndex lines;
    private final ReadOptions options;
    private final String file;
    private final List<Problem> doubts = new ArrayList<>();
    private final List<Label> candidates = new ArrayList<>();
    private final TreeMap<Integer, TimeLine> timeLines = new TreeMap<>();
    private boolean opening;
    private int headingEnd;
    private boolean marksUp;

    /** @param file for messages */
    SpeakerLabels(String text, ReadOptions options, String file) {
        this(Text.of(text), text.length(), new LineIndex(text), options, file);
    }

    /**
     * @param length where the words end in the text
     * @param lines of the text
     * @param file for messages
     */
    SpeakerLabels(Text text, int length, LineIndex lines, ReadOptions options, String file) {
        this.text = text;
        this.length = length;
        this.lines = lines;
        this.options = options;
        this.file = file;
    }

    /**
     * The turns of the text from {@code from} on.
     *
     * @param table whether the line that starts at an offset is a row of a table, with tabs between its cells
     * @param markdown whether lines that begin with {@code #} are headings, which nobody speaks
     */
    List<Turn> turns(int from, IntPredicate table, boolean markdown) {
        headingEnd = from;
        marksUp = markdown;
        scan(from, table);
        LabelRules rules = new LabelRules(options, file, false);
        List<Label> labels = rules.judge(candidates, opening);
        doubts.addAll(rules.doubts());
        TurnBuilder builder = new TurnBuilder(text, lines);
        if (labels.isEmpty()) {
            say(builder, headingEnd, length, false);
            return builder.turns();
        }
        builder.speaker("", Role.UNATTRIBUTED, "");
        say(builder, headingEnd, labels.get(0).at(), false);
        if (builder.spoken()) {
            doubts.add(Problem.warning(
                    new Place(file, lines.line(headingEnd), 0),
                    "text before the first speaker's label: kept as unattributed, no participant's",
                    "give it a label, or remove it if it is not part of the interview"));
        }
        Set<String> silent = new HashSet<>();
        Map<String, Role> roles = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            int end = i + 1 < labels.size() ? labels.get(i + 1).at() : length;
            if (blank(label.speech(), end)) {
                if (silent.add(label.name())) {
                    doubts.add(Problem.warning(
                            new Place(file, label.line(), 0),
                            "label \"" + label.name() + "\" without words",
                            "remove the line"));
                }
                continue;
            }
            Role role = roles.computeIfAbsent(label.name(), options::role);
            builder.turn(label.name(), role, time(label));
            say(builder, label.speech(), end, markdown);
        }
        return builder.turns();
    }

    /** What was not certain, as warnings. */
    List<Problem> doubts() {
        return doubts.isEmpty()
                ? List.of()
                : doubts.stream()
                        .sorted((a, b) ->
                                Integer.compare(a.place().line(), b.place().line()))
                        .toList();
    }

    private void scan(int from, IntPredicate table) {
        boolean paragraph = true;
        boolean first = true;
        int line = lines.line(from);
        for (int start = from; start < length; line++) {
            int end = lines.end(line, length);
            if (blank(start, end)) {
                paragraph = true;
            } else if (first && LabelScanner.heading(text, start, end)) {
                headingEnd = Math.min(end + 1, length);
            } else {
                TimeLine time = TimeLine.of(text, start, end);
                Label label = time == null
                        ? LabelScanner.scan(text, start, end, line, paragraph, table.test(start))
                        : time.nameless(line, paragraph);
                if (time != null) {
                    timeLines.put(time.start(), time);
                }
                if (label != null) {
                    candidates.add(label);
                    opening |= first && !label.bare();
                }
                first &= time != null;
                paragraph &= time != null;
            }
            start = end + 1;
        }
    }

    private void say(TurnBuilder builder, int from, int to, boolean markdown) {
        int begin = from;
        if (markdown) {
            for (int mark = text.indexOf('\n', from, to); mark >= 0; mark = text.indexOf('\n', mark + 1, to)) {
                if (mark + 1 >= length || text.charAt(mark + 1) != '#') {
                    continue;
                }
                int end = text.indexOf('\n', mark + 1, to);
                end = end < 0 ? to : end;
                if (heading(mark + 1, end)) {
                    speech(builder, begin, mark);
                    begin = end;
                }
            }
        }
        speech(builder, begin, to);
    }

    /** What is said, without lines that hold a time and nothing else; what follows them is said then. */
    private void speech(TurnBuilder builder, int from, int to) {
        int begin = from;
        for (TimeLine line : timeLines.subMap(from, Math.max(from, to)).values()) {
            between(builder, begin, line.start());
            builder.at(line.time());
            begin = line.end();
        }
        between(builder, begin, to);
    }

    /** Where at or behind {@code at} a mark may begin. */
    private int mark(int at) {
        return marksUp ? at : lines.bracket(at);
    }

    /** What is said, without marks such as {@code [00:12]} and {@code #00:01:23-5#}; what follows them is said then. */
    private void between(TurnBuilder builder, int from, int to) {
        int begin = from;
        for (int at = mark(from); at < to; at = mark(at + 1)) {
            if (marksUp && text.charAt(at) == '_' && Emphasis.marks(text, at, from, to)) {
                builder.say(begin, at);
                begin = at + 1;
            }
            int open = "[{#".indexOf(text.charAt(at));
            int end = open < 0 ? -1 : ClockTime.matchInBrackets(text, at + 1, to);
            if (end > 0 && end < to && text.charAt(end) == "]}#".charAt(open)) {
                builder.say(begin, at);
                builder.at(ClockTime.tidy(text.substring(at + 1, end)));
                begin = end + 1;
                at = end;
            }
        }
        builder.say(begin, to);
    }

    /**
     * The label's time; else that of a line of its own above it, or of the mark that ends the paragraph before (f4).
     */
    private String time(Label label) {
        int end = label.at();
        while (end > 0 && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == '\u00A0')) {
            end--;
        }
        if (label.timed() || end == 0) {
            return label.time();
        }
        var line = timeLines.lowerEntry(end);
        return line != null && line.getValue().end() == end ? line.getValue().time() : TimeLine.mark(text, end);
    }

    private boolean heading(int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == '#') {
            at++;
        }
        return at - from <= 6 && (at == to || text.charAt(at) == ' ');
    }

    private boolean blank(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '\u00A0') {
                return false;
            }
        }
        return true;
    }
}
