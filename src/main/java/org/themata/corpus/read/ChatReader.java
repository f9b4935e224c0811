package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themata.corpus.Role;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Span;

/**
 * CHAT of TalkBank. Main tiers ({@code *CODE:}) are speech; headers and dependent tiers ({@code %mor:}) are not. Who is
 * the investigator stands in {@code @Participants}. The text is the file, with completions and lengthenings
 * ({@code (be)cause}, {@code no:}) made invisible in place.
 */
final class ChatReader implements TranscriptReader {
    private static final Pattern MAIN = Pattern.compile("\\*([^:\\s]{1,40}):[\\t ]*");
    private static final Pattern BULLET = Pattern.compile("\u0015(\\d{1,10})_(\\d{1,10})\u0015");
    private static final Pattern HEADER = Pattern.compile("@(Languages|Date|Location|Situation|Media):[\\t ]*(.*)");
    private static final Pattern ASKS = Pattern.compile("(?i)(?:.*\\s)?(?:investigator|interviewer)");

    @Override
    public List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        List<Problem> doubts = new ArrayList<>();
        String raw = Decoding.decode(bytes, options.encoding(), source.name(), doubts);
        List<Span> lines = logicalLines(raw);
        StringBuilder text = new StringBuilder(raw);
        TurnBuilder turns = new TurnBuilder(raw, new LineIndex(raw));
        Map<String, String> attributes = new LinkedHashMap<>();
        Set<String> askers = new HashSet<>();
        int dependent = 0;
        boolean ended = false;
        boolean spoken = false;
        for (Span line : lines) {
            Matcher main = MAIN.matcher(raw).region(line.start(), line.end());
            Matcher header = HEADER.matcher(raw).region(line.start(), line.end());
            if (main.lookingAt()) {
                spoken = true;
                String code = main.group(1);
                boolean asks =
                        askers.contains(code) || code.toUpperCase(Locale.ROOT).matches("INV\\d*");
                turns.speaker(code, asks ? Role.INTERVIEWER : options.role(code), time(raw, line));
                for (Span piece : ChatCodes.speech(raw, text, main.end(), line.end())) {
                    turns.say(piece.start(), piece.end());
                }
            } else if (raw.startsWith("%", line.start())) {
                dependent++;
            } else if (raw.startsWith("@Participants:", line.start())) {
                askers.addAll(askers(raw.substring(line.start() + "@Participants:".length(), line.end())));
            } else if (raw.startsWith("@End", line.start())) {
                ended = true;
            } else if (header.lookingAt()) {
                attributes.put(
                        header.group(1).toLowerCase(Locale.ROOT),
                        header.group(2).strip());
            }
        }
        if (!spoken) {
            throw new InputException(
                    Place.of(source.name()),
                    "no main tier: no line like *PAR:\twords",
                    "check that the file is complete and of this format (--input-format)");
        }
        if (!ended) {
            doubts.add(Problem.warning(Place.of(source.name()), "no @End: the file may be cut off", ""));
        }
        if (dependent > 0) {
            doubts.add(Problem.warning(Place.of(source.name()), "left out: " + dependent + " dependent tiers (%)", ""));
        }
        return List.of(new Transcript(source.id(), source.name(), text.toString(), turns.turns(), attributes, doubts));
    }

    /** Lines with those that go on with a tab. */
    private static List<Span> logicalLines(String text) {
        List<Span> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == '\t') {
                end = text.indexOf('\n', end + 1);
            }
            end = end < 0 ? text.length() : end;
            lines.add(new Span(start, end));
            start = end + 1;
        }
        return lines;
    }

    private static String time(String text, Span line) {
        Matcher bullet = BULLET.matcher(text).region(line.start(), line.end());
        return bullet.find() ? ClockTime.format(Long.parseLong(bullet.group(1))) : "";
    }

    /** Codes of those who ask: {@code INV Susan Investigator, PAR Participant}. */
    private static Set<String> askers(String participants) {
        Set<String> codes = new HashSet<>();
        for (String entry : participants.split(",")) {
            String[] words = entry.strip().split("\\s+", 2);
            if (words.length == 2
                    && ASKS.matcher(words[1].strip().replaceAll("\\s+", " ")).matches()) {
                codes.add(words[0]);
            }
        }
        return codes;
    }
}
