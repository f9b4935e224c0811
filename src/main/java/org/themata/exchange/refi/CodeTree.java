package org.themata.exchange.refi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.format.CodeMemo;
import org.themata.exchange.CodebookMaker;

/** The codebook of a project. Codes that are cases (NVivo) are not codes; what stands below them moves up. */
final class CodeTree {
    private final Set<String> cases;
    private final CodebookMaker maker = new CodebookMaker();
    private final Map<String, String> paths = new HashMap<>();
    private final Set<String> caseCodes = new HashSet<>();
    private final Codebook codebook;
    private final Map<String, Code> codes;

    CodeTree(Element project, Set<String> cases) {
        this.cases = cases;
        for (Element book : project.all("CodeBook")) {
            book.inside("Codes", "Code").forEach(code -> add(code, ""));
        }
        this.codebook = maker.make(project.attribute("name"));
        this.codes = codebook.codes().collect(Collectors.toMap(Code::path, code -> code));
    }

    private void add(Element code, String parent) {
        String path = parent;
        List<Element> below = code.all("Code");
        if (!code.guid().isEmpty() && cases.contains(code.guid())) {
            caseCodes.add(code.guid());
            below.forEach(child -> add(child, parent));
            return;
        }
        Map<String, String> texts = new HashMap<>();
        CodeMemo.parts(code.textOf("Description"))
                .forEach((label, text) -> texts.put(label.isEmpty() ? "definition" : label, text));
        texts.put("color", code.attribute("color"));
        path = maker.add(parent, code.attribute("name"), texts);
        paths.put(code.guid(), path);
        String here = path;
        below.forEach(child -> add(child, here));
    }

    Codebook codebook() {
        return codebook;
    }

    /** The code with this identifier. */
    Optional<Code> code(String guid) {
        return Optional.ofNullable(paths.get(guid)).map(codes::get);
    }

    /** Whether a code of this identifier is a case. */
    boolean isCase(String guid) {
        return caseCodes.contains(guid);
    }

    /** How many codes are cases. */
    int cases() {
        return caseCodes.size();
    }
}
