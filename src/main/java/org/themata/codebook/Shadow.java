package org.themata.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An indicator that another of the same code makes needless: {@code silos} beside {@code silo*}.
 *
 * @param narrow the needless one
 * @param broad the one that matches all that it matches
 */
public record Shadow(Indicator.Pattern narrow, Indicator.Pattern broad) {

    /** Whether one matches all that the other matches and more, so that the other is needless beside it. */
    public static boolean covers(Indicator.Pattern broad, Indicator.Pattern narrow) {
        Entry wide = Entry.of(broad);
        return wide.isBroad() && wide.covers(Entry.of(narrow));
    }

    /** All of them, each narrow one once, in the order of the narrow ones. */
    static List<Shadow> among(List<Indicator.Pattern> patterns) {
        List<Entry> entries = patterns.stream().map(Entry::of).toList();
        List<Entry> broad = entries.stream().filter(Entry::isBroad).toList();
        List<Shadow> shadows = new ArrayList<>();
        for (Entry narrow : entries) {
            broad.stream()
                    .filter(wide -> wide != narrow && wide.covers(narrow))
                    .findFirst()
                    .ifPresent(wide -> shadows.add(new Shadow(narrow.pattern, wide.pattern)));
        }
        return shadows;
    }

    /**
     * A pattern prepared for comparing.
     *
     * @param folded its form without regard to case, with its hyphen variants
     * @param exact its form as written, with its hyphen variants
     * @param start what every text that it matches begins with, in lower case
     */
    private record Entry(Indicator.Pattern pattern, List<WordForm> folded, List<WordForm> exact, String start) {

        static Entry of(Indicator.Pattern pattern) {
            List<WordForm> folded = variants(pattern, false);
            String start = WordForm.of(pattern.pattern(), false).literalPrefix().split("[- ]", 2)[0];
            return new Entry(
                    pattern, folded, pattern.manner().caseSensitive() ? variants(pattern, true) : folded, start);
        }

        private static List<WordForm> variants(Indicator.Pattern pattern, boolean caseSensitive) {
            WordForm form = WordForm.of(pattern.pattern(), caseSensitive);
            return pattern.manner().exact()
                    ? List.of(form)
                    : form.hyphenVariants().stream()
                            .map(variant -> WordForm.of(variant, caseSensitive))
                            .toList();
        }

        boolean isBroad() {
            return pattern.pattern().indexOf('\\') < 0
                    && !pattern.pattern().equals("*")
                    && (folded.size() > 1 || folded.get(0).hasWildcard());
        }

        boolean covers(Entry narrow) {
            boolean caseSensitive = pattern.manner().caseSensitive();
            if (caseSensitive && !narrow.pattern.manner().caseSensitive()
                    || narrow.pattern.pattern().indexOf('\\') >= 0
                    || !narrow.folded.get(0).text().startsWith(start)
                    || isSame(narrow)) {
                return false;
            }
            List<WordForm> wide = caseSensitive ? exact : folded;
            return (caseSensitive ? narrow.exact : narrow.folded)
                    .stream().allMatch(form -> wide.stream().anyMatch(one -> one.covers(form)));
        }

        /** Whether the two are the same indicator, which is another finding. */
        private boolean isSame(Entry other) {
            return folded.equals(other.folded)
                    && pattern.pattern()
                            .toLowerCase(Locale.ROOT)
                            .equals(other.pattern.pattern().toLowerCase(Locale.ROOT));
        }
    }
}
