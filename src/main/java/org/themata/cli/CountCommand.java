package org.themata.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.Asked;
import org.themata.analysis.CountTable;
import org.themata.analysis.Estimates;
import org.themata.analysis.Grouping;
import org.themata.analysis.Measure;
import org.themata.analysis.SmallCells;
import org.themata.analysis.Unit;
import org.themata.analysis.stat.RateMethod;
import org.themata.corpus.Study;
import org.themata.table.write.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Theme frequencies across participants. */
@Command(
        name = "count",
        description = "Counts themes and codes: mentions, segments, documents, participants.",
        footer = {
            "",
            "Example: which participants speak of which code",
            "  themata count -c codebook.yaml transcripts/ --by participant --wide"
        })
final class CountCommand extends Connected {
    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    CodebookInputs codebook = new CodebookInputs();

    @Mixin
    CodingsOption codings = new CodingsOption();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(
            names = "--by",
            paramLabel = "COL",
            split = ",",
            description = "participant, document, speaker or an attribute: one row per group and code.")
    List<String> by = new ArrayList<>();

    @Option(names = "--wide", description = "Codes as columns (rows: --by, else participants).")
    boolean wide;

    @Option(
            names = "--measure",
            paramLabel = "M",
            description = "With --wide: mentions, segments, presence, share, per_1000_words or coverage.")
    @Nullable
    String measure;

    @Option(names = "--level", paramLabel = "N", description = "Only these levels of the codebook: 1, 2, 1-2.")
    @Nullable
    String level;

    @Option(names = "--unit", paramLabel = "U", description = "Segment: turn, sentence or paragraph (default: turn).")
    @Nullable
    String unit;

    @Mixin
    InferenceOption inference = new InferenceOption();

    @Mixin
    IntervalOption interval = new IntervalOption();

    @Option(
            names = "--rates",
            paramLabel = "M",
            description = "Also intervals of rates: ratio (over participants) or garwood (exact Poisson).")
    @Nullable
    String rates;

    @Override
    public Integer call() throws IOException {
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        Measure shown = Choice.of("--measure", measure == null ? "mentions" : measure, Measure.class);
        if (measure != null && !wide) {
            throw new UsageException("--measure goes with --wide", "add --wide, or leave --measure out");
        }
        Unit segment = Choice.of(
                "--unit", CorpusInputs.or(unit, study.flatMap(Study::unit)).orElse("turn"), Unit.class);
        if (rates != null) {
            inference.require("an interval of rates", study);
        }
        var wanted = LevelOption.wanted(level);
        TableFormat format = output.format(terminal());
        SmallNumbers.refuseCrossed(by, study);
        Counting counting = codings.isGiven()
                ? codings.count(this, corpus, codebook, study, segment)
                : Counting.of(this, corpus, study, codebook.matcher(study, corpus, false, messages()), segment);
        LevelOption.warn(level, counting.tally().codes(), messages());
        Grouping grouping =
                new Grouping(wide && by.isEmpty() ? List.of("participant") : List.copyOf(new LinkedHashSet<>(by)));
        Estimates estimates = new Estimates(
                inference.isWanted(study) ? Optional.of(interval.method()) : Optional.empty(),
                rates == null ? Optional.empty() : Optional.of(Choice.of("--rates", rates, RateMethod.class)),
                Asked.of(counting.roster(), counting.tally().codes()));
        SmallCells smallCells = SmallNumbers.of(study, format, messages());
        List<String> notes = new ArrayList<>(smallCells.notes());
        notes.addAll(inference.notes(estimates, counting.notes(), study));
        CountTable table = new CountTable(
                        counting.tally(),
                        grouping,
                        grouping.groups(counting.tally(), counting.roster()),
                        wanted,
                        notes,
                        estimates)
                .hiding(smallCells, counting.roster());
        output.write(wide ? table.wideForm(shown) : table.longForm(), format, terminal());
        counting.explain(this);
        return counting.status();
    }
}
