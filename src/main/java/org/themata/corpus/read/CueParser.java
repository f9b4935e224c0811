package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Span;

/** Finds the cues of WebVTT and SubRip text, and what is neither cue nor head. Lenient: words are kept and reported. */
final class CueParser {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
    private static final Pattern IDENTIFIER =
            Pattern.compile("\\d{1,7}|\\{?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\}?(?:[/-][\\d-]+)*");

    private static final Pattern BLOCK = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*)?");

    private final String text;
    private final String file;
    private final boolean webVtt;
    private final boolean sbv;
    private final List<Cue> cues = new ArrayList<>();
    private final List<Problem> doubts = new ArrayList<>();
    private final List<Span> pending = new ArrayList<>();
    private final List<Integer> pendingLines = new ArrayList<>();
    private List<Span> payload = new ArrayList<>();
    private boolean inCue;
    private boolean skipping;
    private boolean timed;
    private boolean backwards;
    private long last = Long.MIN_VALUE;

    /** @param kind WebVTT has a head and blocks NOTE, STYLE and REGION */
    CueParser(String text, String file, CueKind kind) {
        this.text = text;
        this.file = file;
        this.webVtt = kind == CueKind.WEBVTT;
        this.sbv = kind == CueKind.SBV;
    }

    /**
     * The cues, in the order of the file.
     *
     * @throws InputException if there are none
     */
    List<Cue> cues() {
        int number = 1;
        for (int start = 0; start < text.length(); number++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            line(start, end, number);
            start = end + 1;
        }
        blank();
        if (!timed) {
            throw new InputException(
                    Place.of(file),
                    "no cues: no line like " + example(),
                    "check that the file is complete and of this format (--input-format)");
        }
        return cues;
    }

    /** What is not as the format has it, as warnings. */
    List<Problem> doubts() {
        return doubts;
    }

    private void line(int start, int end, int number) {
        String line = text.substring(start, end);
        boolean meant = CueTime.meant(line, sbv);
        if (webVtt && number == 1 && line.startsWith("WEBVTT")) {
            skipping = true;
        } else if (line.isBlank() && !goesOn(line, end)) {
            blank();
        } else if (meant) {
            skipping = false;
            time(line, number);
        } else if (skipping) {
            return;
        } else if (inCue) {
            payload.add(new Span(start, end));
        } else if (webVtt && pending.isEmpty() && BLOCK.matcher(line).matches()) {
            skipping = true;
        } else {
            pending.add(new Span(start, end));
            pendingLines.add(number);
        }
    }

    /** Whether a line of blanks stands within a cue: it does in YouTube's captions, whose upper line may be empty. */
    private boolean goesOn(String line, int end) {
        if (!inCue || line.isEmpty() || end >= text.length()) {
            return false;
        }
        String next = lineFrom(end + 1);
        return !next.isBlank()
                && !CueTime.meant(next, sbv)
                && !CueTime.meant(lineFrom(end + 1 + next.length() + 1), sbv);
    }

    private String lineFrom(int start) {
        if (start >= text.length()) {
            return "";
        }
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private void time(String line, int number) {
        CueTime time = CueTime.parse(line, sbv);
        if (time == null) {
            doubt(number, "not a valid time line: the cue has no time", "write it like " + example());
        }
        timed |= time != null;
        if (inCue && !payload.isEmpty()) {
            int before = payload.size() - 1;
            if (IDENTIFIER.matcher(payload.get(before).of(text).strip()).matches()) {
                payload.remove(before);
            }
            doubt(number, "no blank line before this cue", "");
        }
        boolean identifier = pending.size() == 1
                && (webVtt || NUMBER.matcher(pending.get(0).of(text).strip()).matches());
        if (identifier) {
            pending.clear();
            pendingLines.clear();
        } else if (!pending.isEmpty()
                && NUMBER.matcher(pending.get(pending.size() - 1).of(text).strip())
                        .matches()) {
            pending.remove(pending.size() - 1);
        }
        orphans();
        payload = new ArrayList<>();
        cues.add(new Cue(time == null || time.start() < 0 ? "" : ClockTime.format(time.start()), payload));
        inCue = true;
        if (time != null && time.start() < last && !backwards) {
            backwards = true;
            doubt(number, "this cue begins before the one above it", "see that the cues are in order");
        }
        last = time == null ? last : time.start();
    }

    private void blank() {
        boolean number = pending.size() == 1
                && NUMBER.matcher(pending.get(0).of(text).strip()).matches();
        if (number) {
            pending.clear();
            pendingLines.clear();
        }
        orphans();
        inCue = false;
        skipping = false;
    }

    /** Text without a time line above it is kept, as a cue without a time. */
    private void orphans() {
        if (!pending.isEmpty()) {
            doubt(pendingLines.get(0), "text without a time line: kept as words of the speaker before", "");
            cues.add(new Cue("", List.copyOf(pending)));
        }
        pending.clear();
        pendingLines.clear();
    }

    private String example() {
        return sbv ? "0:00:01.000,0:00:02.000" : "00:00:01.000 --> 00:00:02.000";
    }

    private void doubt(int line, String message, String remedy) {
        doubts.add(Problem.warning(new Place(file, line, 0), message, remedy));
    }
}
