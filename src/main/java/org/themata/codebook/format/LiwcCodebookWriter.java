package org.themata.codebook.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;

/** Writes a LIWC dictionary, 2015 style: depth by tabs before the category's number. */
final class LiwcCodebookWriter {
    static final Holding HOLDING = Holding.dictionary(
                    "words and phrases with * at the end of words",
                    indicator -> Terms.endingInStar(indicator, "()<>/\t")
                            .filter(term -> !term.equals("%"))
                            .isPresent())
            .naming(Terms::oneLine);

    private LiwcCodebookWriter() {}

    static void write(Codebook codebook, Appendable out) throws IOException {
        List<Code> codes = codebook.codes().toList();
        Map<String, Set<Integer>> terms = new LinkedHashMap<>();
        out.append("%\n");
        for (int i = 0; i < codes.size(); i++) {
            Code code = codes.get(i);
            int number = i + 1;
            out.append("\t".repeat(code.level() - 1))
                    .append(Integer.toString(number))
                    .append('\t');
            out.append(HOLDING.name().apply(code.name())).append('\n');
            code.indicators().stream()
                    .filter(HOLDING.writes())
                    .flatMap(indicator -> Terms.endingInStar(indicator, "").stream())
                    .forEach(term -> terms.computeIfAbsent(term, key -> new LinkedHashSet<>())
                            .add(number));
        }
        out.append("%\n");
        for (Map.Entry<String, Set<Integer>> entry : terms.entrySet()) {
            String numbers = entry.getValue().stream().map(String::valueOf).collect(Collectors.joining("\t"));
            out.append(entry.getKey()).append('\t').append(numbers).append('\n');
        }
    }
}
