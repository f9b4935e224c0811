package org.themata.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.Unit;
import org.themata.analysis.agreement.AgreementTable;
import org.themata.analysis.agreement.CategoryRatings;
import org.themata.analysis.agreement.CodeAgreement;
import org.themata.analysis.agreement.CodedMaterial;
import org.themata.analysis.agreement.CoefficientRow;
import org.themata.analysis.agreement.Disagreements;
import org.themata.analysis.agreement.LedgerMaterial;
import org.themata.analysis.agreement.Level;
import org.themata.analysis.agreement.SetAgreement;
import org.themata.analysis.agreement.SetRatings;
import org.themata.analysis.agreement.SpanMaterial;
import org.themata.coding.Coding;
import org.themata.corpus.Study;
import org.themata.table.Table;
import org.themata.table.write.TableFormat;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Agreement between coders. */
@Command(
        name = "agree",
        description = "Compares coders: agreement by code and over all codes, with intervals.",
        footer = {
            "",
            "Example: two coders' ledgers over the transcripts of the study",
            "  themata agree anna.csv ben.csv --transcripts transcripts/"
        })
final class AgreeCommand extends Connected {
    @Parameters(
            paramLabel = "FILES",
            arity = "1..*",
            description = "Coders' ledgers, or tables with the columns unit, coder, code (or value).")
    List<String> files = new ArrayList<>();

    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    UnitInputs inputs = new UnitInputs();

    @Mixin
    InferenceOption inference = new InferenceOption();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    TitleOption title = new TitleOption();

    @Option(
            names = "--unit",
            paramLabel = "U",
            description = "turn, sentence, paragraph, or character (default: the study's, else turn).")
    @Nullable
    String unit;

    @Option(
            names = {"-c", "--codebook"},
            paramLabel = "FILE",
            description = "Codebook, whose codes are shown though nobody used them (default: the study's).")
    @Nullable
    String codebook;

    @Option(names = "--code", paramLabel = "ID,…", split = ",", description = "Only these codes.")
    List<String> wanted = new ArrayList<>();

    @Option(
            names = "--coder",
            paramLabel = "NAME,…",
            split = ",",
            description = "Compare only these coders of the ledgers (default: all, the program among them).")
    List<String> compared = new ArrayList<>();

    @Option(
            names = "--level-of-measurement",
            paramLabel = "L",
            description = "nominal, ordinal, interval or ratio: the codes of the long form are values, one a unit.")
    @Nullable
    String level;

    @Option(
            names = "--categories",
            paramLabel = "ID,…",
            split = ",",
            description = "All categories there are, in order, used or not, if a unit has one (default: those used).")
    List<String> categories = new ArrayList<>();

    @Option(
            names = "--coefficient",
            paramLabel = "C,…",
            split = ",",
            description = "Only these, one row each: percent, all-agree, kappa, kappa-linear, kappa-quadratic, pi,"
                    + " fleiss, light, conger, pabak, ac1, ac2-linear, ac2-quadratic, alpha, alpha-analytic, kalpha,"
                    + " rho, holsti, pooled, alpha-masi, alpha-jaccard, alpha-mv, u-alpha, gamma, nvivo.")
    List<String> coefficients = new ArrayList<>();

    @Option(names = "--rho-threshold", paramLabel = "K", description = "κ* of rho (default: 0.65).")
    double rhoThreshold = 0.65;

    @Option(names = "--bootstrap", paramLabel = "N", description = "Resamples for intervals; 0 = none (default: 1000).")
    int resamples = 1000;

    @Option(names = "--disagreements", description = "List every disagreement with its quotation.")
    boolean disagreements;

    @Option(
            names = "--fail-under",
            paramLabel = "C=X",
            description = "End with status 1 if a code's alpha, kappa, ac1 or agreement is below X: alpha=0.8.")
    @Nullable
    String failUnder;

    @Override
    public Integer call() throws IOException {
        if (resamples < 0) {
            throw new UsageException("--bootstrap must be 0 or more, not " + resamples, "0 leaves intervals out");
        }
        Optional<Threshold> threshold = Optional.ofNullable(failUnder).map(Threshold::parse);
        Optional<Study> study = studyOption.study(!inputs.transcripts.isEmpty());
        inference.require("agreement between coders", study);
        String asked = CorpusInputs.or(unit, study.flatMap(Study::unit)).orElse("turn");
        boolean characters = asked.equalsIgnoreCase("character");
        Unit by = characters ? Unit.TURN : Choice.of("--unit", asked, Unit.class);
        TableFormat format = output.format(terminal());
        CoderFiles coders = CoderFiles.read(files).only(compared);
        Optional<UnitInputs.Cut> cut = coders.rows().isPresent() ? Optional.empty() : inputs.cut(this, study, by);
        cut.ifPresent(texts -> coders.check(texts.lengths().keySet()));
        CodedMaterial read = material(coders, cut, by);
        if (read.coders().size() < 2) {
            throw new UsageException(
                    "agreement needs two coders (NEEDS_TWO_CODERS); the files tell of "
                            + (read.coders().isEmpty()
                                    ? "none"
                                    : "\"" + read.coders().get(0) + "\" alone"),
                    "name a second coder's file, or one coder's earlier and later codings as two files");
        }
        AgreedCodes agreed = codes(read, study);
        List<String> codes = agreed.shown();
        CodedMaterial material = wanted.isEmpty() ? read : read.only(codes);
        Optional<Level> scale =
                Optional.ofNullable(level).map(given -> Choice.of("--level-of-measurement", given, Level.class));
        Optional<CategoryRatings> together = together(material, scale, agreed);
        List<String> notes = new AgreementNotes(
                        coders, material, agreed, together, scale, cut.isPresent(), by, resamples, seed())
                .all();
        int status = cut.map(UnitInputs.Cut::status).orElse(ExitStatus.DONE);
        if (disagreements) {
            output.write(title.on(Disagreements.of(material, codes)), format, terminal());
            return checked(threshold, material, codes, status);
        }
        CategoryRows all = new CategoryRows(together, scale, resamples, seed());
        if (scale.isPresent()) {
            return measured(all, notes, format, threshold, status);
        }
        if (characters || !coefficients.isEmpty()) {
            if (characters && threshold.isPresent()) {
                throw new UsageException(
                        "--fail-under goes with units, not with characters",
                        "name a unit: turn, sentence or paragraph");
            }
            List<String> names = coefficients.isEmpty() ? List.of("nvivo") : coefficients;
            CoefficientRows rows = new CoefficientRows(
                    material,
                    together.map(found -> all),
                    spans(coders, cut),
                    resamples,
                    seed(),
                    rhoThreshold,
                    this::warn);
            write(CoefficientRow.table(rows.of(names, codes), notes), format);
            return checked(threshold, material, codes, status);
        }
        Set<SetAgreement.Resampled> inTheTable = SetAgreement.quick(material.ratings(), codes, resamples)
                ? EnumSet.of(SetAgreement.Resampled.POOLED, SetAgreement.Resampled.MASI)
                : EnumSet.of(SetAgreement.Resampled.MASI);
        AgreementTable table = AgreementTable.of(material, codes, together, inTheTable, resamples, seed(), notes);
        write(format.isMachine() ? table.machine() : table.people(), format);
        if (common.verbose) {
            table.people().notes().forEach(messages()::note);
        }
        return threshold
                .map(t -> t.status(table.codes(), this::warn))
                .filter(s -> s != 0)
                .orElse(status);
    }

    /** The codes as categories, if a unit has one: where they are asked for, or where there are more than two. */
    private Optional<CategoryRatings> together(CodedMaterial material, Optional<Level> scale, AgreedCodes agreed) {
        if (!categories.isEmpty()) {
            List<Problem> problems = material.codes().stream()
                    .filter(code -> !categories.contains(code))
                    .map(code -> Problem.error(
                            Place.of(""),
                            "the code \"" + code + "\" is not among the --categories",
                            Nearest.remedy(code, categories)))
                    .toList();
            if (!problems.isEmpty()) {
                throw new InputException(problems);
            }
            Optional<CategoryRatings> named =
                    CategoryRatings.inOrder(material, List.copyOf(new LinkedHashSet<>(categories)));
            if (named.isEmpty()) {
                throw new UsageException(
                        "--categories goes with one code a unit and coder, and here some have several",
                        "leave it out: the row (all codes) compares the sets of codes");
            }
            return named;
        }
        if (scale.isPresent()) {
            Optional<CategoryRatings> used = CategoryRatings.of(material, List.of());
            return used.isEmpty() && scale.get() == Level.NOMINAL ? Optional.of(CategoryRatings.sets(material)) : used;
        }
        return wanted.isEmpty()
                ? CategoryRatings.several(material, agreed.codebook() ? agreed.shown() : List.of())
                : Optional.empty();
    }

    /** The coefficients of values, which are not present or absent but higher or lower. */
    private int measured(
            CategoryRows all, List<String> notes, TableFormat format, Optional<Threshold> threshold, int status)
            throws IOException {
        List<CoefficientRow> rows = new ArrayList<>();
        for (String given : coefficients.isEmpty() ? List.of("alpha") : coefficients) {
            String name = Choice.of("--coefficient", given, CoefficientRows.names());
            if (!all.has(name)) {
                throw new UsageException(
                        "--coefficient " + name + " does not go with --level-of-measurement", "leave one of them out");
            }
            rows.add(all.row(name));
        }
        write(CoefficientRow.table(rows, notes), format);
        return threshold
                .map(t -> t.status(all.row("alpha"), this::warn))
                .filter(s -> s != 0)
                .orElse(status);
    }

    /** The check that was asked for, whatever table was shown. */
    private int checked(Optional<Threshold> threshold, CodedMaterial material, List<String> codes, int status) {
        if (threshold.isEmpty()) {
            return status;
        }
        SetRatings sets = material.ratings();
        List<CodeAgreement> byCode = codes.stream()
                .map(code -> CodeAgreement.of(code, sets.code(code), 0, seed()))
                .toList();
        int check = threshold.get().status(byCode, this::warn);
        return check != 0 ? check : status;
    }

    private void write(Table table, TableFormat format) throws IOException {
        output.write(title.on(table), format, terminal());
    }

    private void warn(String message) {
        messages().problem(Problem.warning(Place.of(""), message, ""));
    }

    private long seed() {
        Long given = common.seed;
        return given == null ? 1 : given;
    }

    private static CodedMaterial material(CoderFiles coders, Optional<UnitInputs.Cut> cut, Unit by) {
        if (coders.rows().isPresent()) {
            return coders.rows().get().material();
        }
        LedgerMaterial ledgers = new LedgerMaterial(coders.ledgers());
        return cut.map(read -> ledgers.over(read.units())).orElseGet(() -> ledgers.alone(by));
    }

    private static Optional<SpanMaterial> spans(CoderFiles coders, Optional<UnitInputs.Cut> cut) {
        Map<String, List<Coding>> ledgers = coders.ledgers();
        return cut.map(read -> new SpanMaterial(ledgers, read.lengths()));
    }

    private AgreedCodes codes(CodedMaterial material, Optional<Study> study) {
        boolean valued = level != null || !categories.isEmpty();
        if (codebook != null && valued) {
            throw new UsageException(
                    "--codebook does not go with --level-of-measurement or --categories, which name the codes themselves",
                    "leave one of them out");
        }
        CodebookInputs file = new CodebookInputs();
        file.codebook = codebook;
        return AgreedCodes.read(material.codes(), file, valued ? Optional.empty() : study, wanted, messages());
    }
}
