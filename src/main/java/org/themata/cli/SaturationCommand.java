package org.themata.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.Caption;
import org.themata.analysis.Presence;
import org.themata.analysis.SampleSizeTable;
import org.themata.analysis.Saturation;
import org.themata.analysis.SaturationRule;
import org.themata.analysis.SaturationTable;
import org.themata.analysis.Unit;
import org.themata.analysis.stat.BaseRatio;
import org.themata.codebook.Code;
import org.themata.corpus.Study;
import org.themata.table.Table;
import org.themata.table.write.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** New codes by interview, and what more interviews would bring. */
@Command(
        name = "saturation",
        description = "New codes by interview in the order of collection: ratio, curve over all orders, coverage.",
        footer = {
            "",
            "Example: saturation in the order of the interviews' dates",
            "  themata saturation -s study.yaml --order date",
            "Example: participants needed to hear twice of a theme that one in ten has",
            "  themata saturation --plan p=0.1,k=2,power=0.8"
        })
final class SaturationCommand extends Connected {
    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    CodebookInputs codebook = new CodebookInputs();

    @Mixin
    CodingsOption codings = new CodingsOption();

    @Mixin
    InferenceOption inference = new InferenceOption();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    TitleOption title = new TitleOption();

    @Option(
            names = "--order",
            paramLabel = "ATTR",
            description = "Attribute with the order of collection: dates or numbers (default: as participants come).")
    @Nullable
    String order;

    @Option(names = "--base", paramLabel = "N", description = "Interviews of the base (default: 4).")
    int base = 4;

    @Option(names = "--run", paramLabel = "N", description = "Interviews of a run (default: 2).")
    int run = 2;

    @Option(names = "--threshold", paramLabel = "T", description = "New codes of a run, of the base (default: 5%%).")
    String threshold = "5%";

    @Option(names = "--permutations", paramLabel = "N", description = "Random orders; 0 = none (default: 1000).")
    int permutations = 1000;

    @Option(names = "--summary", description = "One row a result, in place of one row an interview.")
    boolean summary;

    @Option(
            names = "--plan",
            paramLabel = "p=P,k=K,power=W",
            description = "Participants needed to hear K times of a theme of prevalence P; reads no transcripts.")
    @Nullable
    String plan;

    @Option(names = "--level", paramLabel = "N", description = "These levels (default: codes without codes below).")
    @Nullable
    String level;

    @Override
    public Integer call() throws IOException {
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty() || plan != null);
        inference.require("saturation", study);
        TableFormat format = output.format(terminal());
        if (plan != null) {
            output.write(title.on(SampleSizeTable.of(PlanOption.read(plan))), format, terminal());
            return ExitStatus.DONE;
        }
        SmallNumbers.refuse("saturation", study);
        SaturationRule rule = rule(study);
        Predicate<Code> wanted = level == null ? code -> !code.isTheme() : LevelOption.wanted(level);
        Counting counting = codings.isGiven()
                ? codings.count(this, corpus, codebook, study, Unit.TURN)
                : Counting.of(this, corpus, study, codebook.matcher(study, corpus, false, messages()), Unit.TURN);
        LevelOption.warn(level, counting.tally().codes(), messages());
        Saturation result = Saturation.of(
                Presence.of(counting.tally(), counting.roster()),
                counting.roster().attributes(),
                wanted,
                rule);
        String subject =
                TableCommand.title("Saturation", study.map(Study::title).orElse(""));
        SaturationTable table = new SaturationTable(
                result,
                new Caption(
                        subject,
                        counting.notes().stream()
                                .filter(note -> !note.equals(Notes.SHARES))
                                .toList()));
        Table shown = summary ? table.summary() : format.isMachine() ? table.forPrograms() : table.forPeople();
        output.write(title.on(shown), format, terminal());
        counting.explain(this);
        return counting.status();
    }

    private SaturationRule rule(Optional<Study> study) {
        for (var given : List.of(new Given("--base", base), new Given("--run", run))) {
            if (given.value() < 1) {
                throw new UsageException(given.name() + " must be 1 or more, not " + given.value(), "usual: 4 and 2");
            }
        }
        if (permutations < 0) {
            throw new UsageException("--permutations must be 0 or more, not " + permutations, "1000 is usual");
        }
        long seed =
                common.seed != null ? common.seed : study.flatMap(Study::seed).orElse(1);
        return new SaturationRule(
                new BaseRatio(base, run, PlanOption.share("--threshold", threshold)),
                permutations,
                seed,
                Optional.ofNullable(order));
    }

    private record Given(String name, int value) {}
}
