package org.themata.deidentify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.themata.corpus.Participant;
import org.themata.corpus.ParticipantsFile;
import org.themata.corpus.Transcript;
import org.themata.text.CodePoints;
import org.themata.text.Keys;
import org.themata.text.Models;
import org.themata.text.NameFinder;

/**
 * What is proposed for replacement, found in two passes over the transcripts: the first ({@link #signs}, {@link #add})
 * learns what is a name anywhere, the second ({@link #find}, {@link #take}) finds every place of it, and whatever shows
 * by its form. Workers may run on many threads; what they make is taken in the order of the input.
 */
public final class Proposals {
    private static final Map<String, IdentifierClass> ATTRIBUTES = Map.of(
            "name", IdentifierClass.NAME,
            "organi", IdentifierClass.ORGANISATION,
            "employer", IdentifierClass.ORGANISATION,
            "town", IdentifierClass.PLACE,
            "city", IdentifierClass.PLACE,
            "address", IdentifierClass.PLACE,
            "mail", IdentifierClass.EMAIL,
            "phone", IdentifierClass.PHONE,
            "birth", IdentifierClass.DATE);

    private final String language;
    private final Models models;
    private final boolean pseudonyms;
    private final List<ListedWord> list;
    private final Knowledge knowledge = new Knowledge();
    private final List<ReviewRow> rows = new ArrayList<>();
    private final Map<String, Integer> documents = new HashMap<>();
    private Optional<Suggestions> suggestions = Optional.empty();

    /** A mention with all that its row needs, except what is written in its place. */
    private record Found(Mention mention, ReviewRow row) {}

    /** What was found in one transcript. */
    public static final class InTranscript {
        private final String document;
        private final List<Found> found;

        private InTranscript(String document, List<Found> found) {
            this.document = document;
            this.found = found;
        }
    }

    /**
     * @param language of the transcripts, for models
     * @param models where name finders are
     * @param pseudonyms whether names get pseudonyms; else they are described, as all else
     * @param list what the user wants to be looked for
     * @param participants whose names are looked for
     */
    public Proposals(
            String language,
            Models models,
            boolean pseudonyms,
            List<ListedWord> list,
            Optional<ParticipantsFile> participants) {
        this.language = language;
        this.models = models;
        this.pseudonyms = pseudonyms;
        this.list = List.copyOf(list);
        list.forEach(word -> knowledge.add(new Sought(word.text(), word.kind(), Evidence.LIST, false)));
        participants.ifPresent(this::people);
    }

    private void people(ParticipantsFile file) {
        NameSigns signs = new NameSigns(new NameFinder(language, Models.builtIn()));
        for (ParticipantsFile.Entry entry : file.entries()) {
            for (String name : List.of(entry.participant(), entry.speaker())) {
                if (signs.isName(name)) {
                    knowledge.add(new Sought(name, IdentifierClass.NAME, Evidence.PARTICIPANTS, false));
                }
            }
        }
        for (Participant one : file.participants()) {
            one.attributes().forEach((column, value) -> attribute(column, value.strip()));
        }
    }

    private void attribute(String column, String value) {
        String head = column.toLowerCase(Locale.ROOT);
        ATTRIBUTES.entrySet().stream()
                .filter(entry -> head.contains(entry.getKey()) && !value.isEmpty())
                .min(Map.Entry.comparingByKey())
                .ifPresent(entry -> knowledge.add(new Sought(value, entry.getValue(), Evidence.PARTICIPANTS, false)));
    }

    /** What is found by models, by their types; empty if there are none. */
    public List<String> modelTypes() {
        return new NameFinder(language, models).types();
    }

    /** A worker of the first pass. */
    public Function<Transcript, Signs> signs() {
        NameSigns signs = new NameSigns(new NameFinder(language, models));
        return signs::of;
    }

    /** Takes what a worker of the first pass made. */
    public void add(Signs made) {
        knowledge.add(made);
    }

    /** Ends the first pass, and makes the worker of the second, which may be shared. */
    public Function<Transcript, InTranscript> find() {
        Mentions finder = new Mentions(knowledge.sought());
        Suggestions words = new Suggestions(pseudonyms, knowledge.words());
        list.stream()
                .filter(word -> !word.replacement().isEmpty())
                .forEach(word -> words.fix(word.text(), word.replacement()));
        suggestions = Optional.of(words);
        return transcript -> new InTranscript(transcript.id(), found(transcript, finder));
    }

    private static List<Found> found(Transcript transcript, Mentions finder) {
        String text = transcript.text();
        CodePoints points = new CodePoints(text);
        List<Found> found = new ArrayList<>();
        int line = 1;
        int from = 0;
        for (Mention one : finder.in(transcript)) {
            int start = one.span().start();
            int end = one.span().end();
            for (int at = text.indexOf('\n', from); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) {
                line++;
                from = at + 1;
            }
            found.add(new Found(
                    one,
                    new ReviewRow(
                            transcript.id(),
                            points.at(start),
                            points.at(end),
                            line,
                            Context.before(text, start),
                            one.span().of(text),
                            Context.after(text, end),
                            one.kind(),
                            one.evidence().toString(),
                            one.doubt(),
                            !one.exact(),
                            "",
                            "",
                            "",
                            0)));
        }
        return found;
    }

    /** Takes what the worker of the second pass made. */
    public void take(InTranscript made) {
        Suggestions words = suggestions.orElseThrow(() -> new IllegalStateException("find() comes first"));
        documents.put(made.document, documents.size());
        for (Found one : made.found) {
            ReviewRow row = one.row();
            String lead = row.text().substring(0, one.mention().lead());
            String rest = row.text().substring(one.mention().lead());
            String suggestion = lead + words.of(row.kind(), one.mention().evidence(), rest);
            rows.add(new ReviewRow(
                    row.document(),
                    row.start(),
                    row.end(),
                    row.line(),
                    row.before(),
                    row.text(),
                    row.after(),
                    row.kind(),
                    row.evidence(),
                    row.doubt(),
                    row.everywhere(),
                    suggestion,
                    "",
                    "",
                    0));
        }
    }

    /** The rows: by class, then by text, so that all places of a name stand together, then by place. */
    public List<ReviewRow> rows() {
        List<ReviewRow> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(ReviewRow::kind)
                .thenComparing(row -> Keys.folded(row.text()))
                .thenComparing(row -> documents.getOrDefault(row.document(), 0))
                .thenComparing(ReviewRow::start));
        return sorted;
    }

    /** How many of each class, in the order of the classes, zeros kept. */
    public static Map<IdentifierClass, Integer> counts(List<ReviewRow> rows) {
        Map<IdentifierClass, Integer> counts = new EnumMap<>(IdentifierClass.class);
        for (IdentifierClass kind : IdentifierClass.values()) {
            counts.put(kind, 0);
        }
        rows.forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
        return counts;
    }
}
