package org.themata.codebook.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * Reads and writes the list of codes that QualCoder imports: one code a line, {@code category>>sub-category>>code},
 * then a tab and a memo if there is one.
 */
final class QualCoderCodebook {
    static final Holding HOLDING = new Holding(
            java.util.EnumSet.of(Feature.LEVELS, Feature.DEFINITION),
            "no indicators",
            indicator -> false,
            name -> Terms.oneLine(name.replaceAll("^>+|>+$|>{2,}", "›")),
            Terms::oneLine,
            code -> code.isTheme() && !code.definition().isEmpty() ? "the definition, as it is a theme" : "");

    private QualCoderCodebook() {}

    static boolean isMeantBy(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream().anyMatch(line -> line.contains(">>") || line.indexOf('\t') > 0)
                && lines.stream()
                        .allMatch(line -> !line.startsWith("\t") && line.indexOf('\t') == line.lastIndexOf('\t'));
    }

    static Codebook read(CodebookFile source, Consumer<Problem> warnings) {
        List<Problem> problems = new ArrayList<>();
        DraftPaths drafts = new DraftPaths(problems);
        int number = 0;
        for (String line : source.text().split("\n", -1)) {
            Place place = new Place(source.name(), ++number, 0);
            if (!line.isBlank()) {
                String[] cells = line.split("\t", 2);
                Draft draft = drafts.at(List.of(cells[0].split(">>", -1)), place);
                memo(draft, cells.length > 1 ? cells[1].strip() : "", place, problems);
            }
        }
        return Imported.codebook(source.name(), drafts.themes(), problems, warnings);
    }

    private static void memo(Draft draft, String memo, Place place, List<Problem> problems) {
        if (draft.definition.isEmpty() || draft.definition.lines().toList().contains(memo) || memo.isEmpty()) {
            draft.definition = draft.definition.isEmpty() ? memo : draft.definition;
            return;
        }
        problems.add(Problem.warning(
                place,
                "the code \"" + draft.name + "\" stands twice with different memos; they are joined",
                "make one line of the two"));
        draft.definition = draft.definition + "\n" + memo;
    }

    static void write(Codebook codebook, Appendable out) throws IOException {
        for (Code theme : codebook.themes()) {
            write(theme, "", out);
        }
    }

    private static void write(Code code, String above, Appendable out) throws IOException {
        String path = above + HOLDING.name().apply(code.name());
        if (!code.isTheme()) {
            String memo = Terms.oneLine(code.definition());
            out.append(path).append(memo.isEmpty() ? "" : "\t" + memo).append('\n');
        }
        for (Code below : code.codes()) {
            write(below, path + ">>", out);
        }
    }
}
