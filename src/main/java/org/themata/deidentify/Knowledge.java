package org.themata.deidentify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.themata.text.Keys;

/** What all transcripts tell together: what is sought in each of them, and which of it is also an ordinary word. */
final class Knowledge {
    private static final Set<Evidence> WEAK = Set.of(Evidence.PREPOSITION, Evidence.ABBREVIATION, Evidence.CAPITAL);

    private final Map<String, Sought> sought = new LinkedHashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> small = new HashSet<>();
    private final Set<String> given = WordList.GIVEN_NAMES.keys();
    private final Set<String> ambiguous = WordList.AMBIGUOUS.keys();
    private final Set<String> harmless = WordList.HARMLESS.keys();

    void add(Signs signs) {
        words.addAll(signs.words());
        small.addAll(signs.small());
        signs.sought().forEach(this::add);
    }

    void add(Sought one) {
        String key = Keys.folded(one.text());
        Sought before = sought.get(key);
        if (before == null || one.evidence().compareTo(before.evidence()) < 0) {
            sought.put(key, one);
        }
    }

    /** Every word of all transcripts, case folded. */
    Set<String> words() {
        return words;
    }

    static boolean isWeak(Evidence evidence) {
        return WEAK.contains(evidence);
    }

    /** What is to be looked for, with the parts of names. */
    List<Sought> sought() {
        Map<String, Sought> all = new LinkedHashMap<>(sought);
        for (Sought one : sought.values()) {
            if (one.kind() == IdentifierClass.NAME && !isWeak(one.evidence())) {
                for (Capital part : Capital.words(one.text())) {
                    if (part.capital() && part.span().length() > 1 && !harmless.contains(part.key())) {
                        all.merge(
                                part.key(),
                                new Sought(part.span().of(one.text()), one.kind(), Evidence.PART, false),
                                (old, part2) -> isWeak(old.evidence()) ? part2 : old);
                    }
                }
            }
        }
        List<Sought> kept = new ArrayList<>();
        for (Map.Entry<String, Sought> entry : all.entrySet()) {
            Sought one = entry.getValue();
            boolean listed = one.evidence() == Evidence.LIST || one.evidence() == Evidence.PARTICIPANTS;
            boolean isWord = listed ? ambiguous.contains(entry.getKey()) : isWord(entry.getKey());
            boolean ordinary =
                    isWeak(one.evidence()) && isWord && isOneWord(entry.getKey()) && !given.contains(entry.getKey());
            if (!ordinary) {
                kept.add(new Sought(one.text(), one.kind(), one.evidence(), isWord));
            }
        }
        return kept;
    }

    private static boolean isOneWord(String key) {
        return key.indexOf(' ') < 0;
    }

    /** Whether it is also an ordinary word, or nothing but ordinary words. */
    private boolean isWord(String key) {
        for (Capital word : Capital.words(key)) {
            boolean ordinary =
                    ambiguous.contains(word.key()) || small.contains(word.key()) && !given.contains(word.key());
            if (!ordinary) {
                return false;
            }
        }
        return true;
    }
}
