package org.themata.cli;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.themata.analysis.LedgerRows;
import org.themata.analysis.Unit;
import org.themata.analysis.agreement.CodedMaterial;
import org.themata.analysis.agreement.CodedUnit;
import org.themata.analysis.agreement.LedgerMaterial;
import org.themata.analysis.validation.JudgedSample;
import org.themata.analysis.validation.JudgedUnit;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.coding.LedgerReader;
import org.themata.coding.Matcher;
import org.themata.corpus.Study;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.SourceText;

/**
 * Everything that a person coded as the reference: all units of the documents in which the ledger has a coding of this
 * person, against what the program coded there.
 */
record HumanReference(
        Connected command, ReadingOptions inputs, CodebookInputs codebook, Optional<Study> study, Unit unit) {

    /**
     * Program and person.
     *
     * @param sample all units of the documents that the person coded
     * @param notes what was compared
     * @param status the exit status of the reading
     */
    record Compared(JudgedSample sample, List<String> notes, int status) {}

    /**
     * Compares.
     *
     * @param file the ledger
     * @param coder the person; empty = the only one in the ledger
     * @param wanted codes; empty = all that either used
     */
    Compared compare(String file, Optional<String> coder, List<String> wanted) {
        Map<Coding, Integer> lines = new IdentityHashMap<>();
        List<Coding> ledger = new ArrayList<>();
        LedgerReader.each(file, SourceText.open(file), (coding, line) -> {
            ledger.add(coding);
            lines.put(coding, line);
        });
        String person = Coders.human(file, ledger, coder);
        List<Coding> human = of(ledger, person::equals);
        List<Coding> ledgers = of(ledger, Coding.ENGINE::equals);
        boolean matched = codebook.codebook != null || ledgers.isEmpty();
        Matcher matcher =
                matched ? codebook.matcher(study, inputs, false, command.messages()) : inputs.withoutCodebook(study);
        LedgerRows rows = new LedgerRows();
        human.forEach(coding -> rows.add(coding, lines.getOrDefault(coding, 0)));
        LedgerCheck check = new LedgerCheck(file, rows, Optional.empty());
        CodedUnits read = CodedUnits.read(command, inputs, study, matcher, unit, check::met);
        check.finish();
        List<Coding> program = matched ? read.codings() : ledgers;
        List<String> notes = new ArrayList<>();
        Set<String> codes = codes(matched ? Optional.of(matcher) : Optional.empty(), human, program, file, notes);
        Map<String, List<Coding>> both = new LinkedHashMap<>();
        both.put("person", human);
        both.put("program", program);
        CodedMaterial material = new LedgerMaterial(both).over(read.units());
        JudgedSample sample = sample(material, chosen(file, codes, wanted));
        if (material.outside() > 0) {
            notes.add(material.outside() + " codings touch no unit (the interviewers' words) and are left out.");
        }
        notes.add(
                0,
                sample.units().size() + " " + unit + "s of the documents that " + shown(person)
                        + " coded, all of them, so that no weights of a sample apply; the person is taken as right."
                        + " Program: " + (matched ? "the codebook's hits" : "the ledger's rows of " + Coding.ENGINE)
                        + ". A " + unit + " has a code if a coding of it touches the " + unit + ".");
        return new Compared(sample, notes, read.status());
    }

    private static List<Coding> of(List<Coding> codings, Predicate<String> coder) {
        return codings.stream().filter(coding -> coder.test(coding.coder())).toList();
    }

    private static String shown(String coder) {
        return coder.isEmpty() ? "the person without a name" : coder;
    }

    /** The codes that either used, in the codebook's order; those of the person that the codebook lacks are told. */
    private static Set<String> codes(
            Optional<Matcher> matcher, List<Coding> human, List<Coding> program, String file, List<String> notes) {
        Set<String> used = new TreeSet<>();
        human.forEach(coding -> used.add(coding.code()));
        if (matcher.isEmpty()) {
            program.forEach(coding -> used.add(coding.code()));
            return used;
        }
        List<Code> all = matcher.get().codes();
        if (all.stream().allMatch(code -> code.indicators().isEmpty())) {
            throw new InputException(
                    Place.of(matcher.get().codebook().file()),
                    "the codebook has no indicators, so that the program codes nothing",
                    "name one that has them with -c, with the ids of the ledger's codes");
        }
        List<String> ids = all.stream().map(Code::id).toList();
        Set<String> lacking = new TreeSet<>(used);
        ids.forEach(lacking::remove);
        if (lacking.size() == used.size()) {
            String first = lacking.iterator().next();
            throw new InputException(
                    Place.of(file),
                    "the codebook has none of the person's codes; the first is \"" + first + "\"",
                    Nearest.remedy(first, ids));
        }
        if (!lacking.isEmpty()) {
            notes.add("Codes of the person that the codebook lacks are left out: " + String.join(", ", lacking) + ".");
        }
        program.forEach(coding -> used.add(coding.code()));
        Set<String> codes = new LinkedHashSet<>(ids);
        codes.retainAll(used);
        return codes;
    }

    private static List<String> chosen(String file, Set<String> codes, List<String> wanted) {
        for (String code : wanted) {
            if (!codes.contains(code)) {
                throw new InputException(
                        Place.of(file),
                        "neither program nor person used the code \"" + code + "\"",
                        Nearest.remedy(code, List.copyOf(codes)));
            }
        }
        return wanted.isEmpty() ? List.copyOf(codes) : wanted;
    }

    private static JudgedSample sample(CodedMaterial material, List<String> codes) {
        List<JudgedUnit> judged = new ArrayList<>();
        for (int u = 0; u < material.units().size(); u++) {
            CodedUnit one = material.units().get(u);
            Set<String> person = material.sets().get(u).get(0);
            Set<String> found = material.sets().get(u).get(1);
            if (person != null) {
                judged.add(new JudgedUnit(
                        one.id(),
                        one.document(),
                        one.participant(),
                        one.text(),
                        "all",
                        1,
                        found == null ? Set.of() : found,
                        person));
            }
        }
        return new JudgedSample(codes, judged, false);
    }
}
