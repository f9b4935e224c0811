package org.themata.codebook.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.text.Place;
import org.themata.text.Problem;

/** What a codebook has and a format cannot hold. */
final class Losses {
    private final Codebook codebook;
    private final String format;
    private final Holding holding;
    private final List<Problem> losses = new ArrayList<>();

    private Losses(Codebook codebook, String format, Holding holding) {
        this.codebook = codebook;
        this.format = format;
        this.holding = holding;
    }

    /** One warning for the codebook, one for each code and one for each indicator that loses something, in order. */
    static List<Problem> of(Codebook codebook, String format, Holding holding) {
        Losses losses = new Losses(codebook, format, holding);
        losses.whole();
        Map<String, String> ids = losses.idsAfterwards();
        Map<Code, String> flat = holding.has(Feature.LEVELS) ? Map.of() : FlatNames.of(codebook, holding);
        codebook.codes().forEach(code -> losses.code(code, ids, flat));
        return List.copyOf(losses.losses);
    }

    private void whole() {
        StringJoiner lost = new StringJoiner(", ");
        lost(Feature.TITLE, !codebook.name().isEmpty(), lost);
        lost(Feature.VERSION, !codebook.version().isEmpty(), lost);
        lost(Feature.LANGUAGE, !codebook.language().isEmpty(), lost);
        lost(Feature.NEGATION, codebook.negation().isPresent(), lost);
        add(Place.of(codebook.file()), "", lost);
    }

    private void code(Code code, Map<String, String> ids, Map<Code, String> flat) {
        Place place = new Place(codebook.file(), code.line(), 0);
        String subject = "code \"" + code.id() + "\": ";
        StringJoiner lost = new StringJoiner(", ");
        if (!holding.has(Feature.LEVELS) && !flat.containsKey(code)) {
            losses.add(Problem.warning(
                    place,
                    subject + "not written, as " + format + " has no themes and it has no indicators of its own",
                    ""));
            return;
        }
        if (!holding.has(Feature.LEVELS) && (code.level() > 1 || code.isTheme())) {
            lost.add("its place among the themes");
        }
        String name = flat.getOrDefault(code, holding.name().apply(code.name()));
        if (!name.equals(code.name())) {
            lost.add("its name, which becomes \"" + name + "\"");
        }
        if (!holding.has(Feature.IDS) && !code.id().equals(ids.get(code.path()))) {
            lost.add("its id, which becomes \"" + ids.getOrDefault(code.path(), Slug.of(name)) + "\"");
        }
        lost(Feature.DEFINITION, !code.definition().isEmpty(), lost);
        lost(Feature.INCLUDE, !code.include().isEmpty(), lost);
        lost(Feature.EXCLUDE, !code.exclude().isEmpty(), lost);
        lost(Feature.EXAMPLE, !code.example().isEmpty(), lost);
        lost(Feature.COLOR, !code.color().isEmpty(), lost);
        String further = holding.code().apply(code);
        if (!further.isEmpty()) {
            lost.add(further);
        }
        if (holding.has(Feature.DEFINITION)
                && !holding.text().apply(code.definition()).equals(code.definition())) {
            lost.add("line ends and tabs of the definition");
        }
        add(place, subject, lost);
        code.indicators().forEach(this::indicator);
    }

    private void indicator(Indicator indicator) {
        Manner manner = indicator.manner();
        Place place = new Place(codebook.file(), manner.line(), manner.column());
        String subject = "indicator \"" + manner.written() + "\": ";
        if (!holding.has(Feature.INDICATORS) || !holding.writes().test(indicator)) {
            losses.add(Problem.warning(
                    place, subject + "not written, as " + format + " can hold " + holding.kinds() + " only", ""));
            return;
        }
        StringJoiner lost = new StringJoiner(", ");
        lost(Feature.WEIGHT, manner.weight() != 1.0, lost);
        lost(Feature.NOTE, !manner.note().isEmpty(), lost);
        lost(Feature.CASE, manner.caseSensitive(), lost);
        lost(Feature.EXACT, manner.exact(), lost);
        add(place, subject, lost);
    }

    private void lost(Feature feature, boolean given, StringJoiner lost) {
        if (given && !holding.has(feature)) {
            lost.add(feature.label());
        }
    }

    private void add(Place place, String subject, StringJoiner lost) {
        if (lost.length() > 0) {
            losses.add(Problem.warning(place, subject + "lost in " + format + ": " + lost, ""));
        }
    }

    /** The ids that codes will have when the names alone are read again, by path. */
    private Map<String, String> idsAfterwards() {
        Map<String, String> ids = new HashMap<>();
        if (holding.has(Feature.IDS)) {
            return ids;
        }
        Map<Code, String> names = holding.has(Feature.LEVELS) ? Map.of() : FlatNames.of(codebook, holding);
        List<Draft> drafts = new ArrayList<>();
        Map<Draft, Code> origin = new java.util.IdentityHashMap<>();
        if (holding.has(Feature.LEVELS)) {
            drafts.addAll(drafts(codebook.themes(), origin));
        } else {
            names.forEach((code, name) -> {
                Draft draft = new Draft(name, Place.of(""));
                origin.put(draft, code);
                drafts.add(draft);
            });
        }
        DraftTree.nameAll(drafts);
        Set<Map.Entry<Draft, Code>> all = origin.entrySet();
        all.forEach(entry -> ids.put(entry.getValue().path(), entry.getKey().id));
        return ids;
    }

    private List<Draft> drafts(List<Code> codes, Map<Draft, Code> origin) {
        List<Draft> drafts = new ArrayList<>();
        for (Code code : codes) {
            Draft draft = new Draft(holding.name().apply(code.name()), Place.of(""));
            origin.put(draft, code);
            draft.below.addAll(drafts(code.codes(), origin));
            drafts.add(draft);
        }
        return drafts;
    }
}
