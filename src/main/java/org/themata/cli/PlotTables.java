package org.themata.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.themata.analysis.Caption;
import org.themata.analysis.Comparison;
import org.themata.analysis.ComparisonRule;
import org.themata.analysis.ComparisonTable;
import org.themata.analysis.Cooccurrence;
import org.themata.analysis.CooccurrenceTable;
import org.themata.analysis.Estimates;
import org.themata.analysis.FrequencyTable;
import org.themata.analysis.MatrixTable;
import org.themata.analysis.Measure;
import org.themata.analysis.Presence;
import org.themata.analysis.Saturation;
import org.themata.analysis.SaturationRule;
import org.themata.analysis.SaturationTable;
import org.themata.analysis.SmallCells;
import org.themata.analysis.Timeline;
import org.themata.analysis.Unit;
import org.themata.analysis.agreement.AgreementTable;
import org.themata.analysis.agreement.CategoryRatings;
import org.themata.analysis.agreement.CodedMaterial;
import org.themata.analysis.agreement.LedgerMaterial;
import org.themata.analysis.agreement.SetAgreement;
import org.themata.analysis.stat.BaseRatio;
import org.themata.analysis.stat.IntervalMethod;
import org.themata.codebook.Code;
import org.themata.coding.Matcher;
import org.themata.corpus.Study;
import org.themata.report.figure.FigureKind;
import org.themata.table.Table;

/** The tables that the figures of a command draw: those that table, compare, cooccur, saturation and agree make. */
final class PlotTables {
    private static final int RESAMPLES = 1000;
    private static final BaseRatio USUAL = new BaseRatio(4, 2, 0.05);

    private final PlotCommand command;
    private final Optional<Study> study;
    private int status = ExitStatus.DONE;

    PlotTables(PlotCommand command, Optional<Study> study) {
        this.command = command;
        this.study = study;
    }

    /** The exit status of the reading. */
    int status() {
        return status;
    }

    Table of(FigureKind kind) {
        return switch (kind) {
            case FREQUENCY -> frequency(kind);
            case MATRIX -> matrix(kind);
            case COMPARISON -> comparison(kind);
            case COOCCURRENCE, NETWORK -> pairs(kind);
            case SATURATION -> saturation(kind);
            case AGREEMENT -> agreement();
            case TIMELINE -> timeline(kind);
        };
    }

    private Table frequency(FigureKind kind) {
        Predicate<Code> wanted = LevelOption.wanted(command.level);
        Counting counting = counting();
        Estimates estimates = new Estimates(method(), Optional.empty(), Optional.empty())
                .asking(counting.roster(), counting.tally().codes());
        return new FrequencyTable(
                        counting.tally(),
                        counting.roster(),
                        wanted,
                        smallCells(),
                        caption(kind.subject(), command.inference.notes(estimates, counting.notes(), study)),
                        estimates)
                .forPrograms();
    }

    private Table matrix(FigureKind kind) {
        String[] measures = {"mentions", "segments", "presence", "per_1000_words", "coverage"};
        String name = Choice.of("--measure", command.measure == null ? "mentions" : command.measure, measures);
        Measure shown = Measure.valueOf(name.toUpperCase(Locale.ROOT));
        Counting counting = counting();
        Caption caption = caption(kind.subject(), withoutShares(counting));
        return new MatrixTable(
                        counting.tally(),
                        counting.roster(),
                        LevelOption.wanted(command.level),
                        shown,
                        smallCells(),
                        caption)
                .forPrograms();
    }

    private Table comparison(FigureKind kind) {
        List<String> compared = study.map(Study::compare).orElse(List.of());
        String by = command.by != null ? command.by : compared.isEmpty() ? "" : compared.get(0);
        if (by.isEmpty()) {
            throw new UsageException("no attribute was named to compare by", "add --by and an attribute");
        }
        ComparisonRule rule = new ComparisonRule(by, Optional.empty(), method(), false, seed());
        Counting counting = counting();
        Comparison comparison = new Comparison(
                Presence.of(counting.tally(), counting.roster()),
                counting.roster().attributes(),
                LevelOption.wanted(command.level),
                rule,
                smallCells());
        return new ComparisonTable(comparison, caption(kind.subject() + " (" + by + ")", withoutShares(counting)))
                .forPrograms();
    }

    private Table saturation(FigureKind kind) {
        command.inference.require("saturation", study);
        Counting counting = counting();
        Saturation result = Saturation.of(
                Presence.of(counting.tally(), counting.roster()),
                counting.roster().attributes(),
                lowest(),
                new SaturationRule(USUAL, 0, seed(), Optional.ofNullable(command.order)));
        return new SaturationTable(result, caption(kind.subject(), withoutShares(counting))).forPrograms();
    }

    private Table pairs(FigureKind kind) {
        String within = command.within == null ? "turn" : command.within;
        var where = WithinOption.read(within);
        if (where.kind() == org.themata.analysis.Within.Kind.ENA) {
            throw new UsageException("--within ena:N is no matrix", "cooccur lists it by participant");
        }
        CodedReading coded = coded();
        Predicate<Code> wanted = kind == FigureKind.NETWORK ? lowest() : LevelOption.wanted(command.level);
        Cooccurrence counts = new Cooccurrence(coded.codes(), wanted, where, smallCells());
        Reading reading = coded.read(document -> counts.add(document.id(), document.turns()));
        reading.corpus().roster().participants().forEach(one -> counts.addParticipant(one.id()));
        status = reading.status();
        counts.finish();
        int minimum = command.minimum == null ? 0 : command.minimum;
        Caption caption = caption(kind.subject() + " within " + where, coded.notes());
        return new CooccurrenceTable(counts, false, minimum, caption).forPrograms();
    }

    private Table timeline(FigureKind kind) {
        CodedReading coded = coded();
        Predicate<Code> wanted = LevelOption.wanted(command.level == null ? "1" : command.level);
        Timeline timeline = new Timeline(coded.codes(), wanted, command.codings.isGiven());
        status = coded.read(document -> timeline.add(document.id(), document.turns()))
                .status();
        return timeline.table(caption(kind.subject(), coded.notes()));
    }

    private Table agreement() {
        command.inference.require("agreement between coders", study);
        if (command.corpus.transcripts.isEmpty()) {
            throw new UsageException("no coders' files were named", "write: themata plot agreement anna.csv ben.csv");
        }
        Unit unit = Choice.of("unit", study.flatMap(Study::unit).orElse("turn"), Unit.class);
        CoderFiles coders = CoderFiles.read(command.corpus.transcripts);
        Optional<UnitInputs.Cut> cut =
                coders.rows().isPresent() ? Optional.empty() : new UnitInputs().cut(command, study, unit);
        cut.ifPresent(read -> coders.check(read.lengths().keySet()));
        cut.ifPresent(read -> status = read.status());
        LedgerMaterial ledgers = new LedgerMaterial(coders.ledgers());
        CodedMaterial material = coders.rows()
                .map(rows -> rows.material())
                .orElseGet(() -> cut.map(read -> ledgers.over(read.units())).orElseGet(() -> ledgers.alone(unit)));
        if (material.coders().size() < 2) {
            throw new UsageException("agreement needs two coders", "name a second coder's file");
        }
        AgreedCodes agreed = AgreedCodes.read(material.codes(), command.codebook, study, List.of(), command.messages());
        Optional<CategoryRatings> categories =
                CategoryRatings.several(material, agreed.codebook() ? agreed.shown() : List.of());
        List<String> notes = new AgreementNotes(
                        coders,
                        material,
                        agreed,
                        categories,
                        Optional.empty(),
                        cut.isPresent(),
                        unit,
                        RESAMPLES,
                        seed())
                .all();
        Table table = AgreementTable.of(
                        material,
                        agreed.shown(),
                        categories,
                        Set.of(SetAgreement.Resampled.MASI),
                        RESAMPLES,
                        seed(),
                        notes)
                .machine();
        String title = TableCommand.title(
                FigureKind.AGREEMENT.subject(), study.map(Study::title).orElse(""));
        return new Table(title, table.columns(), table.rows(), table.notes());
    }

    private Counting counting() {
        Counting counting = command.codings.isGiven()
                ? command.codings.count(command, command.corpus, command.codebook, study, Unit.TURN)
                : Counting.of(command, command.corpus, study, matcher(), Unit.TURN);
        LevelOption.warn(command.level, counting.tally().codes(), command.messages());
        status = counting.status();
        return counting;
    }

    private Matcher matcher() {
        return command.codebook.matcher(study, command.corpus, false, command.messages());
    }

    private CodedReading coded() {
        CodedReading coded = CodedReading.of(command, command.corpus, command.codebook, command.codings, study);
        LevelOption.warn(command.level, coded.codes(), command.messages());
        return coded;
    }

    /** Codes at the levels that were asked for; else those without codes below, which do not contain one another. */
    private Predicate<Code> lowest() {
        return command.level == null ? code -> !code.isTheme() : LevelOption.wanted(command.level);
    }

    private Optional<IntervalMethod> method() {
        return command.inference.isWanted(study) ? Optional.of(command.interval.method()) : Optional.empty();
    }

    private SmallCells smallCells() {
        return SmallNumbers.of(study);
    }

    private long seed() {
        Long given = command.common.seed;
        return given != null ? given : study.flatMap(Study::seed).orElse(1);
    }

    private static List<String> withoutShares(Counting counting) {
        return counting.notes().stream()
                .filter(note -> !note.equals(Notes.SHARES))
                .toList();
    }

    private Caption caption(String subject, List<String> notes) {
        return new Caption(TableCommand.title(subject, study.map(Study::title).orElse("")), notes);
    }
}
