package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.Role;
import org.themata.corpus.Turn;
import org.themata.text.Span;

/** Puts stretches of speech together to turns: a turn lasts until another speaker begins, or a label begins another. */
final class TurnBuilder {
    private final CharSequence text;
    private final LineIndex lines;
    private final List<Turn> turns = new ArrayList<>();
    private final List<Span> speech = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private @Nullable String speaker;
    private Role role = Role.PARTICIPANT;
    private String time = "";
    private String now = "";

    TurnBuilder(CharSequence text, LineIndex lines) {
        this.text = text;
        this.lines = lines;
    }

    /** From here {@code who} speaks; nothing changes if they already do. */
    void speaker(String who, Role part, String when) {
        if (!who.equals(speaker) || part != role) {
            end();
            speaker = who;
            role = part;
        }
        at(when);
    }

    /** From here {@code who} speaks, in a turn of its own even if they spoke before. */
    void turn(String who, Role part, String when) {
        end();
        speaker(who, part, when);
    }

    /** What is said from here on is said at this time. */
    void at(String when) {
        now = when;
        if (speech.isEmpty()) {
            time = when;
        }
    }

    /** Whether anybody has been named. */
    boolean hasSpeaker() {
        return speaker != null && !speaker.isEmpty();
    }

    /** Whether anything was said so far. */
    boolean spoken() {
        return !speech.isEmpty() || !turns.isEmpty();
    }

    /** The words from {@code from} to {@code to}, without the white space around them. */
    void say(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && white(text.charAt(start))) {
            start++;
        }
        while (end > start && white(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return;
        }
        int last = speech.size() - 1;
        if (last >= 0 && speech.get(last).end() == start) {
            speech.set(last, new Span(speech.get(last).start(), end));
        } else {
            speech.add(new Span(start, end));
            times.add(now);
        }
    }

    /** The turns so far; the current one ends. */
    List<Turn> turns() {
        end();
        return List.copyOf(turns);
    }

    private void end() {
        if (!speech.isEmpty()) {
            Span span = new Span(
                    speech.get(0).start(), speech.get(speech.size() - 1).end());
            String who = speaker == null ? "" : speaker;
            turns.add(
                    new Turn(turns.size() + 1, who, role, "", time, lines.line(span.start()), span, speech, several()));
        }
        speech.clear();
        times.clear();
        time = "";
        now = "";
    }

    /** The times of the stretches, if they tell more than the turn's. */
    private List<String> several() {
        for (String one : times) {
            if (!one.equals(time)) {
                return times;
            }
        }
        return List.of();
    }

    private static boolean white(char c) {
        return c <= ' ' || Character.isWhitespace(c) || c == '\u00A0';
    }
}
