package org.themata.exchange.segments;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.themata.corpus.Transcript;

/** Finds the transcript that a table means: by its name, with or without folder and extension; without a name, any. */
final class DocumentFinder {
    private final List<Transcript> transcripts;
    private final Map<String, Transcript> byName = new HashMap<>();

    DocumentFinder(List<Transcript> transcripts) {
        this.transcripts = List.copyOf(transcripts);
        transcripts.forEach(one -> byName.putIfAbsent(bare(one.file()), one));
        transcripts.forEach(one -> byName.put(key(one.id()), one));
    }

    List<Transcript> find(String document) {
        if (document.isEmpty()) {
            return transcripts;
        }
        Transcript exact = byName.get(key(document));
        Transcript found = exact != null ? exact : byName.get(bare(document));
        return found == null ? List.of() : List.of(found);
    }

    List<String> ids() {
        return transcripts.stream().map(Transcript::id).limit(20).toList();
    }

    private static String bare(String name) {
        String slashes = name.replace('\\', '/');
        String last = slashes.substring(slashes.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return key(dot > 0 && last.length() - dot <= 6 ? last.substring(0, dot) : last);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
