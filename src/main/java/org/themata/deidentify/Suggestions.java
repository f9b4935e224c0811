package org.themata.deidentify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.themata.text.Keys;

/**
 * What to write in place of things: the same for the same text, whatever its letter case. Names get pseudonyms, word by
 * word, so that {@code Mary Smith} and {@code Mary} stay one person; no pseudonym is a word of the transcripts.
 * Everything else gets a description with a number. Not thread-safe.
 */
final class Suggestions {
    private final boolean pseudonyms;
    private final List<String> given;
    private final List<String> surnames;
    private final Set<String> known = WordList.GIVEN_NAMES.keys();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> fixed = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<IdentifierClass, Integer> last = new HashMap<>();
    private int givenUsed;
    private int surnamesUsed;

    /**
     * @param pseudonyms whether names get pseudonyms; else they too are described
     * @param taken words that no pseudonym may be, case folded
     */
    Suggestions(boolean pseudonyms, Set<String> taken) {
        this.pseudonyms = pseudonyms;
        this.given = free(WordList.PSEUDONYMS, taken);
        this.surnames = free(WordList.SURNAMES, taken);
    }

    private static List<String> free(WordList list, Set<String> taken) {
        return list.entries().stream()
                .filter(name -> !taken.contains(Keys.folded(name)))
                .toList();
    }

    /** Says what a text is always to be replaced with. */
    void fix(String text, String replacement) {
        fixed.put(key(text), replacement);
    }

    String of(IdentifierClass kind, Evidence evidence, String text) {
        String wanted = fixed.get(key(text));
        if (wanted != null) {
            return wanted;
        }
        if (kind == IdentifierClass.AGE) {
            return "[" + kind.description() + "]";
        }
        return kind == IdentifierClass.NAME && pseudonyms ? pseudonym(text, evidence) : described(kind, text);
    }

    private String described(IdentifierClass kind, String text) {
        Integer number = numbers.computeIfAbsent(kind + " " + key(text), key -> last.merge(kind, 1, Integer::sum));
        return "[" + kind.description() + " " + number + "]";
    }

    private String pseudonym(String text, Evidence evidence) {
        StringBuilder name = new StringBuilder();
        List<Capital> parts = Capital.words(text);
        for (int i = 0; i < parts.size(); i++) {
            Capital part = parts.get(i);
            boolean first = known.contains(part.key()) || i == 0 && evidence != Evidence.TITLE;
            if (part.capital() || parts.size() == 1) {
                name.append(name.length() == 0 ? "" : " ")
                        .append(words.computeIfAbsent(part.key(), key -> first ? nextGiven() : nextSurname()));
            }
        }
        return name.length() == 0 ? described(IdentifierClass.NAME, text) : name.toString();
    }

    private String nextGiven() {
        int number = givenUsed++;
        return number < given.size() ? given.get(number) : "Person" + (number + 1);
    }

    private String nextSurname() {
        int number = surnamesUsed++;
        return number < surnames.size() ? surnames.get(number) : "Surname" + (number + 1);
    }

    private static String key(String text) {
        return Keys.folded(text.replaceAll("\\s+", " "));
    }
}
