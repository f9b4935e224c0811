package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.Span;

/**
 * Automatic captions as YouTube writes them: two lines are shown, and each cue begins with the last line of the one
 * before, so that every word stands there twice or three times.
 *
 * <pre>
 * 00:01 --> 00:03        00:03 --> 00:05        00:05 --> 00:07
 * so we began            with a small team      in the spring
 * with a small team      in the spring          of that year
 * </pre>
 */
final class RollingCaptions {
    private static final int LEAST = 3;
    /** More lines than captions ever show at once. */
    private static final int MOST_SHOWN = 8;

    private static final Pattern TAGS = Pattern.compile("<[^<>]*>|\u00AD");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String raw;

    private RollingCaptions(String raw) {
        this.raw = raw;
    }

    /**
     * The cues with each line once, where it is shown first; as they are if they do not roll.
     *
     * @param raw the text that they stand in
     * @param doubts takes how many lines were left out
     */
    static List<Cue> once(String raw, List<Cue> cues, String file, List<Problem> doubts) {
        RollingCaptions captions = new RollingCaptions(raw);
        List<Cue> once = new ArrayList<>();
        List<String> before = List.of();
        int rolled = 0;
        int left = 0;
        int filled = 0;
        for (Cue cue : cues) {
            List<Span> lines = captions.filled(cue);
            List<String> shown = lines.stream().map(line -> bare(line.of(raw))).toList();
            int again = again(before, shown);
            rolled += again > 0 && again < lines.size() ? 1 : 0;
            left += again;
            filled += lines.isEmpty() ? 0 : 1;
            if (!lines.isEmpty()) {
                before = shown;
            }
            once.add(new Cue(cue.time(), lines.subList(again, lines.size())));
        }
        // a cue that only repeats another is no sign of it: programs that transcribe may repeat themselves
        if (rolled < LEAST || rolled * 4 < filled) {
            return cues;
        }
        doubts.add(Problem.warning(
                Place.of(file),
                left + " lines repeat the line shown before (rolling captions): each was taken once",
                "see that nothing was said twice there"));
        return once;
    }

    private List<Span> filled(Cue cue) {
        return cue.lines().stream()
                .filter(line -> !bare(line.of(raw)).isEmpty())
                .toList();
    }

    /** How many of the first lines are the last ones before. */
    private static int again(List<String> before, List<String> shown) {
        for (int size = Math.min(MOST_SHOWN, Math.min(before.size(), shown.size())); size > 0; size--) {
            if (before.subList(before.size() - size, before.size()).equals(shown.subList(0, size))) {
                return size;
            }
        }
        return 0;
    }

    private static String bare(String line) {
        boolean tagged = line.indexOf('<') >= 0 || line.indexOf('\u00AD') >= 0;
        String untagged = tagged ? TAGS.matcher(line).replaceAll("") : line;
        return BLANKS.matcher(untagged.strip()).replaceAll(" ");
    }
}
