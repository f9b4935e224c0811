package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.Role;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Span;
import org.themata.text.Text;

/**
 * WebVTT, SubRip and SBV. The speaker is in {@code <v Name>} or, if no cue has that, in {@code Name: } or
 * {@code [Name]} at the start of a line of a cue; a cue that names nobody goes on with the speaker before.
 */
final class CueReader implements TranscriptReader {
    private final CueKind kind;

    /** @param kind what is between the words */
    CueReader(CueKind kind) {
        this.kind = kind;
    }

    @Override
    public List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        List<Problem> doubts = new ArrayList<>();
        String raw = CueTags.whole(Decoding.decode(bytes, options.encoding(), source.name(), doubts));
        CueParser parser = new CueParser(raw, source.name(), kind);
        List<Cue> parsed = parser.cues();
        if (kind == CueKind.WEBVTT && !raw.startsWith("WEBVTT")) {
            doubts.add(Problem.warning(
                    new Place(source.name(), 1, 0), "a WebVTT file begins with WEBVTT: read all the same", ""));
        }
        doubts.addAll(parser.doubts());
        List<Cue> cues = RollingCaptions.once(raw, parsed, source.name(), doubts);
        LineIndex lines = new LineIndex(raw);
        boolean voices = cues.stream().flatMap(cue -> cue.lines().stream()).anyMatch(line -> voices(raw, line));
        Map<Integer, Label> labels = voices ? Map.of() : labels(raw, cues, lines, options, source, doubts);
        TurnBuilder turns = turns(raw, cues, labels, voices, lines, options, source, doubts);
        String text = CueTags.decode(raw);
        return List.of(new Transcript(source.id(), source.name(), text, turns.turns(), Map.of(), doubts));
    }

    private static TurnBuilder turns(
            String raw,
            List<Cue> cues,
            Map<Integer, Label> labels,
            boolean voices,
            LineIndex lines,
            ReadOptions options,
            Source source,
            List<Problem> doubts) {
        TurnBuilder turns = new TurnBuilder(raw, lines);
        boolean named = voices || !labels.isEmpty();
        if (named) {
            turns.speaker("", Role.UNATTRIBUTED, "");
        }
        boolean reported = false;
        for (Cue cue : cues) {
            turns.at(cue.time());
            if (!turns.hasSpeaker()) {
                turns.speaker("", named ? Role.UNATTRIBUTED : Role.PARTICIPANT, cue.time());
            }
            for (Span line : cue.lines()) {
                int from = line.start();
                Label label = labels.get(from);
                if (label != null) {
                    turns.speaker(label.name(), options.role(label.name()), cue.time());
                    from = label.speech();
                }
                say(turns, raw, from, line.end(), cue, options);
                if (named && !reported && !turns.hasSpeaker()) {
                    reported = true;
                    doubts.add(Problem.warning(
                            new Place(source.name(), lines.line(line.start()), 0),
                            "cues before the first speaker: kept as unattributed, no participant's",
                            ""));
                }
            }
        }
        return turns;
    }

    private static void say(TurnBuilder turns, String raw, int from, int to, Cue cue, ReadOptions options) {
        int begin = from;
        Matcher tag = CueTags.tags(raw, from, to);
        while (tag.find()) {
            turns.say(begin, tag.start());
            begin = tag.end();
            String voice = CueTags.voice(tag);
            if (voice != null && !voice.isEmpty()) {
                turns.speaker(voice, options.role(voice), cue.time());
            }
        }
        turns.say(begin, to);
    }

    private static boolean voices(String raw, Span line) {
        Matcher tag = CueTags.tags(raw, line.start(), line.end());
        while (tag.find()) {
            if (CueTags.voice(tag) != null) {
                return true;
            }
        }
        return false;
    }

    /** Labels by the start of the line that they stand on. */
    private static Map<Integer, Label> labels(
            String raw, List<Cue> cues, LineIndex lines, ReadOptions options, Source source, List<Problem> doubts) {
        List<Label> candidates = new ArrayList<>();
        boolean opening = false;
        boolean first = true;
        for (Cue cue : cues) {
            for (Span line : cue.lines()) {
                Label label = candidate(raw, line, last(cue, line), lines);
                if (label != null) {
                    candidates.add(label);
                    opening |= first && !label.bare();
                }
                first = false;
            }
        }
        LabelRules rules = new LabelRules(options, source.name(), true);
        Map<Integer, Label> accepted = new HashMap<>();
        for (Label label : rules.judge(candidates, opening)) {
            accepted.put(label.at(), label);
        }
        doubts.addAll(rules.doubts());
        return accepted;
    }

    /** Whether nothing else is said in the cue. */
    private static boolean last(Cue cue, Span line) {
        return cue.lines().get(cue.lines().size() - 1).equals(line);
    }

    /** @param last whether it is the last line of its cue, so that a name in brackets alone on it names nobody */
    private static @Nullable Label candidate(String raw, Span line, boolean last, LineIndex lines) {
        int from = line.start();
        Matcher tag = CueTags.tags(raw, from, line.end());
        while (tag.lookingAt()) {
            from = tag.end();
            tag.region(from, line.end());
        }
        while (from < line.end() && " ->".indexOf(raw.charAt(from)) >= 0) {
            from++;
        }
        Label label = LabelScanner.scan(Text.of(raw), from, line.end(), lines.line(from), true, false);
        if (label != null
                && label.bare()
                && last
                && raw.substring(label.speech(), line.end()).isBlank()) {
            return null;
        }
        label = label == null ? ZoomName.scan(raw, from, line.end(), lines.line(from)) : label;
        return label == null
                ? null
                : new Label(
                        line.start(),
                        label.line(),
                        label.name(),
                        label.time(),
                        label.speech(),
                        false,
                        true,
                        label.link(),
                        label.bare());
    }
}
