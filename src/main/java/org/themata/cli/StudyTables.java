package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.Attribution;
import org.themata.analysis.Caption;
import org.themata.analysis.CodebookTable;
import org.themata.analysis.Comparison;
import org.themata.analysis.ComparisonRule;
import org.themata.analysis.ComparisonTable;
import org.themata.analysis.CooccurrenceTable;
import org.themata.analysis.CrosstabTable;
import org.themata.analysis.Decimals;
import org.themata.analysis.Estimates;
import org.themata.analysis.FrequencyTable;
import org.themata.analysis.MatrixTable;
import org.themata.analysis.Measure;
import org.themata.analysis.ParticipantsTable;
import org.themata.analysis.Presence;
import org.themata.analysis.QuotesTable;
import org.themata.analysis.Saturation;
import org.themata.analysis.SaturationRule;
import org.themata.analysis.SaturationTable;
import org.themata.analysis.SmallCells;
import org.themata.analysis.coreq.CoreqFacts;
import org.themata.analysis.coreq.CoreqTable;
import org.themata.coding.MatchingRules;
import org.themata.corpus.Study;

/** The tables of a study: what {@code table}, {@code compare}, {@code cooccur} and {@code saturation} make of it. */
final class StudyTables {
    private final CodedStudy coded;
    private final Study study;
    private final InferenceOption inference = new InferenceOption();
    private final boolean infers;
    private final SmallCells smallCells;
    private final Presence presence;
    private final List<String> notes;
    private @Nullable Saturation saturated;

    StudyTables(CodedStudy coded) {
        this.coded = coded;
        this.study = coded.request().study();
        this.infers = inference.isWanted(Optional.of(study));
        this.smallCells = new SmallCells(study.minimumCell());
        this.presence = Presence.of(coded.tally(), coded.roster());
        this.notes = coded.notes();
    }

    /** All of them, in the order of a paper, each to be made by itself. */
    List<Supplier<StudyTable>> all() {
        List<Supplier<StudyTable>> tables = new ArrayList<>();
        tables.add(this::participants);
        tables.add(this::codebook);
        tables.add(this::frequency);
        tables.add(this::matrix);
        study.compare().stream().distinct().forEach(attribute -> tables.add(() -> crosstab(attribute)));
        study.compare().stream().distinct().forEach(attribute -> tables.add(() -> comparison(attribute)));
        tables.add(this::cooccurrence);
        if (infers && !smallCells.isOn()) {
            tables.add(this::saturation);
        }
        tables.add(this::quotes);
        tables.add(this::coreq);
        return tables;
    }

    private StudyTable participants() {
        MatchingRules rules = coded.coder().rules();
        List<String> tokeniser = List.of("Tokeniser: " + rules.tokenizer() + ", language " + rules.language() + ".");
        ParticipantsTable table = new ParticipantsTable(
                coded.roster(),
                coded.attendances(),
                study.recruited(),
                smallCells,
                caption(TableKind.PARTICIPANTS, "", tokeniser));
        return new StudyTable("participants", table::forPeople, table::forPrograms, 1);
    }

    private StudyTable codebook() {
        String version = coded.coder().codebook().version();
        String more = version.isEmpty() ? "" : " (version " + version + ")";
        CodebookTable table =
                new CodebookTable(coded.coder().codebook(), code -> true, caption(TableKind.CODEBOOK, more, List.of()));
        return new StudyTable("codebook", table::forPeople, table::forPrograms);
    }

    StudyTable frequency() {
        Estimates estimates = InferenceOption.usual(study)
                .asking(coded.roster(), coded.tally().codes());
        FrequencyTable table = new FrequencyTable(
                coded.tally(),
                coded.roster(),
                code -> true,
                smallCells,
                caption(TableKind.FREQUENCY, "", inference.notes(estimates, notes, Optional.of(study))),
                estimates);
        return new StudyTable("frequency", () -> table.forPeople(Decimals.USUAL), table::forPrograms);
    }

    StudyTable matrix() {
        MatrixTable table = new MatrixTable(
                coded.tally(),
                coded.roster(),
                code -> true,
                Measure.MENTIONS,
                smallCells,
                caption(TableKind.MATRIX, "", withoutShares()));
        return new StudyTable("matrix", () -> table.forPeople(Decimals.USUAL), table::forPrograms);
    }

    private StudyTable crosstab(String attribute) {
        CrosstabTable table = new CrosstabTable(
                coded.tally(),
                coded.roster(),
                attribute,
                code -> true,
                smallCells,
                caption(TableKind.CROSSTAB, " " + attribute, withoutShares()));
        return new StudyTable(
                fileName("crosstab", attribute), () -> table.forPeople(Decimals.USUAL), table::forPrograms);
    }

    StudyTable comparison(String attribute) {
        ComparisonRule rule = new ComparisonRule(
                attribute,
                Optional.empty(),
                InferenceOption.usual(study).shares(),
                false,
                coded.request().seed());
        Comparison comparison = new Comparison(presence, coded.roster().attributes(), code -> true, rule, smallCells);
        List<String> said = new ArrayList<>();
        inference.note(Optional.of(study)).ifPresent(said::add);
        said.addAll(withoutShares());
        ComparisonTable table = new ComparisonTable(comparison, titled("Themes by " + attribute, said));
        return new StudyTable(
                fileName("comparison", attribute), () -> table.forPeople(Decimals.USUAL), table::forPrograms);
    }

    StudyTable cooccurrence() {
        List<String> said = new ArrayList<>(Notes.matching(coded.coder().matcher()));
        said.addAll(coded.coder().notes());
        CooccurrenceTable table =
                new CooccurrenceTable(coded.together(), infers, 0, titled("Codes together within turn", said));
        return new StudyTable("cooccurrence", table::forPeople, table::forPrograms);
    }

    StudyTable saturation() {
        SaturationTable table = new SaturationTable(saturated(), titled("Saturation", withoutShares()));
        return new StudyTable("saturation", table::forPeople, table::forPrograms);
    }

    /** The saturation of the study, by the usual rule; worked out once. */
    private Saturation saturated() {
        if (saturated == null) {
            saturated = saturation(presence);
        }
        return saturated;
    }

    private Saturation saturation(Presence presence) {
        return Saturation.of(
                presence,
                coded.roster().attributes(),
                code -> !code.isTheme(),
                new SaturationRule(
                        SaturationRule.USUAL.ratio(),
                        SaturationRule.USUAL.permutations(),
                        coded.request().seed(),
                        Optional.empty()));
    }

    private QuotesTable quotations() {
        return new QuotesTable(
                coded.coder().quoted(),
                coded.quotes(),
                coded.quotations(),
                new Attribution(coded.roster(), study.quotes().participantNames(), smallCells),
                caption(TableKind.QUOTES, "", coded.coder().quotationNotes()));
    }

    private StudyTable quotes() {
        QuotesTable table = quotations();
        return new StudyTable("quotes", table::forPeople, table::forPrograms);
    }

    private StudyTable coreq() {
        QuotesTable quotes = quotations();
        boolean ledger = coded.request().codings().isPresent();
        CoreqFacts facts = new CoreqFacts(
                coded.roster(),
                coded.attendances(),
                List.copyOf(coded.interviewers()),
                study.recruited(),
                study.approach(),
                coded.tally(),
                infers && !smallCells.isOn() ? Optional.of(saturated()) : Optional.empty(),
                coded.codings(),
                coded.tally().codes(),
                ledger ? "" : CoreqReading.version(coded.coder().codebook()),
                quotes.quotations(),
                quotes.quoted(),
                CoreqReading.software(coded.coder().matcher(), ledger),
                smallCells);
        CoreqTable table = new CoreqTable(facts, caption(TableKind.COREQ, "", withoutShares()));
        return new StudyTable("coreq", table::forPeople, table::forPrograms);
    }

    private List<String> withoutShares() {
        return notes.stream().filter(note -> !note.equals(Notes.SHARES)).toList();
    }

    private Caption caption(TableKind kind, String more, List<String> said) {
        return titled(kind.subject() + more, said);
    }

    private Caption titled(String subject, List<String> said) {
        return new Caption(TableCommand.title(subject, study.title()), said);
    }

    /** A file's name: an attribute may be named as no file can be, and two as one. */
    String fileName(String kind, String attribute) {
        String name = kind + "-" + safe(attribute);
        long before = study.compare().stream()
                .takeWhile(other -> !other.equals(attribute))
                .filter(other -> safe(other).equals(safe(attribute)))
                .count();
        return before == 0 ? name : name + "-" + (before + 1);
    }

    private static String safe(String attribute) {
        return attribute.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_]+", "-");
    }
}
