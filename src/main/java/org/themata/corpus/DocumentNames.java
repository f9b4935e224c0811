package org.themata.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives every file an id: its name without the extension; if two clash, with it; if they still clash, the path as
 * given.
 */
public final class DocumentNames {

    private DocumentNames() {}

    /** The files, in their order, each with the id of its document. */
    public static List<Source> give(List<FoundFile> files) {
        List<Function<FoundFile, String>> ways = List.of(file -> bare(file.name()), FoundFile::name, FoundFile::shown);
        String[] ids = new String[files.size()];
        for (Function<FoundFile, String> way : ways) {
            Map<String, Integer> uses = new HashMap<>();
            for (int i = 0; i < ids.length; i++) {
                String id = ids[i] == null ? way.apply(files.get(i)) : ids[i];
                uses.merge(id, 1, Integer::sum);
            }
            for (int i = 0; i < ids.length; i++) {
                String id = way.apply(files.get(i));
                boolean last = way == ways.get(ways.size() - 1);
                if (ids[i] == null && (last || uses.getOrDefault(id, 0) == 1)) {
                    ids[i] = id;
                }
            }
        }
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            FoundFile file = files.get(i);
            sources.add(new Source(ids[i], file.shown(), Optional.ofNullable(file.path()), file.named()));
        }
        return sources;
    }

    private static String bare(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') + 1 ? name : name.substring(0, dot);
    }
}
