package org.themata.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.tokenize.SimpleTokenizer;

/**
 * Finds names by OpenNLP's models of a directory: maximum entropy over the words around. Without a model it finds
 * nothing. Not thread-safe.
 */
public final class NameFinder {
    private final Map<String, NameFinderME> finders = new TreeMap<>();

    /**
     * A name that a model found.
     *
     * @param type what the model finds, by the name of its file: {@code person}, {@code location}, …
     * @param place in the text
     */
    public record Found(String type, Span place) {}

    /**
     * @param language BCP 47 tag; only its first part matters
     * @throws InputException if a model cannot be read
     */
    public NameFinder(String language, Models models) {
        models.names(language).forEach((type, model) -> finders.put(type, new NameFinderME(model)));
    }

    /** What there are models for, in order. */
    public List<String> types() {
        return List.copyOf(finders.keySet());
    }

    /** The names in one paragraph; what was learnt from it is forgotten before the next. */
    public List<Found> find(String text, Span paragraph) {
        List<Found> found = new ArrayList<>();
        if (finders.isEmpty()) {
            return found;
        }
        opennlp.tools.util.Span[] tokens = SimpleTokenizer.INSTANCE.tokenizePos(paragraph.of(text));
        String[] words = opennlp.tools.util.Span.spansToStrings(tokens, paragraph.of(text));
        finders.forEach((type, finder) -> {
            for (opennlp.tools.util.Span name : finder.find(words)) {
                int start = paragraph.start() + tokens[name.getStart()].getStart();
                int end = paragraph.start() + tokens[name.getEnd() - 1].getEnd();
                found.add(new Found(type, new Span(start, end)));
            }
            finder.clearAdaptiveData();
        });
        return found;
    }
}
