package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * The chat of a Zoom meeting: {@code 00:21:14 TAB Name: TAB words}, or {@code 10:00:00 From Name to Everyone: words},
 * or the same without a time. A message goes on until the next; reactions are not speech.
 */
final class ZoomChatReader implements TranscriptReader {
    private static final String TIME = "(?:\\d{4}-\\d{2}-\\d{2} )?(\\d{1,2}:\\d{2}:\\d{2})(?: [AaPp][Mm])?";
    private static final String FROM = "[Ff]rom[\\t ]{1,20}([^:\\n]{1,60}?)";
    private static final String TO = "[\\t ]{1,20}[Tt]o[\\t ]{1,20}";

    /** With a time before the name; without one the line must say to whom in the words of Zoom. */
    private static final Pattern HEAD = Pattern.compile("(?:" + TIME + "(?:"
            + "[\\t ]{1,20}" + FROM + "(?:" + TO + "([^:\\n]{1,80}?))?[\\t ]{0,20}:"
            + "|[\\t ]{0,20}\\t[\\t ]{0,20}([^:\\t\\n]{1,60}?)[\\t ]{0,20}:\\t)"
            + "|" + FROM + TO
            + "(?:[Ee]veryone|[^:\\n]{1,60}?[\\t ]{0,4}\\((?:Direct Message|Privately)\\))[\\t ]{0,20}:)[\\t ]*");

    private static final int[] NAMES = {2, 4, 5};
    private static final Pattern REACTION = Pattern.compile("(?:Reacted to \"|Removed a .{1,20} reaction from \").*");
    private static final Pattern REPLY = Pattern.compile("Replying to \".*");

    /** Whether the text begins like a chat. */
    static boolean looksLike(String head) {
        return HEAD.matcher(head.strip()).lookingAt();
    }

    private static String name(Matcher head) {
        for (int form : NAMES) {
            if (head.group(form) != null) {
                return head.group(form).strip();
            }
        }
        throw new IllegalStateException("a head without a name");
    }

    @Override
    public List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        List<Problem> doubts = new ArrayList<>();
        String text = Decoding.decode(bytes, options.encoding(), source.name(), doubts);
        TurnBuilder turns = new TurnBuilder(text, new LineIndex(text));
        int reactions = 0;
        int stray = 0;
        int number = 0;
        boolean speaking = false;
        for (int start = 0; start < text.length(); ) {
            number++;
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (start == end) {
                start++;
                continue;
            }
            Matcher head = HEAD.matcher(text).region(start, end);
            int from = start;
            if (head.lookingAt()) {
                String name = name(head);
                String time = head.group(1) == null ? "" : ClockTime.tidy(head.group(1));
                turns.speaker(name, options.role(name), time);
                from = head.end();
                speaking = true;
            }
            String words = text.substring(from, end).strip();
            if (REACTION.matcher(words).matches()) {
                reactions++;
            } else if (!speaking && !words.isEmpty()) {
                stray = stray == 0 ? number : stray;
            } else if (!REPLY.matcher(words).matches()) {
                turns.say(from, end);
            }
            start = end + 1;
        }
        if (!speaking) {
            throw new InputException(
                    Place.of(source.name()),
                    "no messages like 00:21:14 TAB Name: TAB words",
                    "name its format with --input-format");
        }
        if (reactions > 0) {
            doubts.add(
                    Problem.warning(Place.of(source.name()), "left out: " + reactions + " reactions to messages", ""));
        }
        if (stray > 0) {
            doubts.add(Problem.warning(
                    new org.themata.text.Place(source.name(), stray, 0),
                    "text before the first message is not read",
                    ""));
        }
        return List.of(new Transcript(source.id(), source.name(), text, turns.turns(), Map.of(), doubts));
    }
}
