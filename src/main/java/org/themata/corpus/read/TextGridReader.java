package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Praat TextGrids, long and short. Interval tiers are speakers, their intervals turns in the order of time. Tiers of
 * sounds ({@code phones}) and points are not speech; of tiers of single words ({@code words}) and others those that
 * hold more are read.
 */
final class TextGridReader implements TranscriptReader {
    private static final Set<String> SILENCE = Set.of("sil", "sp", "spn", "<sil>", "<p:>", "<p>", "#", "silence");
    private static final Pattern SOUNDS =
            Pattern.compile("(?:.*[ _-])?(?:phones?|phonemes?|segments?|syllables?|tones?|breaks?|mau|kan|phn)");
    private static final Pattern WORDS = Pattern.compile("(?:(.*)[ _-])?(?:words?|ort|wrd)", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        List<Problem> doubts = new ArrayList<>();
        String file = source.name();
        if (bytes.length > 12
                && new String(bytes, 0, 12, java.nio.charset.StandardCharsets.ISO_8859_1).equals("ooBinaryFile")) {
            throw new InputException(Place.of(file), "a binary TextGrid", "save it from Praat as a text file");
        }
        List<GridTier> tiers = new GridParser(Decoding.decode(bytes, options.encoding(), file, doubts), file).tiers();
        long running = spoken(tiers, false);
        boolean single = spoken(tiers, true) > running;
        Set<String> out = new TreeSet<>();
        SpokenText spoken = new SpokenText();
        for (GridTier tier : tiers) {
            boolean words = WORDS.matcher(tier.name()).matches();
            if (!tier.intervals() || sounds(tier) || words != single) {
                out.add("\"" + tier.name() + "\"");
                continue;
            }
            String speaker = words ? speaker(tier.name()) : tier.name();
            for (GridTier.Interval interval : tier.content()) {
                if (!SILENCE.contains(interval.text().strip().toLowerCase(Locale.ROOT))) {
                    spoken.say(speaker, interval.start(), interval.line(), interval.text());
                }
            }
        }
        if (!out.isEmpty()) {
            doubts.add(Problem.warning(
                    Place.of(file),
                    "tiers that are not speech by their kind or name are not read: " + String.join(", ", out),
                    "rename a tier to its speaker if it holds what was said"));
        }
        spoken.sort();
        return List.of(spoken.transcript(source, options, Map.of(), doubts));
    }

    /** How many words the tiers of single words hold, or the tiers of running speech. */
    private static long spoken(List<GridTier> tiers, boolean single) {
        return tiers.stream()
                .filter(tier -> tier.intervals()
                        && !sounds(tier)
                        && WORDS.matcher(tier.name()).matches() == single)
                .mapToLong(GridTier::words)
                .sum();
    }

    private static boolean sounds(GridTier tier) {
        return SOUNDS.matcher(tier.name().toLowerCase(Locale.ROOT)).matches();
    }

    private static String speaker(String name) {
        var matcher = WORDS.matcher(name);
        String before = matcher.matches() ? Objects.requireNonNullElse(matcher.group(1), "") : "";
        int end = before.length();
        while (end > 0 && " _-".indexOf(before.charAt(end - 1)) >= 0) {
            end--;
        }
        return before.substring(0, end).strip();
    }
}
