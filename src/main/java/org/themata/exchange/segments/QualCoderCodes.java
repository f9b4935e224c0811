package org.themata.exchange.segments;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.themata.codebook.Codebook;
import org.themata.exchange.CodebookMaker;

/** The codes of a QualCoder project, below their categories, or, in newer projects, below other codes. */
final class QualCoderCodes {
    private final CodebookMaker maker = new CodebookMaker();
    private final List<Map<String, String>> categories;
    private final List<Map<String, String>> codes;
    private final Map<String, String> paths = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Codebook codebook;

    QualCoderCodes(Sqlite data, String title) {
        this.categories = data.rows("code_cat", "catid", "name", "memo", "supercatid");
        this.codes = data.rows("code_name", "cid", "name", "memo", "catid", "supercid", "color");
        category("", "");
        for (Map<String, String> code : codes) {
            if (!paths.containsKey("code" + code.get("cid"))) {
                add("code" + code.get("cid"), "", code);
            }
        }
        this.codebook = maker.make(title);
    }

    private void category(String id, String path) {
        if (!open.add(id)) {
            return;
        }
        for (Map<String, String> category : categories) {
            if (category.getOrDefault("supercatid", "").equals(id)) {
                category(category.getOrDefault("catid", ""), add("category" + category.get("catid"), path, category));
            }
        }
        for (Map<String, String> code : codes) {
            if (code.getOrDefault("catid", "").equals(id)
                    && code.getOrDefault("supercid", "").isEmpty()) {
                code(code, path);
            }
        }
    }

    private void code(Map<String, String> code, String parent) {
        String id = code.getOrDefault("cid", "");
        if (paths.containsKey("code" + id)) {
            return;
        }
        String path = add("code" + id, parent, code);
        for (Map<String, String> below : codes) {
            if (below.getOrDefault("supercid", "").equals(id)) {
                code(below, path);
            }
        }
    }

    private String add(String key, String parent, Map<String, String> row) {
        String path = maker.add(
                parent,
                row.getOrDefault("name", ""),
                Map.of("definition", row.getOrDefault("memo", ""), "color", row.getOrDefault("color", "")));
        paths.put(key, path);
        return path;
    }

    Codebook codebook() {
        return codebook;
    }

    /** The path of a code; empty if there is none of that number. */
    String path(String cid) {
        return paths.getOrDefault("code" + cid, "");
    }
}
