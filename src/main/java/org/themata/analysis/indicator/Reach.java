package org.themata.analysis.indicator;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.themata.codebook.Code;
import org.themata.codebook.Indicator;

/** What one indicator yields in a corpus. Adds up over transcripts. */
public final class Reach {
    private final Code code;
    private final Indicator indicator;
    private long hits;
    private long elsewhere;
    private int documents;
    private final Set<String> participants = new LinkedHashSet<>();
    private final Map<String, Integer> words = new TreeMap<>();
    private final Map<String, Integer> suppressors = new LinkedHashMap<>();
    private final Map<String, Integer> variants = new TreeMap<>();

    Reach(Code code, Indicator indicator) {
        this.code = code;
        this.indicator = indicator;
    }

    /** The code that it is an indicator of. */
    public Code code() {
        return code;
    }

    /** The indicator. */
    public Indicator indicator() {
        return indicator;
    }

    /** Hits that count; of a {@code not} there are none. */
    public long hits() {
        return hits;
    }

    /** Hits in turns that are not counted: what only the interviewer says. */
    public long elsewhere() {
        return elsewhere;
    }

    /** Hits that another indicator or a rule suppressed. */
    public long suppressed() {
        return suppressors.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Documents with hits that count. */
    public int documents() {
        return documents;
    }

    /** Number of participants with hits that count. */
    public int participants() {
        return participants.size();
    }

    /** The words that it matched, case folded, with how often, the most frequent first. */
    public Map<String, Integer> words() {
        return Frequent.first(words);
    }

    /** What suppressed its other hits, as people read it, with how often, the most frequent first. */
    public Map<String, Integer> suppressors() {
        return Frequent.first(suppressors);
    }

    /** Other spellings of it with or without hyphens and blanks that its code does not find, with how often. */
    public Map<String, Integer> variants() {
        return Frequent.first(variants);
    }

    /** Counts as people read them, the first {@code most}: {@code artist 12, article 9, and 3 more}. */
    public static String text(Map<String, Integer> ordered, int most) {
        return Frequent.text(ordered, most);
    }

    void hit(String participant, String matched) {
        hits++;
        documents = 1;
        if (!participant.isEmpty()) {
            participants.add(participant);
        }
        words.merge(matched, 1, Integer::sum);
    }

    void hitElsewhere() {
        elsewhere++;
    }

    void suppressed(String by) {
        suppressors.merge(by, 1, Integer::sum);
    }

    void variant(String form) {
        variants.merge(form, 1, Integer::sum);
    }

    void add(Reach other) {
        hits += other.hits;
        elsewhere += other.elsewhere;
        documents += other.documents;
        participants.addAll(other.participants);
        other.words.forEach((word, count) -> words.merge(word, count, Integer::sum));
        other.suppressors.forEach((by, count) -> suppressors.merge(by, count, Integer::sum));
        other.variants.forEach((form, count) -> variants.merge(form, count, Integer::sum));
    }
}
