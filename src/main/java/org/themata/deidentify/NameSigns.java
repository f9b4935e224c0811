package org.themata.deidentify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.NameFinder;
import org.themata.text.Span;

/**
 * Looks in one transcript for what tells a name: the speakers' labels, titles, introductions, kinship, the lists of
 * given names and of places, and capital letters inside sentences. A word that is also an ordinary one needs such a
 * sign beside it. The words that give signs are English. Not thread-safe.
 */
final class NameSigns {
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "doctor",
            "prof",
            "professor",
            "sir",
            "dame",
            "lady",
            "rev",
            "reverend",
            "auntie",
            "aunty",
            "aunt",
            "uncle",
            "councillor",
            "cllr",
            "nurse",
            "sister",
            "father",
            "herr",
            "frau",
            "monsieur",
            "madame",
            "se\u00f1or",
            "se\u00f1ora");
    private static final Set<String> INTRODUCE = Set.of("called", "named");
    private static final Set<String> GREET = Set.of("hi", "hello", "hey", "dear", "thanks", "i'm", "meet", "ask");
    private static final Set<String> MINE = Set.of("my", "his", "her", "our", "their", "your");
    private static final Set<String> KIN = Set.of(
            "husband",
            "wife",
            "partner",
            "son",
            "daughter",
            "brother",
            "sister",
            "mother",
            "father",
            "mum",
            "mom",
            "dad",
            "friend",
            "mate",
            "boss",
            "manager",
            "colleague",
            "neighbour",
            "neighbor",
            "cousin",
            "nephew",
            "niece",
            "grandson",
            "granddaughter",
            "boyfriend",
            "girlfriend",
            "supervisor",
            "carer",
            "client");
    private static final Set<String> WHERE = Set.of("in", "near", "from", "at");
    private static final Set<String> PARTICLES =
            Set.of("van", "de", "der", "den", "von", "el", "al", "bin", "la", "du", "di", "da", "del", "ter");
    private static final Set<String> COMMON = Set.of(
            "uk", "us", "usa", "eu", "tv", "it", "cv", "pdf", "dvd", "cd", "gp", "phd", "am", "pm", "id", "faq", "diy",
            "hr", "pr", "ceo", "ok", "dna", "hiv", "bbc");

    private final Set<String> given;
    private final Set<String> places;
    private final Set<String> ambiguous;
    private final Set<String> harmless;
    private final int longestPlace;
    private final NameFinder models;
    private final List<Sought> sought = new ArrayList<>();
    private String text = "";
    private List<Capital> words = List.of();

    NameSigns(NameFinder models) {
        this.models = models;
        this.given = WordList.GIVEN_NAMES.keys();
        this.places = WordList.PLACES.keys();
        this.ambiguous = WordList.AMBIGUOUS.keys();
        this.harmless = WordList.HARMLESS.keys();
        this.longestPlace =
                places.stream().mapToInt(place -> place.split(" ").length).max().orElse(1);
    }

    /** What the transcript tells. */
    Signs of(Transcript transcript) {
        sought.clear();
        text = transcript.text();
        words = Capital.words(text);
        Set<String> all = new LinkedHashSet<>();
        Set<String> small = new LinkedHashSet<>();
        for (Capital word : words) {
            all.add(word.key());
            if (!word.capital()) {
                small.add(word.key());
            }
        }
        labels(transcript);
        file(transcript.id());
        Organisations.find(text, (span, sure) -> add(span, IdentifierClass.ORGANISATION, sure));
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).capital()) {
                signs(i);
            }
        }
        byModel(transcript);
        return new Signs(List.copyOf(sought), all, small);
    }

    private void labels(Transcript transcript) {
        Set<String> labels = new LinkedHashSet<>();
        transcript.turns().forEach(turn -> labels.add(turn.speaker()));
        for (String label : labels) {
            if (isName(label)) {
                sought.add(new Sought(label, IdentifierClass.NAME, Evidence.LABEL, false));
            }
        }
    }

    /** Whether a label or an entry of a table is more than a code or the name of a part. */
    boolean isName(String label) {
        List<Capital> parts = Capital.words(label);
        return !parts.isEmpty()
                && label.chars().noneMatch(Character::isDigit)
                && parts.stream().allMatch(part -> part.capital() || PARTICLES.contains(part.key()))
                && parts.stream()
                        .anyMatch(part -> !harmless.contains(part.key())
                                && part.span().length() > (part.shouted() ? 3 : 1)
                                && !TITLES.contains(part.key()));
    }

    private void file(String id) {
        for (Capital word : Capital.words(id.replace('_', ' ').replace('-', ' '))) {
            if (given.contains(word.key()) && !ambiguous.contains(word.key())) {
                String name = word.span().of(id);
                sought.add(new Sought(name, IdentifierClass.NAME, Evidence.FILE, false));
            }
        }
    }

    private void signs(int i) {
        Capital word = words.get(i);
        Evidence before = before(i);
        boolean isPerson = before == Evidence.TITLE || before == Evidence.KIN;
        if (harmless.contains(word.key()) && !isPerson || word.span().length() < 2 || place(i)) {
            return;
        }
        boolean isGiven = given.contains(word.key());
        boolean sure = isGiven && !ambiguous.contains(word.key());
        int last = surname(i);
        if (before != null && !(before == Evidence.INTRODUCED && !isGiven && isWeakGreeting(i))) {
            name(i, last, before);
        } else if (sure || isGiven && last > i && !word.begins()) {
            name(i, last, Evidence.GIVEN);
        } else if (!word.begins()
                && !(i > 0
                        && words.get(i - 1).capital()
                        && word.joined()
                        && !words.get(i - 1).begins()
                        && !harmless.contains(words.get(i - 1).key()))) {
            capital(i, last);
        }
    }

    private @org.jspecify.annotations.Nullable Evidence before(int i) {
        if (i == 0) {
            return null;
        }
        Capital before = words.get(i - 1);
        String between = text.substring(before.span().end(), words.get(i).span().start());
        if (TITLES.contains(before.key()) && before.capital() && (between.equals(" ") || between.equals(". "))) {
            return Evidence.TITLE;
        }
        if (KIN.contains(before.key())
                && i > 1
                && MINE.contains(words.get(i - 2).key())
                && (between.equals(" ") || between.equals(", "))) {
            return Evidence.KIN;
        }
        boolean name = i > 1
                        && (before.key().equals("is") && words.get(i - 2).key().equals("name"))
                || text.startsWith("name's ", Math.max(0, before.span().start()))
                || text.startsWith("name\u2019s ", Math.max(0, before.span().start()));
        boolean introduced = (INTRODUCE.contains(before.key()) || name) && (between.isBlank() || name);
        return introduced || GREET.contains(before.key()) && between.matches(",? ") ? Evidence.INTRODUCED : null;
    }

    /** {@code Ask Mary} tells nothing of a word that is no given name. */
    private boolean isWeakGreeting(int i) {
        return GREET.contains(words.get(i - 1).key());
    }

    /** The last word of the name that begins at word {@code i}: at most two more with capital letters. */
    private int surname(int i) {
        int last = i;
        if (words.get(i).shouted()) {
            return last;
        }
        while (last < i + 2 && last + 1 < words.size()) {
            int next = last + 1;
            boolean particle = PARTICLES.contains(words.get(next).key())
                    && !words.get(next).capital()
                    && words.get(next).joined()
                    && next + 1 < words.size();
            next += particle ? 1 : 0;
            Capital word = words.get(next);
            if (!word.capital()
                    || !word.joined()
                    || word.shouted()
                    || harmless.contains(word.key())
                    || word.span().length() < 2) {
                break;
            }
            last = next;
        }
        return last;
    }

    private void name(int first, int last, Evidence evidence) {
        add(between(first, last), IdentifierClass.NAME, evidence);
    }

    private Span between(int first, int last) {
        return new Span(words.get(first).span().start(), words.get(last).span().end());
    }

    /** The longest place of the list that begins at word {@code i}. */
    private boolean place(int i) {
        int most = Math.min(words.size(), i + longestPlace);
        for (int last = most - 1; last >= i; last--) {
            String key = org.themata.text.Keys.folded(between(i, last).of(text));
            if (places.contains(key) && (last > i || !ambiguous.contains(key) || isWhere(i))) {
                add(between(i, last), IdentifierClass.PLACE, Evidence.PLACES);
                return true;
            }
        }
        return false;
    }

    private boolean isWhere(int i) {
        return i > 0 && WHERE.contains(words.get(i - 1).key()) && words.get(i).joined();
    }

    /** Words with capital letters that nothing explains. */
    private void capital(int i, int last) {
        Capital word = words.get(i);
        if (word.shouted() && isTag(word.span().start())) {
            return;
        }
        if (word.shouted()) {
            if (word.span().length() <= 6
                    && !COMMON.contains(word.key())
                    && word.key().chars().allMatch(Character::isLetter)) {
                add(word.span(), IdentifierClass.ORGANISATION, Evidence.ABBREVIATION);
            }
            return;
        }
        if (word.key().chars().anyMatch(Character::isDigit)) {
            return;
        }
        if (isWhere(i)) {
            add(between(i, last), IdentifierClass.PLACE, Evidence.PREPOSITION);
        } else {
            boolean named = given.contains(word.key()) || last > i;
            add(between(i, last), named ? IdentifierClass.NAME : IdentifierClass.OTHER, Evidence.CAPITAL);
        }
    }

    /** Whether the word is a transcriber's tag, {@code <UNSURE>} or {@code </UNSURE>}. */
    private boolean isTag(int start) {
        return start > 0
                && (text.charAt(start - 1) == '<' || text.startsWith("</", Math.max(0, start - 2)) && start > 1);
    }

    private void byModel(Transcript transcript) {
        for (Turn turn : transcript.turns()) {
            for (Span piece : turn.speech()) {
                for (NameFinder.Found found : models.find(text, piece)) {
                    kind(found.type()).ifPresent(kind -> add(found.place(), kind, Evidence.MODEL));
                }
            }
        }
    }

    /** What a model's type is to us; numbers, money and the like are nothing. */
    static java.util.Optional<IdentifierClass> kind(String type) {
        return switch (type) {
            case "person" -> java.util.Optional.of(IdentifierClass.NAME);
            case "location" -> java.util.Optional.of(IdentifierClass.PLACE);
            case "organization" -> java.util.Optional.of(IdentifierClass.ORGANISATION);
            case "date" -> java.util.Optional.of(IdentifierClass.DATE);
            default -> java.util.Optional.empty();
        };
    }

    private void add(Span span, IdentifierClass kind, Evidence evidence) {
        sought.add(new Sought(span.of(text).replaceAll("\\s+", " "), kind, evidence, false));
    }
}
