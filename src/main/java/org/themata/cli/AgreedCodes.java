package org.themata.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.corpus.Study;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;

/**
 * The codes on which coders are compared: those of the codebook that have no codes below, used or not, and all that
 * coders used, in the codebook's order; without a codebook those that coders used, by name.
 *
 * @param shown a row each
 * @param lacking that the codebook does not have
 * @param codebook whether there is one that these coders used
 */
record AgreedCodes(List<String> shown, List<String> lacking, boolean codebook) {

    /**
     * The codes.
     *
     * @param used by a coder
     * @param inputs the codebook that was named for this comparison; else the study's, which is left aside if coders
     *     used none of its codes, since their files may then tell of something else
     * @param wanted the codes to show; empty = all
     * @throws InputException if a code that is wanted is not known, or a codebook that was named has no code that was
     *     used
     */
    static AgreedCodes read(
            List<String> used, CodebookInputs inputs, Optional<Study> study, List<String> wanted, Messages messages) {
        boolean named = inputs.codebook != null;
        Optional<Codebook> codebook = named || study.flatMap(Study::codebook).isPresent()
                ? Optional.of(inputs.read(study, messages))
                : Optional.empty();
        List<Code> codes = codebook.map(Codebook::all).orElse(List.of());
        List<String> ids = codes.stream().map(Code::id).toList();
        boolean theirs =
                codebook.isPresent() && (used.isEmpty() || used.stream().anyMatch(ids::contains));
        if (named && !theirs) {
            throw new InputException(
                    Place.of(codebook.map(Codebook::file).orElse("")),
                    "the codebook has none of the coders' codes; the first is \"" + used.get(0) + "\"",
                    Nearest.remedy(used.get(0), ids));
        }
        Set<String> shown = new LinkedHashSet<>();
        if (theirs) {
            codes.stream()
                    .filter(code -> !code.isTheme() || used.contains(code.id()))
                    .forEach(code -> shown.add(code.id()));
        }
        List<String> lacking =
                theirs ? used.stream().filter(code -> !ids.contains(code)).toList() : List.of();
        shown.addAll(used);
        List<String> known = new ArrayList<>(theirs ? ids : List.of());
        known.addAll(theirs ? lacking : used);
        for (String code : wanted) {
            if (!known.contains(code)) {
                throw unknown(code, known, theirs);
            }
        }
        return new AgreedCodes(
                wanted.isEmpty() ? List.copyOf(shown) : List.copyOf(new LinkedHashSet<>(wanted)), lacking, theirs);
    }

    private static InputException unknown(String code, List<String> known, boolean codebook) {
        String remedy = known.isEmpty() ? "the files hold no code at all" : Nearest.remedy(code, known);
        return codebook
                ? new InputException(Place.of(""), "there is no code \"" + code + "\"", remedy)
                : new InputException(
                        Place.of(""),
                        "nobody used the code \"" + code + "\"",
                        remedy + "; if it is in the codebook, name that with -c");
    }
}
